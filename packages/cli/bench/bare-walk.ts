import { buildAutomaton } from '../src/filter/automaton.ts';

/** The automaton as nothing but one table of all states by classes of bytes. */
export interface BareTable {
  readonly classes: Uint16Array;
  readonly count: number;
  readonly next: Int32Array;
}

export function bareTable(masks: readonly Uint8Array[]): BareTable {
  const { step } = buildAutomaton(masks);
  const classes = new Uint16Array(256);
  let count = 1;
  for (const mask of masks)
    for (const byte of mask) if (classes[byte] === 0) classes[byte] = count++;
  const most = masks.reduce((sum, { length }) => sum + length, 1);
  const bytes = [...classes.keys()].filter((byte) => classes[byte] !== 0);
  const next = new Int32Array(most * count);
  const reached = new Set([0]);
  // It grows meanwhile: a state is made when it is reached.
  for (const state of reached) {
    for (const byte of bytes) {
      const to = step(state, byte);
      next[state * count + (classes[byte] ?? 0)] = to * count;
      reached.add(to);
    }
  }
  return { classes, count, next };
}

export function walkTable({ classes, next }: BareTable, bytes: Uint8Array): number {
  let state = 0;
  for (let at = 0; at < bytes.length; at += 1) state = next[state + classes[bytes[at]!]!]!;
  return state;
}
