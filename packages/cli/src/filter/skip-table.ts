import { SPREAD } from './automaton.ts';

/**
 * How far a search may move on (Wu and Manber's shift). It looks at the last bytes of a window:
 * their slot says at how many places, from the window's start on, no pattern can begin.
 */
export interface SkipTable {
  /** The length of the shortest pattern, in bytes. */
  readonly window: number;
  /** 32 less the bits of an index into the distances. */
  readonly shift: number;
  readonly distances: Uint8Array;
}

/** Bytes looked at together: three rarely agree by chance, two would in every other word. */
const BLOCK = 3;
/** A distance must fit a byte. Longer patterns are rare. */
const LONGEST_WINDOW = 64;
const [FEWEST_BITS, MOST_BITS] = [12, 20];

/** The index of the distance for three bytes; `shift` is 32 less the bits of an index. */
export function slotOf(first: number, second: number, third: number, shift: number): number {
  return Math.imul((third << 16) | (second << 8) | first, SPREAD) >>> shift;
}

/**
 * Builds the table for `patterns`.
 *
 * @returns undefined when a pattern is shorter than a block: then every place must be looked at.
 */
export function buildSkipTable(patterns: readonly Uint8Array[]): SkipTable | undefined {
  const shortest = patterns.reduce((least, { length }) => Math.min(least, length), LONGEST_WINDOW);
  if (shortest < BLOCK) return undefined;
  const blocks = patterns.length * (shortest - BLOCK + 1);
  const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(32 * blocks))));
  const distances = new Uint8Array(2 ** bits).fill(shortest - BLOCK + 1);
  const shift = 32 - bits;
  for (const pattern of patterns) {
    for (let end = BLOCK; end <= shortest; end += 1) {
      const [first = 0, second = 0, third = 0] = pattern.subarray(end - BLOCK, end);
      const slot = slotOf(first, second, third, shift);
      distances[slot] = Math.min(distances[slot] ?? 0, shortest - end);
    }
  }
  return { window: shortest, shift, distances };
}
