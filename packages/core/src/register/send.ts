import { SenhaseguraError } from '../model/errors.ts';
import { VaultError } from '../vault/answers/answer.ts';
import type { Form, Registrar } from '../vault/registrar.ts';
import { TransportError } from '../vault/network/transport.ts';
import type { MappingEntry } from './mapping-entry.ts';
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
  const form = variablesForm(entries, values);
  const { result, failure } = await attempt(registrar, async () => {
    await registrar.uploadVariables(form, secretsOf(form, values));
    return 'sent';
  });
  return { outcomes: entries.map((entry) => ({ entry, result })), failure };
}

/**
 * Writes one secret after the other, in the order of the mapping, up to the first that fails: what
 * is wrong there is usually wrong with the next one too, and it stays clear what was written.
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
      outcomes.push({ entry, result: NOT_SENT });
      continue;
    }
    const form = secretForm(entry, values);
    const secrets = secretsOf(form, values);
    const done = await attempt(registrar, async () =>
      writtenAs(await registrar.writeSecret(entry.identity, form, secrets)),
    );
    outcomes.push({ entry, result: done.result });
    failure = done.failure;
  }
  return { outcomes, failure };
}

/**
 * The vault says "created" for updates too, so only the version tells them apart (contract §7.4).
 */
function writtenAs(version: string | undefined): string {
  if (version === undefined) return 'written';
  return Number(version) <= 1 ? `created, version ${version}` : `updated, version ${version}`;
}

const NOT_SENT = 'not sent';
const UNKNOWN =
  'It is unknown whether the vault stored it. Run this step again: it updates what exists.';

interface Attempt {
  readonly result: string;
  readonly failure: SenhaseguraError | undefined;
}

/** Logs in first: if that fails, certainly nothing was written. */
async function attempt(registrar: Registrar, work: () => Promise<string>): Promise<Attempt> {
  try {
    await registrar.logIn();
  } catch (error) {
    return { result: NOT_SENT, failure: expected(error) };
  }
  try {
    return { result: await work(), failure: undefined };
  } catch (error) {
    const failure = expected(error);
    if (!mayHaveTaken(failure)) return { result: 'FAILED', failure };
    const message = `${failure.message} ${UNKNOWN}`;
    return { result: 'NOT KNOWN', failure: new SenhaseguraError(failure.code, message) };
  }
}

function expected(error: unknown): SenhaseguraError {
  if (error instanceof SenhaseguraError) return error;
  throw error;
}

/** The values, and the encodings in which they travel. */
function secretsOf({ data, env }: Form, values: MaskedValues): string[] {
  const texts = [...values.values()].map(({ value }) => String(value.reveal()));
  return [...texts, data ?? '', env ?? ''];
}

/** Unless the vault itself refused, or the request never left, it may have done what was asked. */
function mayHaveTaken(error: SenhaseguraError): boolean {
  if (error instanceof TransportError) return error.sent;
  if (!(error instanceof VaultError)) return true;
  const { again, status, refusal } = error;
  // A refusal of the vault has its envelope, also with HTTP 500 (contract §18, G10). Without one,
  // anything on the way there may have answered.
  const { bodyStatus } = refusal;
  return again || (bodyStatus ?? status) >= 502 || (status >= 500 && bodyStatus === undefined);
}
