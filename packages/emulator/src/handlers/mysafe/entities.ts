import type { AuthorizedCall } from '../../call/call.ts';
import type { DataMap } from '../../seed/seed.ts';
import { protectFor } from '../../vault/encryption.ts';
import type { SafeItem } from '../../vault/mysafe.ts';
import { totp } from '../../vault/totp.ts';

const SENSITIVE = ['password', 'secret_key', 'token', 'note', 'client_secret'];

/** An item with its values, in the members of the vendor's samples (contract §19.4). */
export function entityOf(call: AuthorizedCall, item: SafeItem): Record<string, unknown> {
  const { caller, switches } = call;
  const { identifier, name, tags = [] } = item.entry;
  const shown = protectFor(caller, switches, SENSITIVE)(valuesOf(call, item));
  return {
    identifier: switches['types.ids'] === 'number' ? Number(identifier) : identifier,
    name,
    ...(switches['types.nulls'] === 'null' ? withNulls(shown) : shown),
    tags: tags.join(','),
    users_allowed: [],
    groups_allowed: [],
  };
}

function valuesOf({ vault }: AuthorizedCall, { kind, entry }: SafeItem): DataMap {
  switch (kind) {
    case 'password': {
      const { url = '', username = '', password, secret_key: key = '', notes = '' } = entry;
      const token = key === '' ? '' : totp(key, vault.clock.now());
      return { url, username, password, secret_key: key, token, notes };
    }
    case 'note':
      return { note: entry.note };
    case 'secretapi': {
      const { url = '', client_id: id = '', client_secret: secret, notes = '' } = entry;
      const { identifier_code: code = '', method = '' } = entry;
      return { url, client_id: id, client_secret: secret, identifier_code: code, method, notes };
    }
  }
}

function withNulls(map: DataMap): DataMap {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name, value === '' ? null : value]),
  );
}
