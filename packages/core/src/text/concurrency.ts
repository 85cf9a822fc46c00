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
