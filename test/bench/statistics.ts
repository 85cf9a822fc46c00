/** The middle of several numbers, and the quartiles around it. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** Median and quartiles. They are NaN if there are no numbers. */
export function fold(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}

/**
 * Compares one thing with another that ran beside it in every round: the median of the rounds' own
 * results. A slow round slows both down, so this is steadier than comparing two medians.
 */
export function paired<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (one: T, other: T) => number,
): Spread {
  return fold(
    one.flatMap((run, round) => {
      const partner = other[round];
      return partner === undefined ? [] : [compare(run, partner)];
    }),
  );
}
