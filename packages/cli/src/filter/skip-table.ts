/** The golden ratio times 2³²: neighbouring keys end up far apart (Knuth, TAOCP 3, §6.4). */
const SPREAD = 0x9e3779b1;

/**
 * How far a search may move on (Wu and Manber's shift). It looks at the last bytes of a window:
 * their slot says at how many places, from the window's start on, no pattern can begin.
 */
export interface SkipTable {
  /** The length of the shortest pattern, in bytes. */
  readonly window: number;
  /** The distance where no pattern has the bytes. */
  readonly farthest: number;
  /** 32 less the bits of an index into the distances. */
  readonly shift: number;
  readonly distances: Uint8Array;
  /** 1 for the first bytes of patterns (their prefixes, in that paper). */
  readonly beginnings: Uint8Array;
}

/** Bytes looked at together: three rarely agree by chance, two would in every other word. */
const BLOCK = 3;
/** A distance must fit a byte. Longer patterns are rare. */
const LONGEST_WINDOW = 64;
const [FEWEST_BITS, MOST_BITS] = [12, 18];

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
  const farthest = shortest - BLOCK + 1;
  const distances = new Uint8Array(2 ** bits).fill(farthest);
  const beginnings = new Uint8Array(2 ** bits);
  const shift = 32 - bits;
  for (const pattern of patterns) {
    beginnings[slotOf(pattern[0]!, pattern[1]!, pattern[2]!, shift)] = 1;
    for (let end = BLOCK; end <= shortest; end += 1) {
      const slot = slotOf(pattern[end - 3]!, pattern[end - 2]!, pattern[end - 1]!, shift);
      if (distances[slot]! > shortest - end) distances[slot] = shortest - end;
    }
  }
  return { window: shortest, farthest, shift, distances, beginnings };
}
