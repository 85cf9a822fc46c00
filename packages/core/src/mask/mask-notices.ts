import type { FetchedSecret } from '../model/secret.ts';
import { nameList } from '../text/lists.ts';
import { STEP_MASKS } from './mask-budget.ts';
import { SINGLE_LINE_MASKS } from './mask-source.ts';

/** What people can do about values that are too short to be masked, and about too many of them. */
export interface MaskingAdvice {
  readonly bare: string;
  readonly budget: string;
  /**
   * Whether the values become variables, which the agent of Azure masks as they stand, however
   * short.
   */
  readonly variables: boolean;
}

/** What people can do where secrets are loaded. */
export const LOADING: MaskingAdvice = {
  bare: 'Use longer values, or mark what is not a secret with nomask.',
  budget: 'Load fewer secrets in one step, or mark what is not a secret with nomask.',
  variables: true,
};

/** Says which values have no mask, because they are too short. Names only. */
export function bareNotice(secrets: readonly FetchedSecret[], advice: MaskingAdvice): string {
  const names = nameList(secrets.map(({ label }) => label));
  const reason = 'because they are shorter than 4 characters (8 inside JSON)';
  return `Not masked, ${reason}: ${names}. ${advice.bare}`;
}

/** Says that encodings were left out, as a step has only so many masks. */
export function budgetNotice(most: number, advice: MaskingAdvice): string {
  const line = Math.floor((SINGLE_LINE_MASKS * most) / STEP_MASKS);
  return (
    `All values are masked, but not all of their encodings: a step has room for ${most}, ` +
    `a value of one line for ${line}. ${advice.budget}`
  );
}
