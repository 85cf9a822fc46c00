import { connect, type Connection } from './connection.ts';
import { ProblemsError, SenhaseguraError } from './errors.ts';
import { giveBack, type Outcome } from './give-back.ts';
import type { Host } from './host.ts';
import type { RawInputs } from './input-reader.ts';
import { parseInputs, secretInputs, type InputContext, type Inputs } from './inputs.ts';
import { unsealJournal } from './journal-seal.ts';
import { Journal, type JournalData } from './journal.ts';
import { jobName } from './lending.ts';
import { maskCredential } from './mask.ts';
import type { Platform } from './platform.ts';
import { outcomeLine } from './summary.ts';

/** How long the end of a job may take, in milliseconds. */
const BUDGET_MS = 60_000;

/**
 * Gives back what a run of {@link run} left in `state`, and says what it did. Without anything to give back it says
 * nothing. Safe to repeat.
 *
 * What could not be given back is a warning, so that a good job stays green.
 *
 * @param state - What {@link Platform.saveState} kept; untrusted.
 * @throws ERR_CLEANUP when something stays and the input `cleanup-failure` is `fail`.
 */
export async function cleanUp(
  state: string,
  raw: RawInputs,
  platform: Platform,
  host: Host,
  context: InputContext,
): Promise<void> {
  for (const credential of secretInputs(raw, context)) maskCredential(credential, platform);
  const opened = openState(state, raw, platform, context);
  if (opened instanceof SenhaseguraError) {
    platform.warning(`Nothing was given back. ${opened.message}`);
    return;
  }
  const { inputs, data } = opened;
  const foreign = await describeForeign(data, inputs, host);
  if (foreign !== undefined) {
    platform.warning(`Nothing was given back. ${foreign} ${namesOf(data)}`);
    return;
  }
  const outcomes = await giveBackAll(data, inputs, platform, host);
  report(outcomes, inputs, platform);
}

async function giveBackAll(
  data: JournalData,
  inputs: Inputs,
  platform: Platform,
  host: Host,
): Promise<Outcome[]> {
  const deadline = AbortSignal.timeout(BUDGET_MS);
  const signal = host.signal === undefined ? deadline : AbortSignal.any([host.signal, deadline]);
  let connection: Connection | undefined;
  const vault = (): Connection['vault'] =>
    (connection ??= connect(inputs, platform, { ...host, signal })).vault;
  try {
    return await giveBack(new Journal(data, () => {}), vault, host.temporaryDirectory);
  } finally {
    connection?.close();
  }
}

function report(outcomes: readonly Outcome[], inputs: Inputs, platform: Platform): void {
  const failed = outcomes.filter(({ result }) => result === 'failed');
  for (const outcome of outcomes) {
    if (outcome.result !== 'failed') platform.info(outcomeLine(outcome));
  }
  const problems = failed.map((outcome) => ({
    code: 'ERR_CLEANUP' as const,
    message: outcomeLine(outcome),
  }));
  const [first, ...rest] = problems;
  if (first === undefined) return;
  if (inputs.cleanupFailure === 'fail') throw new ProblemsError([first, ...rest]);
  for (const { message } of problems) platform.warning(message);
}

/**
 * Opens the state with the inputs, or, where they do not fit, with the three variables of the environment: some
 * runners give the post step of a nested composite action the inputs of another step (actions/runner#2030, #3514).
 */
function openState(
  state: string,
  raw: RawInputs,
  platform: Platform,
  context: InputContext,
): { inputs: Inputs; data: JournalData } | SenhaseguraError {
  const { url: _url, 'client-id': _id, 'client-secret': _secret, ...others } = raw;
  let failure: SenhaseguraError | undefined;
  for (const candidate of [raw, others]) {
    try {
      // What main was asked to fetch does not matter any more, and may be another step's here.
      const inputs = parseInputs({ ...candidate, secrets: '*' }, platform.kind, context);
      return { inputs, data: unsealJournal(state, inputs.credentials.clientSecret) };
    } catch (error) {
      if (!(error instanceof SenhaseguraError)) throw error;
      failure ??= error;
    }
  }
  return failure ?? new SenhaseguraError('ERR_STATE', 'The journal of this job is unreadable.');
}

async function describeForeign(
  data: JournalData,
  inputs: Inputs,
  host: Host,
): Promise<string | undefined> {
  if (data.url !== inputs.url.href) {
    return 'The journal belongs to another vault than the input url names.';
  }
  const sameLeg = data.leg === inputs.jobLeg || inputs.jobLeg === '' || data.leg === '';
  if (data.job !== jobName(await host.identifyJob()) || !sameLeg) {
    return 'The journal belongs to another job.';
  }
  return undefined;
}

function namesOf({ leases, custodies }: JournalData): string {
  const names = [
    ...leases.map(({ podName }) => `pod-name ${podName}`),
    ...custodies.map((ref) => `pam-credential:${ref}`),
  ];
  return names.length === 0 ? '' : `It names: ${names.join(', ')}.`;
}
