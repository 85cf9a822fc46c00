import { SenhaseguraError } from '../errors.ts';
import { VaultError } from '../vault/answer.ts';
import type { Registrar } from '../vault/registrar.ts';
import { TransportError } from '../vault/transport.ts';
import type { MappingEntry } from './mapping.ts';
import type { EntryOutcome } from './report.ts';
import { secretForm, variablesForm, type MaskedValues } from './upload.ts';

/** What became of all entries, and why it ended early. */
export interface Sent {
  readonly outcomes: readonly EntryOutcome[];
  readonly failure: SenhaseguraError | undefined;
}

/** Sends all entries at once, as variables. */
export async function sendVariables(
  registrar: Registrar,
  entries: readonly MappingEntry[],
  values: MaskedValues,
): Promise<Sent> {
  try {
    await registrar.uploadVariables(variablesForm(entries, values));
    return { outcomes: entries.map((entry) => ({ entry, result: 'sent' })), failure: undefined };
  } catch (error) {
    const { result, failure } = failedOf(error);
    return { outcomes: entries.map((entry) => ({ entry, result })), failure };
  }
}

/**
 * Writes one secret after the other, in the order of the mapping, up to the first that fails: what is wrong there is
 * mostly wrong with the next one, too, and what was written is known without doubt.
 */
export async function sendSecrets(
  registrar: Registrar,
  entries: readonly MappingEntry[],
  values: MaskedValues,
): Promise<Sent> {
  const outcomes: EntryOutcome[] = [];
  let failure: SenhaseguraError | undefined;
  for (const entry of entries) {
    if (failure !== undefined) {
      outcomes.push({ entry, result: 'not sent' });
      continue;
    }
    try {
      const version = await registrar.writeSecret(entry.identity, secretForm(entry, values));
      outcomes.push({ entry, result: writtenAs(version) });
    } catch (error) {
      const failed = failedOf(error);
      outcomes.push({ entry, result: failed.result });
      failure = failed.failure;
    }
  }
  return { outcomes, failure };
}

/** The vault says "created" of updates, too; its version tells (contract §7.4). */
function writtenAs(version: string | undefined): string {
  if (version === undefined) return 'written';
  return Number(version) <= 1 ? `created, version ${version}` : `updated, version ${version}`;
}

const UNKNOWN =
  'Whether the vault took it is not known. Run this step again: it updates what is there already.';

function failedOf(error: unknown): { result: string; failure: SenhaseguraError } {
  if (!(error instanceof SenhaseguraError)) throw error;
  return mayHaveTaken(error)
    ? {
        result: 'NOT KNOWN',
        failure: new SenhaseguraError(error.code, `${error.message} ${UNKNOWN}`),
      }
    : { result: 'FAILED', failure: error };
}

/** Unless the vault itself refused, or the request never left, it may have done what was asked. */
function mayHaveTaken(error: SenhaseguraError): boolean {
  if (error instanceof TransportError) return error.sent;
  if (!(error instanceof VaultError)) return true;
  return error.again || error.status >= 502;
}
