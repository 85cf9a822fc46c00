import { connect, type Connection } from '../connection/connection.ts';
import type { Step } from '../inputs/step.ts';
import type { Runtime } from '../platform/runtime.ts';
import type { CredentialMasks } from '../mask/credential-masks.ts';
import type { Claim } from './journal-claim.ts';
import { giveBack } from './give-back.ts';
import type { Outcome } from './outcome.ts';
import { Journal, type JournalData } from './journal.ts';
import type { VaultClient } from '../vault/client.ts';

/** How long giving back may take, in milliseconds. */
const BUDGET_MS = 60_000;
/** How long it goes on after the job was cancelled: GitHub's runner kills a step after 7.5 s. */
const AFTER_CANCEL_MS = 5_000;

/** Where a journal is kept while it is given back. */
export interface JournalRecord {
  readonly file: string | undefined;
  readonly save: (left: JournalData) => void;
}

/**
 * Gives back what was claimed within a minute, or within seconds when the job is cancelled: nobody
 * comes after this step. It never throws: what failed is in the outcomes.
 *
 * @param record.file - The file that holds the journal, for messages.
 * @param record.save - Keeps what is still to be given back. Default: nobody comes after this step.
 */
export async function giveBackClaim(
  { data, inputs }: Pick<Claim, 'data' | 'inputs'>,
  { platform, runtime }: Pick<Step, 'platform' | 'runtime'>,
  masks: CredentialMasks,
  { file, save = () => {} }: Partial<JournalRecord> = {},
): Promise<readonly Outcome[]> {
  const ended = new AbortController();
  const deadline = AbortSignal.timeout(BUDGET_MS);
  const signal = AbortSignal.any([deadline, someTimeAfter(runtime, ended.signal)]);
  let connecting: Promise<Connection> | undefined;
  const vault = async (): Promise<VaultClient> => {
    connecting ??= connect(inputs, platform, { ...runtime, signal }, masks);
    return (await connecting).vault;
  };
  try {
    const outcomes = await giveBack(new Journal(data, save), vault, {
      ...runtime,
      journalFile: file,
    });
    return deadline.aborted ? outcomes.map(tooLate) : outcomes;
  } finally {
    ended.abort();
    const connection = await connecting?.catch(() => undefined);
    connection?.close();
  }
}

/** Aborted a while after the job was cancelled; never where it isn't. */
function someTimeAfter(
  { signal, delay }: Pick<Runtime, 'signal' | 'delay'>,
  ended: AbortSignal,
): AbortSignal {
  const later = new AbortController();
  const wait = (): void => {
    delay(AFTER_CANCEL_MS, ended).then(
      () => later.abort(),
      // Everything was given back in the meantime.
      () => {},
    );
  };
  if (signal?.aborted === true) wait();
  else signal?.addEventListener('abort', wait, { once: true, signal: ended });
  return later.signal;
}

function tooLate(outcome: Outcome): Outcome {
  if (outcome.result !== 'failed' || outcome.kind === 'files') return outcome;
  return { ...outcome, reason: `The ${BUDGET_MS / 1000} s for giving back are over.` };
}
