import { problemsOf, SenhaseguraError } from '../model/errors.ts';
import { parseInputs, type Inputs } from '../inputs/inputs.ts';
import { withoutSecrets } from '../inputs/secrets-input.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import type { Step } from '../inputs/step.ts';
import { custodyCommand, leaseCommand, refOf } from './by-hand.ts';
import { readSealedJournal, type SealedJournal } from './sealed-journal.ts';
import type { JournalData } from './journal.ts';
import { jobName } from './lending.ts';
import { printable } from '../text/printable.ts';

/** A journal that may be acted upon, and the inputs that fit it. */
export interface Claim {
  readonly kind: 'claim';
  readonly data: JournalData;
  readonly inputs: Inputs;
}

/** A journal that may not be acted upon. */
export interface Refusal {
  readonly kind: 'refusal';
  /** ERR_STATE: why, and what the journal names, so that somebody can look after it. */
  readonly error: SenhaseguraError;
  /** Whether the journal, true or not, names nothing to look after. A damaged one may. */
  readonly lendsNothing: boolean;
}

/**
 * Finds out whether what a state names may be given back here: it was sealed with this job's client
 * secret, for this vault and this job. No part of it has an effect before that is certain.
 *
 * It never throws, as other steps write the state and much of what it is compared with.
 *
 * @param whose - Whose journals to accept: those of this job alone, or, for somebody who gives back
 *   later and elsewhere, those of any job.
 */
export async function claim(
  state: string,
  step: Step,
  whose: 'this-job' | 'any-job',
): Promise<Claim | Refusal> {
  const sealed = unsealed(state);
  if (sealed.kind === 'refusal') return sealed;
  try {
    const found = fitInputs(sealed, step);
    if (found.kind === 'refusal' || whose === 'any-job') return found;
    return (await isOfThisJob(found, step))
      ? found
      : refusal('belongs to another job', sealed.data, step.runtime.windows);
  } catch (error) {
    return refusal(unchecked(error), sealed.data, step.runtime.windows);
  }
}

/**
 * The refusal of a journal that couldn't be read, because of `reason`.
 *
 * @param windows - Whether commands are for PowerShell.
 */
export function unclaimed(reason: unknown, state: string, windows: boolean): Refusal {
  const sealed = unsealed(state);
  return sealed.kind === 'refusal' ? sealed : refusal(unchecked(reason), sealed.data, windows);
}

function unsealed(state: string): ({ kind: 'sealed' } & SealedJournal) | Refusal {
  try {
    return { kind: 'sealed', ...readSealedJournal(state) };
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    return { kind: 'refusal', error, lendsNothing: false };
  }
}

/** The first inputs under which the journal is ours; else what is wrong with the first of them. */
function fitInputs({ data, verify }: SealedJournal, step: Step): Claim | Refusal {
  let why: string | undefined;
  for (const candidate of candidates(step.raw)) {
    try {
      const inputs = parseInputs(candidate, step.platform, step.context);
      const isOurs = verify(inputs.credentials.clientSecret);
      if (isOurs && data.url === inputs.url.href) return { kind: 'claim', data, inputs };
      why = isOurs ? 'belongs to another vault' : 'was not written with this client secret';
    } catch (error) {
      why ??= unchecked(error);
    }
  }
  return refusal(why ?? 'cannot be checked', data, step.runtime.windows);
}

async function isOfThisJob({ data, inputs }: Claim, { runtime }: Step): Promise<boolean> {
  if (data.job === '') return true;
  const sameLeg = data.leg === inputs.jobLeg || inputs.jobLeg === '' || data.leg === '';
  return sameLeg && data.job === jobName(await runtime.identifyJob());
}

/**
 * The inputs; where they do not fit, those that are not of the connection, with the three variables
 * of the environment; and these alone. Some runners give the post step of a nested composite action
 * the inputs of another step (actions/runner#2030, #3514), any of which may be wrong.
 */
function candidates(raw: RawInputs): RawInputs[] {
  const others = Object.fromEntries(Object.entries(raw).filter(([name]) => !CONNECTION.has(name)));
  // What main fetched no longer matters, and here it may belong to another step.
  return [raw, others, {}].map(withoutSecrets);
}

const CONNECTION = new Set(['url', 'client-id', 'client-secret']);

function refusal(why: string, data: JournalData, windows: boolean): Refusal {
  const { files, leases, custodies } = data;
  return {
    kind: 'refusal',
    error: new SenhaseguraError(
      'ERR_STATE',
      'Nothing was given back, because the journal of this job ' +
        `${why.replace(/\.$/, '')}. ${namesOf(data)}${remedyOf(data, windows)}`,
    ),
    lendsNothing: files === undefined && leases.length + custodies.length === 0,
  };
}

function unchecked(reason: unknown): string {
  const problems = problemsOf(reason).map(({ message }) => message);
  return `cannot be checked. ${problems.join(' ')}`;
}

/** The journal has the rest; nobody reads more in a log. */
const MOST_NAMED = 20;

function namesOf({ files, leases, custodies }: JournalData): string {
  const names = [
    ...leases.map(
      ({ podName, secretIds }) =>
        `ephemeral credential of pod-name ${podName} ` +
        `(secret id ${secretIds.join(', ') || 'unknown'})`,
    ),
    ...custodies.map((name) => `custody of ${name}`),
    ...(files === undefined ? [] : [`the files in ${files.directory}`]),
  ];
  const shown = names.slice(0, MOST_NAMED).map((name) => printable(name, 200));
  return names.length === 0 ? 'It names nothing.' : `It names: ${shown.join('; ')}.`;
}

/** Whoever runs these reads names that a forged journal may have chosen, so they are quoted. */
function remedyOf({ leases, custodies }: JournalData, windows: boolean): string {
  const commands = [
    ...leases.flatMap((lease) => leaseCommand(lease, { windows }) ?? []),
    ...custodies.map((custody) => custodyCommand(refOf(custody), { windows })),
  ];
  if (commands.length === 0) return '';
  const shown = commands.slice(0, MOST_NAMED).map((one) => printable(one, 10_000));
  return (
    ' To give it back later, use the url and the client secret of the step that borrowed it: ' +
    shown.join('; ')
  );
}
