import type { ClaimState } from './claim.ts';

/** What a watcher does next. */
export type Move = 'wait' | 'give-back' | 'take-over' | 'end';

/** What a watcher knows beside what became of the job's directory. */
export interface Sight {
  /** What it saw when it looked before. */
  readonly before: ClaimState | undefined;
  /** Whether it is its turn: it was asked, or nobody came in time. */
  readonly due: boolean;
  /** Whether who gives back should have been done long ago. */
  readonly overdue: boolean;
}

/** Decides what a watcher does when it looks. */
export function nextMove(claim: ClaimState, { before, due, overdue }: Sight): Move {
  switch (claim) {
    case 'settled':
      return 'end';
    case 'abandoned':
      return 'take-over';
    case 'held':
      // A job can name any process that goes on.
      return overdue ? 'take-over' : 'wait';
    case 'lost':
      // Whoever gave back removed it, and the system may tell of the claim a little later.
      return before === 'lost' ? 'give-back' : 'wait';
    case 'open':
      // The job has left something that is no claim, such as a link to nothing.
      if (overdue) return 'take-over';
      return due ? 'give-back' : 'wait';
  }
}
