import { problemsOf } from '@senhasegura-action/core';
import { cancellation } from '@senhasegura-action/node';
import { createConsole } from '../output/console.ts';
import { exitCodeOf } from '../filter/child.ts';

/**
 * Runs a command that a signal may end; then its exit code says which signal.
 *
 * @throws what `work` throws, unless a signal came before.
 */
export async function cancellableCommand(
  work: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const cancel = cancellation();
  try {
    return await work(cancel.signal);
  } catch (error) {
    if (cancel.received === undefined) throw error;
    for (const problem of problemsOf(error)) createConsole(true).problem(problem);
    return exitCodeOf(cancel.received);
  } finally {
    cancel.stop();
  }
}
