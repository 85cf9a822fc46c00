import { SenhaseguraError } from '../model/errors.ts';

/** How many calls may be under way at once. */
export const CONCURRENCY = 16;

/**
 * Runs tasks in their order, at most `limit` at once, and waits for all of them, failed ones too.
 * (A library for this is five times this size, and every byte is read at the start of every job.)
 */
export async function settleAll<T>(
  tasks: readonly (() => Promise<T>)[],
  limit: number,
): Promise<PromiseSettledResult<T>[]> {
  const results: PromiseSettledResult<T>[] = [];
  const waiting = tasks.entries();
  const worker = async (): Promise<void> => {
    for (const [index, task] of waiting) {
      [results[index]] = await Promise.allSettled([task()]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, worker));
  return results;
}

/**
 * Does the work on all items at once, or fails.
 *
 * @param most - How many may be under way at once. Default: {@link CONCURRENCY}.
 * @returns What the work found, in the order of the items, without what it didn't find.
 * @throws What failed first in the order of the items, after all work under way has ended;
 *   ERR_CANCELLED.
 */
export async function allOrNone<T, R>(
  items: readonly T[],
  signal: AbortSignal | undefined,
  work: (item: T) => Promise<R | undefined>,
  most = CONCURRENCY,
): Promise<R[]> {
  let failed = false;
  const tasks = items.map((item) => async () => {
    if (signal?.aborted === true) {
      throw new SenhaseguraError('ERR_CANCELLED', 'The job was cancelled.');
    }
    // After a failure nothing more is taken, because it would only be given back.
    if (failed) return undefined;
    try {
      return await work(item);
    } catch (error) {
      failed = true;
      throw error;
    }
  });
  const settled = await settleAll(tasks, most);
  const rejected = settled.find((result) => result.status === 'rejected');
  if (rejected !== undefined) throw rejected.reason;
  return settled.flatMap((result) =>
    result.status === 'fulfilled' && result.value !== undefined ? [result.value] : [],
  );
}
