import {
  printable,
  problemsOf,
  SenhaseguraError,
  type Connection,
  type Inputs,
  type Plan,
  type VaultObject,
} from '@senhasegura-action/core';
import {
  listCertificates,
  listSafeItems,
  type ListedItem,
} from '@senhasegura-action/core/inventory';
import type { Finding } from './finding.ts';

/** What an authorization sees, by name. */
export interface Overview {
  /** The secrets that were read on the way; undefined where the vault gives it none. */
  readonly secrets?: readonly VaultObject[];
  readonly findings: readonly Finding[];
}

/**
 * Says what an authorization sees: DSM secrets and certificates, or items of MySafe, whose access
 * keys open nothing else.
 *
 * @param plan - The entries to check, which say what the authorization is for; undefined without
 *   any.
 * @throws What the vault said to reading secrets, where it shows this authorization nothing at all
 *   and no entries say that it is for something else.
 */
export async function seeAll(
  { vault, session }: Pick<Connection, 'vault' | 'session'>,
  { read }: Inputs,
  plan: Plan | undefined,
): Promise<Overview> {
  const isSafe = (plan?.needs.safeItems.length ?? 0) > 0;
  if (isSafe) return { findings: itemsFindings(SAFE_ITEMS, await listSafeItems(session)) };
  // Then nothing but the entries is read, as in a job.
  if (read === 'each') return { findings: [] };
  const secrets = await orRefusal(vault.readSecrets(read));
  if (Array.isArray(secrets)) {
    return { secrets, findings: [secretsFinding(secrets), ...(await certificatesBeside(session))] };
  }
  const items = plan === undefined ? await listSafeItems(session) : undefined;
  if (items !== undefined) return { findings: itemsFindings(SAFE_ITEMS, items) };
  const certificates = await listCertificates(session);
  if (certificates === undefined && (plan === undefined || plan.needs.secrets)) throw secrets;
  const message = `the authorization can read no DSM secrets. ${secrets.message}`;
  return {
    findings: [
      { check: 'secrets', state: 'warning', message },
      ...itemsFindings(CERTIFICATES, certificates),
    ],
  };
}

/** Beside secrets they are only information, because what a job needs was read. */
async function certificatesBeside(session: Connection['session']): Promise<readonly Finding[]> {
  try {
    return itemsFindings(CERTIFICATES, await listCertificates(session));
  } catch (error) {
    return problemsOf(error).map(({ message }): Finding => ({
      check: 'secrets',
      state: 'warning',
      message: `certificates cannot be listed. ${message}`,
    }));
  }
}

/** An authorization may have been granted something else alone. */
async function orRefusal<T>(reading: Promise<T>): Promise<T | SenhaseguraError> {
  try {
    return await reading;
  } catch (error) {
    const refusals = ['ERR_FORBIDDEN', 'ERR_GATEWAY', 'ERR_AUTH', 'ERR_VAULT'];
    if (error instanceof SenhaseguraError && refusals.includes(error.code)) return error;
    throw error;
  }
}

const SHOWN = 200;

function secretsFinding(objects: readonly VaultObject[]): Finding {
  const names = objects.flatMap(({ ref, fields }) =>
    fields.map(({ key }) => `${printable(ref)}#${printable(key)}`),
  );
  const found = `${counted(objects.length, 'secret')} (${counted(names.length, 'key')})`;
  return {
    check: 'secrets',
    state: names.length === 0 ? 'warning' : 'ok',
    message:
      names.length === 0
        ? 'the authorization can read no secret. Attach some to it in the vault.'
        : `the authorization can read ${found}`,
    details: shown(names),
  };
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

type Words = readonly [one: string, many: string];
const SAFE_ITEMS: Words = ['item of MySafe', 'items of MySafe'];
const CERTIFICATES: Words = ['certificate', 'certificates'];

/** Nothing where the vault lists none: most authorizations have only secrets. */
function itemsFindings([one, many]: Words, items: readonly ListedItem[] | undefined): Finding[] {
  if (items === undefined || items.length === 0) return [];
  const names = items.map(({ kind, ref, name, restricted }) => {
    const note = restricted ? ' (needs a justification or an approval, so no job can read it)' : '';
    return `${kind}:${printable(ref)} ${printable(name)}${note}`.trimEnd();
  });
  const message = `the authorization can read ${items.length} ${items.length === 1 ? one : many}`;
  return [{ check: 'secrets', state: 'ok', message, details: shown(names) }];
}

function shown(names: readonly string[]): string[] {
  const more = names.length > SHOWN ? [`… and ${names.length - SHOWN} more`] : [];
  return [...names.slice(0, SHOWN), ...more];
}
