import { connect, type Connection } from './connection/connection.ts';
import { CredentialMasks } from './mask/credential-masks.ts';
import { ProblemsError, SenhaseguraError, type Problem } from './model/errors.ts';
import { giveBack, type Outcome } from './lending/give-back.ts';
import type { Host } from './platform/runtime.ts';
import type { RawInputs } from './inputs/input-reader.ts';
import { parseInputs, secretInputs, type InputContext, type Inputs } from './inputs/inputs.ts';
import { withoutSecrets } from './inputs/secrets-input.ts';
import { Journal, type JournalData, type Lease } from './lending/journal.ts';
import {
  claimAnyJob,
  claimJournal,
  lendsNothing,
  unclaimable,
  type Claim,
} from './lending/journal-claim.ts';
import type { Platform } from './platform/platform.ts';
import { outcomesMarkdown, tellOutcomes } from './load/summary.ts';

/** How long giving back may take, in milliseconds. */
const BUDGET_MS = 60_000;

/**
 * The end of a job: gives back what a run left in `state`, and says what it did. Without anything to give back it
 * says nothing. Safe to repeat.
 *
 * Whatever goes wrong is a warning, so that a good job stays green.
 *
 * @param state - What {@link Platform.saveState} kept; untrusted.
 * @returns Whether nothing stays.
 * @throws ERR_CLEANUP or ERR_STATE when something stays and the input `cleanup-failure` is `fail`.
 */
export async function cleanUp(
  state: string,
  raw: RawInputs,
  platform: Platform,
  host: Host,
  context: InputContext,
): Promise<boolean> {
  const masks = hideInputs(raw, platform, context);
  let claim: Claim;
  try {
    claim = await claimJournal(state, raw, platform, host, context);
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    return reportUnclaimed(error, state, raw, platform);
  }
  const outcomes = await giveBackWithin(claim, platform, host, masks);
  report(outcomes, claim.inputs, platform);
  return outcomes.every(({ result }) => result !== 'failed');
}

/**
 * In the place of {@link cleanUp}, for an adapter that cannot even make what that needs: says why, and what stays.
 *
 * @param reason - What kept it from that.
 * @returns Whether nothing stays.
 * @throws ERR_STATE when something stays and the input `cleanup-failure` is `fail`.
 */
export function reportUnprepared(
  reason: SenhaseguraError,
  state: string,
  raw: RawInputs,
  platform: Platform,
): boolean {
  if (lendsNothing(state)) return true;
  return reportUnclaimed(unclaimable(reason, state), state, raw, platform);
}

function reportUnclaimed(
  error: SenhaseguraError,
  state: string,
  raw: RawInputs,
  platform: Platform,
): boolean {
  if (error.code === 'ERR_STATE' && lendsNothing(state)) return true;
  if (raw['cleanup-failure']?.trim().toLowerCase() === 'fail') throw error;
  for (const { message } of error.problems) platform.warning(message);
  return false;
}

function hideInputs(raw: RawInputs, platform: Platform, context: InputContext): CredentialMasks {
  const masks = new CredentialMasks(platform);
  for (const credential of secretInputs(raw, context)) masks.hide(credential);
  masks.finish();
  return masks;
}

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
 * @throws ERR_STATE for a journal of another vault or authorization, or what is wrong with the inputs.
 */
export async function cleanUpLater(
  left: LeftBehind,
  raw: RawInputs,
  platform: Platform,
  host: Host,
  context: InputContext,
): Promise<readonly Outcome[]> {
  const masks = hideInputs(raw, platform, context);
  const claim =
    'journal' in left
      ? claimAnyJob(left.journal, raw, platform, context)
      : claimByName(left, parseInputs(withoutSecrets(raw), platform, context));
  return giveBackWithin(claim, platform, host, masks);
}

function claimByName(left: Pick<JournalData, 'leases' | 'custodies'>, inputs: Inputs): Claim {
  return {
    inputs,
    data: { url: inputs.url.href, job: '', leg: '', files: undefined, handover: [], ...left },
  };
}

async function giveBackWithin(
  { data, inputs }: Claim,
  platform: Platform,
  host: Host,
  masks: CredentialMasks,
): Promise<readonly Outcome[]> {
  const deadline = AbortSignal.timeout(BUDGET_MS);
  const signal = host.signal === undefined ? deadline : AbortSignal.any([host.signal, deadline]);
  let connection: Connection | undefined;
  const vault = (): Connection['vault'] =>
    (connection ??= connect(inputs, platform, { ...host, signal }, masks)).vault;
  try {
    // Nobody comes after this step, so what is left afterwards is not written down again.
    const outcomes = await giveBack(new Journal(data, () => {}), vault, host.temporaryDirectory);
    return deadline.aborted ? outcomes.map(tooLate) : outcomes;
  } finally {
    connection?.close();
  }
}

function tooLate(outcome: Outcome): Outcome {
  if (outcome.result !== 'failed' || outcome.kind === 'files') return outcome;
  return { ...outcome, reason: `The ${BUDGET_MS / 1000} s for giving back were over.` };
}

function report(outcomes: readonly Outcome[], inputs: Inputs, platform: Platform): void {
  const failures: Problem[] = [];
  tellOutcomes(outcomes, {
    info: (line) => platform.info(line),
    failed: (message) => failures.push({ code: 'ERR_CLEANUP', message }),
  });
  if (outcomes.length > 0) platform.summary(outcomesMarkdown(outcomes));
  const [first, ...rest] = failures;
  if (first === undefined) return;
  if (inputs.cleanupFailure === 'fail') throw new ProblemsError([first, ...rest]);
  for (const { message } of [first, ...rest]) platform.warning(message);
}
