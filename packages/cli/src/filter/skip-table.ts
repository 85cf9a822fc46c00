/**
 * How far a search may move on: no pattern begins at the next `distance` places when the `block` bytes that end
 * `window` bytes further on stand at `slot` (Wu and Manber's shift).
 */
export interface SkipTable {
  /** The length of the shortest pattern, in bytes. */
  readonly window: number;
  /** 32 less the bits of an index into the distances. */
  readonly shift: number;
  readonly distances: Uint8Array;
}

/** Bytes that are looked at together: three hardly ever agree by chance, and two would in every other word. */
const BLOCK = 3;
/** A distance must fit a byte, and longer ones are rare. */
const LONGEST_WINDOW = 64;
const [FEWEST_BITS, MOST_BITS] = [12, 20];

/** Numerator of the golden ratio over 2³²: neighbouring keys end far from each other (Knuth, TAOCP 3, §6.4). */
const SPREAD = 0x9e3779b1;

/** Where the distance for three bytes stands; `shift` is 32 less the bits of an index. */
export function slotOf(first: number, second: number, third: number, shift: number): number {
  return Math.imul((third << 16) | (second << 8) | first, SPREAD) >>> shift;
}

/**
 * Makes the table for `patterns`.
 *
 * @returns undefined when a pattern is shorter than a block, as then every place must be looked at.
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
