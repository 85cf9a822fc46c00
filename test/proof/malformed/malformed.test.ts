import { expect, it } from 'vitest';
import { assertTaken, measure, problemOf } from './malformed.ts';
import { full } from '../sample.ts';

const RUNS = full ? 10_000 : 300;

it(`takes ${RUNS} malformed answers without a crash, a hang or a leak`, async () => {
  await assertTaken(RUNS, 1);
});

it(`takes ${RUNS} more in less than 150 MB`, async () => {
  const { outcomes, peakBytes } = await measure(RUNS, 2);
  expect(outcomes).toHaveLength(RUNS);
  expect(outcomes.flatMap((outcome) => problemOf(outcome) ?? [])).toEqual([]);
  // A corpus that is all of one kind would prove nothing.
  const results = outcomes.map(({ result }) => result);
  expect(new Set(results).size).toBeGreaterThan(5);
  expect(results.filter((result) => result === 'ok').length).toBeGreaterThan(RUNS / 50);
  expect(peakBytes).toBeLessThan(150_000_000);
});
