import { inputList, listOf } from '../text/lists.ts';
import type { InputReader, RawInputs } from './input-reader.ts';
import type { InputName } from './input-table.ts';

/** Address and credentials that do not come from inputs. */
export interface StoredConnection {
  readonly url?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** What parsing needs to know beside the inputs themselves. */
export interface InputContext {
  /** The vendor's three variables. Only all three count, and they never mix with inputs. */
  readonly environment?: StoredConnection;
  /** What the platform stores for this step to connect with. Nothing else counts beside it. */
  readonly serviceConnection?: StoredConnection | undefined;
  /** Why the platform may have withheld its secrets from this run. */
  readonly untrustedRun?: 'fork' | 'dependabot' | undefined;
}

const CONNECTION = ['url', 'client-id', 'client-secret'] as const;
type Names = readonly (typeof CONNECTION)[number][];

/**
 * The inputs, completed by the service connection or by the variables of the environment. Either
 * stands in for the three inputs together, so that an earlier step that plants one variable cannot
 * send the credentials of the others to another host.
 */
export function withConnection(
  raw: RawInputs,
  { serviceConnection, environment }: InputContext,
): RawInputs {
  if (serviceConnection === undefined && givenOf(raw).length > 0) return raw;
  const stored = serviceConnection ?? environment;
  return {
    ...raw,
    url: stored?.url,
    'client-id': stored?.clientId,
    'client-secret': stored?.clientSecret,
  };
}

/**
 * Reports which of address and credentials are missing, and which are given twice.
 *
 * @param reader - Of the completed inputs.
 * @param raw - What was given as inputs.
 */
export function checkConnection(
  reader: InputReader,
  raw: RawInputs,
  { serviceConnection, untrustedRun }: InputContext,
): void {
  const missing = CONNECTION.filter((name) => !reader.has(name));
  if (serviceConnection !== undefined) {
    const problems = reader.platform.storedConnection?.problems(givenOf(raw), missing);
    reader.problems.push(...(problems ?? []));
  } else if (missing.length > 0) reportMissing(reader, givenOf(raw), missing, untrustedRun);
}

function reportMissing(
  reader: InputReader,
  given: Names,
  missing: Names,
  untrustedRun: InputContext['untrustedRun'],
): void {
  const { storedConnection, missingConnection } = reader.platform;
  if (missingConnection !== undefined) {
    reader.report('ERR_INPUT_MISSING', missingConnection(missing.map(variableOf)));
    return;
  }
  const variables = listOf(CONNECTION.map(variableOf));
  const lack = `${inputList(missing)} missing or empty.`;
  const stored = storedConnection === undefined ? '' : `${storedConnection.name}, or `;
  const message =
    given.length > 0
      ? `${lack} Give url, client-id and client-secret together, or none of them: beside an ` +
        'input, the variables SENHASEGURA_… are ignored.'
      : missing.length === CONNECTION.length
        ? `${lack} Give ${stored}all three, or set ${variables} in the environment.`
        : `The environment lacks ${listOf(missing.map(variableOf))}: without the inputs ` +
          `${listOf(CONNECTION)}, the variables ${variables} must all be set.`;
  const isSecretEmpty = given.length > 0 && missing.some((name) => name !== 'url');
  // An input that holds a secret of the platform is empty where there is no such secret.
  const reason = isSecretEmpty ? (reader.platform.emptySecret ?? '') : '';
  const hint = untrustedRun === undefined ? reason : withheldFrom(untrustedRun);
  reader.report('ERR_INPUT_MISSING', message + hint);
}

function withheldFrom(run: NonNullable<InputContext['untrustedRun']>): string {
  return ` Runs from ${WITHHELD[run]} do not get secrets from the platform: skip this step there.`;
}

function givenOf(raw: RawInputs): Names {
  return CONNECTION.filter((name) => (raw[name] ?? '').trim() !== '');
}

const WITHHELD = { fork: 'forks', dependabot: 'Dependabot' } as const;

function variableOf(name: InputName): string {
  return `SENHASEGURA_${name.toUpperCase().replace('-', '_')}`;
}
