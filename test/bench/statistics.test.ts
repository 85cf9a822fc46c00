import { describe, expect, it } from 'vitest';
import { fold, paired } from './statistics.ts';

describe('fold', () => {
  it.each([
    [[3], { median: 3, lower: 3, upper: 3 }],
    [[5, 1, 4, 2, 3], { median: 3, lower: 2, upper: 4 }],
    [[10, 9, 100], { median: 10, lower: 9, upper: 10 }],
  ])('of %j is %j', (numbers, spread) => {
    expect(fold(numbers)).toEqual(spread);
  });
});

describe('paired', () => {
  it('compares what ran in the same round', () => {
    // The second round ran on a slow machine; a ratio of the medians would be 20 / 5.
    const ratio = paired([10, 60, 20], [5, 30, 4], (one, other) => one / other);
    expect(ratio.median).toBe(2);
  });

  it('leaves rounds out that only one of them had', () => {
    expect(paired([1, 2, 3], [1], (one, other) => one / other).median).toBe(1);
  });
});
