import { SenhaseguraError } from '../model/errors.ts';
import { parseInputs, type Inputs } from '../inputs/inputs.ts';
import { withoutSecrets } from '../inputs/secrets-input.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import type { Step } from '../inputs/step.ts';
import { readSealedJournal, type SealedJournal } from './sealed-journal.ts';
import type { JournalData } from './journal.ts';
import { refuse, unchecked, type Refusal } from './journal-refusal.ts';
import { jobName } from './lease-names.ts';

/** A journal that may be acted upon, and the inputs that fit it. */
export interface Claim {
  readonly kind: 'claim';
  readonly data: JournalData;
  readonly inputs: Inputs;
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
      : refuse('belongs to another job', sealed.data, step.runtime.windows);
  } catch (error) {
    return refuse(unchecked(error), sealed.data, step.runtime.windows);
  }
}

/**
 * The refusal of a journal that couldn't be read, because of `reason`.
 *
 * @param windows - Whether commands are for PowerShell.
 */
export function unclaimed(reason: unknown, state: string, windows: boolean): Refusal {
  const sealed = unsealed(state);
  return sealed.kind === 'refusal' ? sealed : refuse(unchecked(reason), sealed.data, windows);
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
  return refuse(why ?? 'cannot be checked', data, step.runtime.windows);
}

async function isOfThisJob({ data, inputs }: Claim, { runtime }: Step): Promise<boolean> {
  if (data.job === '') return true;
  const sameLeg = data.leg === inputs.jobLeg || inputs.jobLeg === '' || data.leg === '';
  return sameLeg && data.job === jobName(await runtime.identifyJob());
}

/**
 * The inputs to try, in this order: all of them; all but those of the connection, so that the three
 * variables of the environment stand in for these; and the three variables alone. Some runners give
 * the post step of a nested composite action the inputs of another step (actions/runner#2030,
 * #3514), any of which may be wrong.
 */
function candidates(raw: RawInputs): RawInputs[] {
  const others = Object.fromEntries(Object.entries(raw).filter(([name]) => !CONNECTION.has(name)));
  // What main fetched no longer matters, and here it may belong to another step.
  return [raw, others, {}].map(withoutSecrets);
}

const CONNECTION = new Set(['url', 'client-id', 'client-secret']);
