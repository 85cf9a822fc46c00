import type { DataMap } from '../seed/seed.ts';
import type { Authorization, Credential } from './model.ts';
import type { Vault } from './vault.ts';

/** The mapping of contract §7.3; its fields name variables. */
export interface Mapping {
  readonly accessKeys: readonly MappedFields[];
  readonly credentials: readonly MappedFields[];
  readonly keyValue: readonly MappedFields[];
}

/** One entry of a mapping. */
export interface MappedFields {
  readonly name: string;
  /** From the meaning to the name of the variable. Both are equal for key/values. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Turns the mapped variables into secrets of the authorization and returns their identities.
 * Credentials and access keys count only when the vault knows them; `keepUnmatched` stores the
 * others as key/values.
 */
export function applyMapping(
  vault: Vault,
  authorization: Authorization,
  variables: ReadonlyMap<string, string>,
  mapping: Mapping,
  keepUnmatched: boolean,
): readonly string[] {
  const attached: string[] = [];
  const attach = (name: string, data: DataMap | undefined): void => {
    if (data === undefined || Object.keys(data).length === 0) return;
    upsertSecret(vault, authorization, name, data);
    attached.push(name);
  };
  const plain = ({ fields }: MappedFields): DataMap =>
    Object.fromEntries(
      Object.values(fields).flatMap((variable) => {
        const value = variables.get(variable);
        return value === undefined ? [] : [[variable, value]];
      }),
    );
  for (const entry of mapping.keyValue) attach(entry.name, plain(entry));
  for (const [entries, isKnown] of [
    [mapping.credentials, knowsCredential(vault, authorization)],
    [mapping.accessKeys, knowsAccessKey(vault, authorization)],
  ] as const) {
    for (const entry of entries) {
      const value = (meaning: string) => variables.get(entry.fields[meaning] ?? '') ?? '';
      if (isKnown(value) || keepUnmatched) attach(entry.name, plain(entry));
    }
  }
  return attached;
}

type Lookup = (value: (meaning: string) => string) => boolean;

function knowsCredential(vault: Vault, authorization: Authorization): Lookup {
  return (value) =>
    [...vault.items.values()]
      .filter((item): item is Credential => item.kind === 'credential')
      .some(
        ({ id, username, hostname, ip }) =>
          authorization.credentials.has(id) &&
          username === value('user') &&
          [hostname, ip].includes(value('host')),
      );
}

function knowsAccessKey(vault: Vault, authorization: Authorization): Lookup {
  return (value) =>
    vault
      .secretsOf(authorization)
      .some(({ data }) => data.some((map) => map['access_key_id'] === value('access_key_id')));
}

function upsertSecret(
  vault: Vault,
  authorization: Authorization,
  identity: string,
  data: DataMap,
): void {
  const known = authorization.secrets.byIdentity(identity);
  authorization.secrets.put({
    id: known?.id ?? vault.nextSecretId(),
    name: known?.name ?? `variables of ${identity}`,
    identity,
    version: known?.version ?? '1',
    expirationDate: known?.expirationDate ?? '',
    engine: known?.engine ?? 'Generic',
    description: known?.description ?? '',
    data: [data],
  });
}
