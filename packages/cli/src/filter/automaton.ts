/** Patterns of at least one byte, ready to be found in a stream. Lengths are in bytes. */
export interface Automaton {
  /** Follows one byte from a state; 0 is the root. */
  readonly step: (state: number, byte: number) => number;
  /** By state: how many of the last bytes may still become part of a match. */
  readonly open: Int32Array;
  /** By state: the length of the longest pattern that ends there, 0 for none. */
  readonly match: Int32Array;
}

const BYTES = 256;
/** The golden ratio times 2³²: neighbouring keys end up far apart (Knuth, TAOCP 3, §6.4). */
export const SPREAD = 0x9e3779b1;

/**
 * Builds Aho and Corasick's automaton over bytes. One hash table holds its edges: ten thousand
 * masks have hundreds of thousands of states, and a table of all states by all bytes would take a
 * kilobyte for each.
 */
export function buildAutomaton(patterns: readonly Uint8Array[]): Automaton {
  const most = patterns.reduce((sum, { length }) => sum + length, 1);
  const edges = new EdgeTable(most);
  const depth = new Int32Array(most);
  const open = new Int32Array(most);
  const match = new Int32Array(most);
  const parent = new Int32Array(most);
  const label = new Uint8Array(most);
  let states = 1;
  for (const pattern of patterns) {
    let state = 0;
    for (const byte of pattern) {
      let next = edges.get(state, byte);
      if (next === 0) {
        next = states++;
        edges.set(state, byte, next);
        depth[next] = (depth[state] ?? 0) + 1;
        parent[next] = state;
        open[state] = depth[state] ?? 0;
        label[next] = byte;
      }
      state = next;
    }
    match[state] = pattern.length;
  }
  const fallback = new Int32Array(states);
  const step = (from: number, byte: number): number => {
    let state = from;
    for (;;) {
      const next = edges.get(state, byte);
      if (next !== 0 || state === 0) return next;
      state = fallback[state] ?? 0;
    }
  };
  // A fallback is nearer to the root than its state. Going by depth, it is complete by then.
  for (const state of byDepth(depth, states)) {
    const up = parent[state] ?? 0;
    const back = up === 0 ? 0 : step(fallback[up] ?? 0, label[state] ?? 0);
    fallback[state] = back;
    if (match[state] === 0) match[state] = match[back] ?? 0;
    // Where no pattern goes on, one that the fallback remembers may.
    if (open[state] === 0) open[state] = open[back] ?? 0;
  }
  return { step, open, match };
}

/** All states but the root, nearest the root first: a counting sort. */
function byDepth(depth: Int32Array, states: number): Int32Array {
  let deepest = 0;
  for (let state = 1; state < states; state += 1) deepest = Math.max(deepest, depth[state] ?? 0);
  const next = new Int32Array(deepest + 2);
  for (let state = 1; state < states; state += 1) next[(depth[state] ?? 0) + 1]! += 1;
  for (let at = 1; at < next.length; at += 1) next[at]! += next[at - 1] ?? 0;
  const order = new Int32Array(states - 1);
  for (let state = 1; state < states; state += 1) order[next[depth[state] ?? 0]!++] = state;
  return order;
}

/** Edges of a trie: the state that follows a state and a byte. No edge leads to the root, 0. */
class EdgeTable {
  readonly #keys: Float64Array;
  readonly #placements: Int32Array;
  readonly #mask: number;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#keys = new Float64Array(size).fill(-1);
    this.#placements = new Int32Array(size);
    this.#mask = size - 1;
  }

  get(state: number, byte: number): number {
    return this.#placements[this.#slot(state * BYTES + byte)] ?? 0;
  }

  set(state: number, byte: number, placement: number): void {
    const slot = this.#slot(state * BYTES + byte);
    this.#keys[slot] = state * BYTES + byte;
    this.#placements[slot] = placement;
  }

  #slot(key: number): number {
    let slot = (Math.imul(key, SPREAD) >>> 7) & this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
