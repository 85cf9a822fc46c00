import { expect, it } from 'vitest';
import { nextMove } from './next-move.ts';

it.each([
  ['open', undefined, false, 'wait'],
  ['open', undefined, true, 'give-back'],
  ['held', 'open', true, 'wait'],
  ['abandoned', 'held', false, 'take-over'],
  ['settled', 'held', true, 'end'],
  ['lost', 'open', true, 'wait'],
  ['lost', 'lost', false, 'give-back'],
] as const)('with a directory that is %s, was %s, and due %s: %s', (claim, before, due, move) => {
  expect(nextMove(claim, { before, due, overdue: false })).toBe(move);
});

it.each(['held', 'open'] as const)('does not wait for ever for one that is %s', (claim) => {
  expect(nextMove(claim, { before: claim, due: true, overdue: true })).toBe('take-over');
});
