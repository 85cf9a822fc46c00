import { outcomeLine, type Outcome } from '@senhasegura-action/core';
import type { Console } from './console.ts';

/** Says what became of each thing that was lent; answers how many could not be given back. */
export function tellOutcomes(outcomes: readonly Outcome[], console: Console): number {
  let failed = 0;
  for (const outcome of outcomes) {
    if (outcome.result !== 'failed') console.info(outcomeLine(outcome));
    else {
      console.warning(outcomeLine(outcome));
      failed += 1;
    }
  }
  return failed;
}
