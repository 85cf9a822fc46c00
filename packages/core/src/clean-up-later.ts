import { parseInputs } from './inputs/inputs.ts';
import { withoutSecrets } from './inputs/secrets-input.ts';
import type { Step } from './inputs/step.ts';
import { giveBackClaim } from './lending/give-back-claim.ts';
import type { Outcome } from './lending/give-back.ts';
import { claim, type Claim } from './lending/journal-claim.ts';
import type { Lease } from './lending/journal.ts';
import { hideInputs } from './mask/hide-inputs.ts';

/** What somebody wants to give back after its job has ended. */
export type LeftBehind =
  /** The text of the file that the output `journal` named. */
  | { readonly journal: string }
  /** What the job's log named. Secret ids that are not known are asked for. */
  | { readonly leases: readonly Lease[]; readonly custodies: readonly string[] };

/**
 * Gives back what another run left, by its journal or by the names in its log.
 *
 * @returns What became of each thing; the caller decides what a failure means.
 * @throws ERR_STATE for a journal of another vault or authorization, or what is wrong with the
 *   inputs.
 */
export async function cleanUpLater(left: LeftBehind, step: Step): Promise<readonly Outcome[]> {
  const masks = hideInputs(step);
  masks.finish();
  if ('journal' in left) {
    const claimed = await claim(left.journal, step, 'any-job');
    if (claimed.kind === 'refusal') throw claimed.error;
    return giveBackClaim(claimed, step, masks);
  }
  return giveBackClaim(claimByName(left, step), step, masks);
}

function claimByName(
  left: Extract<LeftBehind, { leases: unknown }>,
  { raw, platform, context }: Step,
): Pick<Claim, 'data' | 'inputs'> {
  const inputs = parseInputs(withoutSecrets(raw), platform, context);
  const { href: url } = inputs.url;
  return { inputs, data: { url, job: '', leg: '', files: undefined, handover: [], ...left } };
}
