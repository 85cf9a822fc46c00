// CTRL_BREAK exists on Windows alone; elsewhere nothing sends it.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK'] as const;

/**
 * Asks nothing of us. Without a listener the first opens Node's debugger, in a process full of
 * secrets, and the second ends it, with all that it was lent.
 */
const UNHEARD = ['SIGUSR1', 'SIGUSR2'] as const;

/** Node's own exit code when a module waits for something that never comes. */
const NEVER_ENDED = 13;

/** Listens to the signals that ask this process to stop, until `stop` is called. */
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
  const ignore = (): void => {};
  for (const signal of SIGNALS) process.on(signal, cancel);
  for (const signal of UNHEARD) process.on(signal, ignore);
  return {
    signal: abort.signal,
    get received() {
      return received;
    },
    stop: () => {
      for (const signal of SIGNALS) process.off(signal, cancel);
      for (const signal of UNHEARD) process.off(signal, ignore);
    },
  };
}

/**
 * Runs `work` and lets the runner cancel it. The first signal aborts what is under way. When `work`
 * has ended, the process ends by that signal, as its sender expects, and without waiting for a
 * look-up or a connection that hangs.
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
 * On Windows a signal can't end a process, and Node refuses to send signals that it can only
 * receive there. Elsewhere SIGQUIT would write our memory to a file.
 */
function deadly(signal: NodeJS.Signals): NodeJS.Signals {
  return process.platform === 'win32' || signal === 'SIGQUIT' ? 'SIGTERM' : signal;
}
