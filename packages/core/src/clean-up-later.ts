import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseInputs } from './inputs/inputs.ts';
import { withoutSecrets } from './inputs/secrets-input.ts';
import type { Step } from './inputs/step.ts';
import { giveBackClaim } from './lending/give-back-claim.ts';
import { describeLease } from './lending/give-back-lease.ts';
import { claim, type Claim } from './lending/journal-claim.ts';
import { sealJournal } from './lending/journal-seal.ts';
import type { JournalData, Lease } from './lending/journal.ts';
import type { Outcome } from './lending/outcome.ts';
import { hideInputs } from './mask/hide-inputs.ts';

/** A journal that another run left. */
export interface LeftJournal {
  /** The text of the file that the output `journal` named. */
  readonly journal: string;
  /** Where the text was, for messages. */
  readonly file?: string;
  /** Saves what is left after each thing that was given back. It may fail. */
  readonly save?: (journal: string) => void;
}

/** What the job's log named. */
export interface LeftByName {
  readonly leases: readonly Lease[];
  readonly custodies: readonly string[];
}

/** What somebody wants to give back after its job has ended. */
export type LeftBehind = LeftJournal | LeftByName;

/**
 * Gives back what another run left, by its journal or by the names in its log.
 *
 * A journal's files are found wherever the temporary directory of that run was. By name, nothing is
 * created: a lease without a secret id fails.
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
    const { data, inputs } = claimed;
    const { file, save = () => {} } = left;
    const keep = (rest: JournalData): void => {
      try {
        save(sealJournal(rest, inputs.credentials.clientSecret));
      } catch {
        // What was given back is given back, whether or not that can be written down.
      }
    };
    const claimedHere = { data: withoutGoneFiles(data), inputs };
    return giveBackClaim(claimedHere, whereFilesAre(step, data), masks, { file, save: keep });
  }
  const known = left.leases.filter(({ secretIds }) => secretIds.length > 0);
  const outcomes = await giveBackClaim(claimByName({ ...left, leases: known }, step), step, masks);
  const unknown = left.leases.filter(({ secretIds }) => secretIds.length === 0);
  return [...outcomes, ...unknown.map(unknowable)];
}

/** Runners empty their temporary directory between jobs, and some remove it. */
function withoutGoneFiles(data: JournalData): JournalData {
  const { files } = data;
  if (files === undefined || existsSync(dirname(files.directory))) return data;
  return { ...data, files: undefined };
}

// The journal is authentic, and whoever removes its files checks the directory by itself.
function whereFilesAre({ platform, runtime }: Step, { files }: JournalData) {
  if (files === undefined) return { platform, runtime };
  return { platform, runtime: { ...runtime, temporaryDirectory: dirname(files.directory) } };
}

/** Asking the vault for the id would make the credential where it doesn't exist. */
function unknowable(lease: Lease): Outcome {
  return {
    kind: 'lease',
    name: describeLease(lease),
    result: 'failed',
    reason:
      'Without --secret-id it is impossible to tell whether it exists. Look it up in the vault ' +
      'by pod-name, or return it with its journal (senhasegura cleanup --journal FILE).',
  };
}

function claimByName(
  left: LeftByName,
  { raw, platform, context }: Step,
): Pick<Claim, 'data' | 'inputs'> {
  const inputs = parseInputs(withoutSecrets(raw), platform, context);
  const { href: url } = inputs.url;
  return { inputs, data: { url, job: '', leg: '', files: undefined, handover: [], ...left } };
}
