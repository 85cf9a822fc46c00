const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
