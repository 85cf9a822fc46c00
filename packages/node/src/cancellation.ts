// CTRL_BREAK exists on Windows alone; elsewhere nothing sends it.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** What Node itself ends with when a module waits for something that never comes. */
const NEVER_ENDED = 13;

/** Signals that ask this process to stop, as long as `stop` was not called. */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** The first one that came. */
  readonly received: NodeJS.Signals | undefined;
  readonly stop: () => void;
}

/** Turns signals into an abort, so that what was lent can still be given back. */
export function cancellation(): Cancellation {
  const abort = new AbortController();
  let received: NodeJS.Signals | undefined;
  const cancel = (signal: NodeJS.Signals): void => {
    received ??= signal;
    abort.abort();
  };
  for (const signal of SIGNALS) process.on(signal, cancel);
  return {
    signal: abort.signal,
    get received() {
      return received;
    },
    stop: () => {
      for (const signal of SIGNALS) process.off(signal, cancel);
    },
  };
}

/**
 * Runs `work` and lets the runner cancel it: the first signal aborts what is under way, and when
 * `work` has ended the process ends by that signal, as whoever sent it expects. That also ends a
 * look-up or a connection that the system would keep waiting for.
 *
 * A process that runs out of things to do before `work` has ended fails with 13: no bundle waits at
 * its top level, where Node would notice this.
 */
export async function cancellable(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const cancelled = cancellation();
  const fail = (): void => {
    process.exitCode = NEVER_ENDED;
  };
  process.once('exit', fail);
  try {
    await work(cancelled.signal);
  } finally {
    process.off('exit', fail);
    cancelled.stop();
    if (cancelled.received !== undefined) process.kill(process.pid, deadly(cancelled.received));
  }
}

/**
 * Windows knows no end by a signal, and Node there refuses to send those that it can only receive.
 */
function deadly(signal: NodeJS.Signals): NodeJS.Signals {
  return process.platform === 'win32' ? 'SIGTERM' : signal;
}
