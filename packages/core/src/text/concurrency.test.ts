import { describe, expect, it } from 'vitest';
import { settleAll } from './concurrency.ts';

describe('settleAll', () => {
  it('begins tasks in their order, never more than the limit at once', async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const task = (number: number) => async () => {
      begun.push(number);
      most = Math.max(most, (running += 1));
      await new Promise(setImmediate);
      running -= 1;
      return number * 10;
    };
    const results = await settleAll([0, 1, 2, 3, 4, 5, 6].map(task), 3);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(3);
    expect(results).toEqual(
      [0, 10, 20, 30, 40, 50, 60].map((value) => ({ status: 'fulfilled', value })),
    );
  });

  it('goes on after a failure and keeps it in its place', async () => {
    const results = await settleAll(
      [async () => Promise.reject(new Error('no')), async () => Promise.resolve(1)],
      1,
    );
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('does nothing with nothing', async () => {
    expect(await settleAll([], 3)).toEqual([]);
  });
});
