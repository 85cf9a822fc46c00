/** A pattern in the automaton is at least one byte; how long it is, in bytes, is what a match tells. */
export interface Automaton {
  /** Follows one byte from a state; 0 is the root. */
  readonly step: (state: number, byte: number) => number;
  /** How many of the last bytes could still become part of a match that is not complete, by state. */
  readonly open: Int32Array;
  /** The length of the longest pattern that ends in each state, 0 for none. */
  readonly match: Int32Array;
}

const BYTES = 256;
/** Numerator of the golden ratio over 2³²: neighbouring keys end far from each other (Knuth, TAOCP 3, §6.4). */
const SPREAD = 0x9e3779b1;

/**
 * Aho and Corasick's automaton over bytes. Its edges are in one hash table, as a table of all states by all bytes would
 * take a kilobyte for each byte of a pattern: ten thousand masks have hundreds of thousands of states.
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
  // A fallback is nearer to the root than its state, so it is complete when the states are taken by depth.
  for (const state of byDepth(depth, states)) {
    const up = parent[state] ?? 0;
    const back = up === 0 ? 0 : step(fallback[up] ?? 0, label[state] ?? 0);
    fallback[state] = back;
    if (match[state] === 0) match[state] = match[back] ?? 0;
    // Where no longer pattern goes on, only what the fallback remembers can.
    if (open[state] === 0) open[state] = open[back] ?? 0;
  }
  return { step, open, match };
}

/** All states but the root, those near the root first: a counting sort. */
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

/** Edges of a trie: which state follows a state and a byte; 0 for none, as nothing leads to the root. */
class EdgeTable {
  readonly #keys: Float64Array;
  readonly #targets: Int32Array;
  readonly #mask: number;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#keys = new Float64Array(size).fill(-1);
    this.#targets = new Int32Array(size);
    this.#mask = size - 1;
  }

  get(state: number, byte: number): number {
    return this.#targets[this.#slot(state * BYTES + byte)] ?? 0;
  }

  set(state: number, byte: number, target: number): void {
    const slot = this.#slot(state * BYTES + byte);
    this.#keys[slot] = state * BYTES + byte;
    this.#targets[slot] = target;
  }

  #slot(key: number): number {
    let slot = (Math.imul(key, SPREAD) >>> 7) & this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
