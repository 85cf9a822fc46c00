import { SenhaseguraError } from '../model/errors.ts';
import type { Host } from '../platform/runtime.ts';
import { parseInputs, type InputContext, type Inputs } from '../inputs/inputs.ts';
import { withoutSecrets } from '../inputs/secrets-input.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import { readSealedJournal } from './journal-seal.ts';
import type { JournalData } from './journal.ts';
import { jobName } from './lending.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { printable } from '../text/printable.ts';

/** A journal that may be acted upon, and the inputs that fit it. */
export interface Claim {
  readonly data: JournalData;
  readonly inputs: Inputs;
}

/**
 * Finds out whether what a state names may be given back here: it was sealed with this job's client secret, for
 * this vault and this job. Nothing of it has an effect before that is certain.
 *
 * @throws ERR_STATE, naming what the journal holds so that somebody can look after it; or what is wrong with the
 *   inputs.
 */
export async function claimJournal(
  state: string,
  raw: RawInputs,
  platform: PlatformFacts,
  host: Pick<Host, 'identifyJob'>,
  context: InputContext,
): Promise<Claim> {
  const claim = claimAnyJob(state, raw, platform, context);
  const { data, inputs } = claim;
  if (data.job === '') return claim;
  const sameLeg = data.leg === inputs.jobLeg || inputs.jobLeg === '' || data.leg === '';
  if (data.job !== jobName(await host.identifyJob()) || !sameLeg) {
    throw notOurs('belongs to another job', data);
  }
  return claim;
}

/** Like {@link claimJournal}, for somebody who gives back later and elsewhere what a job left. */
export function claimAnyJob(
  state: string,
  raw: RawInputs,
  platform: PlatformFacts,
  context: InputContext,
): Claim {
  const { data, verify } = readSealedJournal(state);
  let problem: SenhaseguraError | undefined;
  for (const candidate of candidates(raw)) {
    try {
      const inputs = parseInputs(candidate, platform, context);
      const isOurs = verify(inputs.credentials.clientSecret);
      if (isOurs && data.url === inputs.url.href) return { data, inputs };
      const why = isOurs ? 'belongs to another vault' : 'was not written with this client secret';
      problem = notOurs(why, data);
    } catch (error) {
      if (!(error instanceof SenhaseguraError)) throw error;
      problem ??= unchecked(error, data);
    }
  }
  throw problem ?? notOurs('cannot be checked', data);
}

/**
 * The inputs; where they do not fit, those that are not of the connection, with the three variables of the
 * environment; and these alone. Some runners give the post step of a nested composite action the inputs of another
 * step (actions/runner#2030, #3514), of which any may be wrong.
 */
function candidates(raw: RawInputs): RawInputs[] {
  const others = Object.fromEntries(Object.entries(raw).filter(([name]) => !CONNECTION.has(name)));
  // What main was asked to fetch does not matter any more, and may be another step's here.
  return [raw, others, {}].map(withoutSecrets);
}

const CONNECTION = new Set(['url', 'client-id', 'client-secret']);

/** Whether a state, true or not, names nothing that somebody would have to look after. A damaged one may. */
export function lendsNothing(state: string): boolean {
  try {
    const { files, leases, custodies } = readSealedJournal(state).data;
    return files === undefined && leases.length + custodies.length === 0;
  } catch {
    return false;
  }
}

/**
 * What is said of a state that something kept from being looked at: why, and what the state names.
 *
 * @throws ERR_STATE when it is no journal.
 */
export function unclaimable(reason: SenhaseguraError, state: string): SenhaseguraError {
  return unchecked(reason, readSealedJournal(state).data);
}

function unchecked({ problems }: SenhaseguraError, data: JournalData): SenhaseguraError {
  return notOurs(`cannot be checked. ${problems.map(({ message }) => message).join(' ')}`, data);
}

function notOurs(why: string, data: JournalData): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_STATE',
    `Nothing was given back, because the journal of this job ${why.replace(/\.$/, '')}. ${namesOf(data)}`,
  );
}

function namesOf({ files, leases, custodies }: JournalData): string {
  const names = [
    ...leases.map(
      ({ podName, secretIds }) =>
        `ephemeral credential of pod-name ${podName} (secret id ${secretIds.join(', ') || 'unknown'})`,
    ),
    ...custodies.map((name) => `custody of ${name}`),
    ...(files === undefined ? [] : [`the files in ${files.directory}`]),
  ];
  const shown = names.slice(0, 20).map((name) => printable(name, 200));
  return names.length === 0 ? 'It names nothing.' : `It names: ${shown.join('; ')}.`;
}
