import { problemsOf } from '@senhasegura-action/core';
import { cancellation, type Cancellation } from '@senhasegura-action/node';
import { exitCodeOf } from '../filter/child.ts';
import { createConsole } from '../output/console.ts';

/**
 * Runs a command that a signal may end; then its exit code says which signal. A second signal
 * changes nothing, because everything must still be given back.
 *
 * @throws what `work` throws, unless a signal came before.
 */
export async function cancellableCommand(
  work: (cancel: Cancellation) => Promise<number>,
): Promise<number> {
  const cancel = cancellation();
  try {
    return await work(cancel);
  } catch (error) {
    if (cancel.received === undefined) throw error;
    for (const problem of problemsOf(error)) createConsole(true).problem(problem);
    return exitCodeOf(cancel.received);
  } finally {
    cancel.stop();
  }
}
