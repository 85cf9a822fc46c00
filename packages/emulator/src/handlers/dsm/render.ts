import type { AuthorizedCall } from '../../call/call.ts';
import type { Dialect } from '../../http/answer.ts';
import type { DataMap } from '../../seed/seed.ts';
import type { Switches } from '../../settings/switches.ts';
import { protectFor } from '../../vault/encryption.ts';
import type { Authorization } from '../../vault/model.ts';
import type { Secret } from '../../vault/secrets.ts';

/** The `application` object of contract §7.1. */
export function renderApplication(
  { switches }: Dialect,
  authorization: Authorization,
  secrets: readonly unknown[],
): Record<string, unknown> {
  const { application, system, environment } = authorization;
  const empty = switches['types.emptyTags'] === '[""]' ? [''] : [];
  return {
    name: application.name,
    description: application.description,
    tags: application.tags.length === 0 ? empty : application.tags,
    system,
    [switches['dsm.environmentKey']]: environment,
    secrets,
  };
}

/** One secret. `data` already has the shape that the answer needs. */
export function renderSecret(
  { switches }: Dialect,
  secret: Secret,
  data: unknown,
): Record<string, unknown> {
  return {
    secret_id: switches['types.ids'] === 'number' ? Number(secret.id) : secret.id,
    secret_name: secret.name,
    identity: secret.identity,
    version: blank(switches, secret.version),
    expiration_date: blank(switches, secret.expirationDate),
    engine: secret.engine,
    data,
  };
}

/** One secret with its data, as every read returns it. */
export function renderWhole(call: AuthorizedCall, secret: Secret): Record<string, unknown> {
  return renderSecret(call, secret, renderData(call, call.caller, secret.data));
}

/** The secrets that a read of this authorization returns. */
export function visibleSecrets(
  { vault, switches }: AuthorizedCall,
  authorization: Authorization,
): readonly Secret[] {
  const all = vault.secretsOf(authorization);
  if (switches['dsm.expiredSecrets'] === 'show') return all;
  return all.filter((secret) => !vault.isExpired(secret));
}

/** The maps of a secret in the dialect's shape (contract §7.1 and switches 12 and 14). */
export function renderData(
  { switches }: Dialect,
  authorization: Authorization,
  maps: readonly DataMap[],
): unknown {
  const protect = protectFor(authorization, switches);
  const shaped = maps.map((map) => withNulls(switches, protect(map)));
  switch (switches['dsm.dataShape']) {
    case 'array':
      return shaped;
    case 'map':
      return shaped.length === 1 ? shaped[0] : shaped;
    case 'merged':
      return merged(shaped);
  }
}

function withNulls(switches: Switches, map: DataMap): DataMap {
  if (switches['types.nulls'] === 'vendor') return map;
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [
      key,
      switches['types.nulls'] === 'empty' ? (value ?? '') : value === '' ? null : value,
    ]),
  );
}

/** Empty text, as the dialect writes it. */
function blank(switches: Switches, text: string): string | null {
  return text === '' && switches['types.nulls'] === 'null' ? null : text;
}

/** Keeps cloud keys apart and merges everything else into one map, sorted by key. */
function merged(maps: readonly DataMap[]): readonly DataMap[] {
  const cloud = maps.filter((map) => Object.hasOwn(map, 'TTL'));
  const rest = maps
    .filter((map) => !Object.hasOwn(map, 'TTL'))
    .flatMap((map) => Object.entries(map));
  if (rest.length === 0) return cloud;
  const last = Object.entries(Object.fromEntries(rest));
  return [...cloud, Object.fromEntries(last.sort(([a], [b]) => (a < b ? -1 : 1)))];
}
