import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Trie } from './trie.ts';

/** Patterns of few letters share beginnings, and some are equal. */
const patterns = fc.array(
  fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 5, max: 2 }),
    fc.uint8Array({ minLength: 1, maxLength: 5 }),
  ),
  { maxLength: 40 },
);

/** Follows a text from the root, and opens each state that is new. */
function follow(trie: Trie, text: Uint8Array, opened: Set<number>): number {
  let state = 0;
  for (const byte of text) {
    state = trie.child(state, byte);
    if (state === 0) return 0;
    if (!opened.has(state)) trie.openState(state);
    opened.add(state);
  }
  return state;
}

it('has one state for each beginning of a pattern, and none for anything else', () => {
  fc.assert(
    fc.property(patterns, patterns, (all, others) => {
      const trie = new Trie(all);
      const opened = new Set<number>();
      const texts = [...others, ...all].flatMap((one) =>
        [...one.keys()].map((at) => one.subarray(0, at + 1)),
      );
      const states = new Map<string, number>();
      for (const text of texts) {
        const state = follow(trie, text, opened);
        const begun = all.filter((one) => one.subarray(0, text.length).join() === text.join());
        expect(state > 0).toBe(begun.length > 0);
        if (state === 0) continue;
        const { length } = text;
        expect(trie.match[state]).toBe(begun.some((one) => one.length === length) ? length : 0);
        expect(trie.open[state]).toBe(begun.some((one) => one.length > length) ? length : 0);
        states.set(text.join(), state);
      }
      expect(new Set(states.values()).size).toBe(states.size);
    }),
    { numRuns: 500 },
  );
});
