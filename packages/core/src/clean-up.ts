import { ProblemsError, type Problem, type SenhaseguraError } from './model/errors.ts';
import { cleanupFailureOf } from './inputs/inputs.ts';
import type { Step } from './inputs/step.ts';
import { giveBackClaim } from './lending/give-back-claim.ts';
import { claim, unclaimed } from './lending/journal-claim.ts';
import type { Refusal } from './lending/journal-refusal.ts';
import type { Outcome } from './lending/outcome.ts';
import { outcomesMarkdown, tellOutcomes } from './lending/outcomes.ts';
import { hideInputs } from './mask/hide-inputs.ts';

/**
 * The end of a job: gives back what a run left in `state`, and says what it did. It says nothing
 * when there is nothing to give back. Safe to repeat.
 *
 * Whatever goes wrong is a warning, so that a good job stays green.
 *
 * @param state - What {@link Platform.saveState} kept; untrusted.
 * @returns Whether nothing stays.
 * @throws ERR_CLEANUP or ERR_STATE when something stays and the input `cleanup-failure` is `fail`.
 */
export async function cleanUp(state: string, step: Step): Promise<boolean> {
  const masks = hideInputs(step);
  masks.finish();
  const claimed = await claim(state, step, 'this-job');
  if (claimed.kind === 'refusal') return reportRefusal(claimed, step);
  const outcomes = await giveBackClaim(claimed, step, masks);
  report(outcomes, step);
  return outcomes.every(({ result }) => result !== 'failed');
}

/**
 * Stands in for {@link cleanUp} where an adapter can't prepare for it: says why, and what stays.
 *
 * @param reason - What kept the adapter from it.
 * @param step.windows - Whether commands are for PowerShell.
 * @returns Whether nothing stays.
 * @throws ERR_STATE when something stays and the input `cleanup-failure` is `fail`.
 */
export function reportUnprepared(
  reason: unknown,
  state: string,
  step: Pick<Step, 'raw' | 'platform'> & { readonly windows: boolean },
): boolean {
  return reportRefusal(unclaimed(reason, state, step.windows), step);
}

function reportRefusal(
  { error, lendsNothing }: Refusal,
  step: Pick<Step, 'raw' | 'platform'>,
): boolean {
  if (lendsNothing) return true;
  tellFailure(error, step);
  return false;
}

function report(outcomes: readonly Outcome[], step: Step): void {
  const { platform } = step;
  const failures: Problem[] = [];
  tellOutcomes(outcomes, {
    info: (line) => platform.info(line),
    failed: (message) => failures.push({ code: 'ERR_CLEANUP', message }),
  });
  if (outcomes.length > 0) platform.summary(outcomesMarkdown(outcomes));
  const [first, ...rest] = failures;
  if (first !== undefined) tellFailure(new ProblemsError([first, ...rest]), step);
}

/** Warns, or throws where the input `cleanup-failure` asks for that. */
function tellFailure(
  error: SenhaseguraError,
  { raw, platform }: Pick<Step, 'raw' | 'platform'>,
): void {
  if (cleanupFailureOf(raw) === 'fail') throw error;
  for (const { message } of error.problems) platform.warning(message);
}
