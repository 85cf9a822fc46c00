import { Trie } from './trie.ts';

/** Patterns of at least one byte, ready to be found in a stream. Lengths are in bytes. */
export interface Automaton {
  /** Follows one byte from a state; 0 is the root. */
  readonly step: (state: number, byte: number) => number;
  /** By state that was reached: how many of the last bytes may still become part of a match. */
  readonly open: Int32Array;
  /** By state that was reached: the length of the longest pattern that ends there, 0 for none. */
  readonly match: Int32Array;
}

/**
 * Builds Aho and Corasick's automaton over bytes (Efficient string matching, 1975), as far as
 * `step` is asked for it: a state learns where it falls back to when it is first reached.
 */
export function buildAutomaton(patterns: readonly Uint8Array[]): Automaton {
  const trie = new Trie(patterns);
  const { open, match, parent, label } = trie;
  /** By state: the state of its longest ending that is a beginning of patterns too, plus one. */
  const fallback = new Int32Array(open.length);
  fallback[0] = 1;

  const follow = (from: number, byte: number): number => {
    let state = from;
    for (;;) {
      const next = trie.child(state, byte);
      if (next !== 0 || state === 0) return next;
      state = fallback[state]! - 1;
    }
  };
  /** Whatever a state falls back to must be reached as well. Its parent was. */
  const reach = (state: number): void => {
    const reached: number[] = [];
    let at = state;
    while (fallback[at] === 0) {
      trie.openState(at);
      const up = parent[at]!;
      const back = up === 0 ? 0 : follow(fallback[up]! - 1, label[at]!);
      fallback[at] = back + 1;
      reached.push(at);
      at = back;
    }
    for (const one of reached.reverse()) {
      const back = fallback[one]! - 1;
      if (match[one] === 0) match[one] = match[back]!;
      // Where no pattern goes on, one that the fallback remembers may.
      if (open[one] === 0) open[one] = open[back]!;
    }
  };
  const step = (state: number, byte: number): number => {
    const next = follow(state, byte);
    if (fallback[next] === 0) reach(next);
    return next;
  };
  return { step, open, match };
}
