const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs `work` and lets the runner cancel it: the first signal aborts what is under way, and when `work` has ended
 * the process ends by that signal, as whoever sent it expects. That also ends a look-up or a connection that the
 * system would keep waiting for.
 */
export async function cancellable(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const abort = new AbortController();
  let received: NodeJS.Signals | undefined;
  const cancel = (signal: NodeJS.Signals): void => {
    received ??= signal;
    abort.abort();
  };
  for (const signal of SIGNALS) process.on(signal, cancel);
  try {
    await work(abort.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, cancel);
    if (received !== undefined) process.kill(process.pid, received);
  }
}
