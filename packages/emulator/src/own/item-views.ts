import type { Authorization } from '../vault/model.ts';
import type { SafeItem } from '../vault/mysafe.ts';
import type { Vault } from '../vault/vault.ts';

/** Something that a reference can name, apart from DSM secrets. */
export interface ItemView {
  /** As references begin: `pam-credential:77`. */
  readonly reference: string;
  /** Another name that the vault accepts in the place of the id; empty without one. */
  readonly tag: string;
  /**
   * What people know it by. The vault accepts `user@host` in the place of a credential's id, too.
   */
  readonly name: string;
  /** What can stand behind the `#`; the most useful one first. */
  readonly fields: readonly string[];
  /** What is special about it; empty for most. */
  readonly remark: string;
}

const CREDENTIAL_FIELDS = ['password', 'username', 'hostname', 'ip', 'port', 'additional'];
const KEY_FIELDS = ['private_key', 'public_key', 'username', 'hostname', 'ip'];
const CERTIFICATE_FIELDS = ['pem', 'crt', 'key', 'pfx', 'password'];
const SAFE = {
  password: ['mysafe-password', ['password', 'username', 'token', 'secret_key', 'url', 'notes']],
  note: ['mysafe-note', ['note']],
  secretapi: ['mysafe-secret', ['client_secret', 'client_id', 'url', 'identifier_code', 'notes']],
} as const;

/** What an authorization may read besides its secrets, without values. */
export function itemViews(vault: Vault, authorization: Authorization): readonly ItemView[] {
  return [
    ...[...authorization.credentials].flatMap((id) => credentialView(vault, id)),
    ...[...authorization.keys].flatMap((id) => keyView(vault, id)),
    ...[...authorization.information].flatMap((id) => informationView(vault, id)),
    ...[...authorization.certificates].flatMap((id) => certificateView(vault, id)),
    ...[...authorization.safeItems].flatMap((id) => {
      const item = vault.safe.get(id);
      return item === undefined ? [] : [safeView(item)];
    }),
  ];
}

function credentialView(vault: Vault, id: string): readonly ItemView[] {
  const item = vault.items.get(id);
  if (item?.kind !== 'credential') return [];
  const person = `${item.username}@${item.hostname}`;
  const values = new Map<string, unknown>(Object.entries(item));
  return [
    {
      reference: `pam-credential:${id}`,
      tag: item.tag ?? '',
      name: person,
      fields: CREDENTIAL_FIELDS.filter((field) => values.get(field) !== ''),
      remark: remarks([
        [!item.active, 'inactive'],
        [item.changesOnRelease, 'a release changes its password'],
      ]),
    },
  ];
}

function keyView(vault: Vault, id: string): readonly ItemView[] {
  const item = vault.items.get(id);
  if (item?.kind !== 'key') return [];
  return [
    {
      reference: `pam-key:${id}`,
      tag: '',
      name: `${item.username}@${item.hostname}`,
      fields: item.ip === '' ? KEY_FIELDS.slice(0, -1) : KEY_FIELDS,
      remark: remarks([[!item.active, 'inactive']]),
    },
  ];
}

function informationView(vault: Vault, id: string): readonly ItemView[] {
  const entry = vault.information.get(id);
  if (entry === undefined) return [];
  return [
    {
      reference: `pam-info:${id}`,
      tag: entry.tag ?? '',
      name: entry.name || entry.type,
      fields: entry.type === '' ? ['content'] : ['content', 'type'],
      remark: remarks([[!entry.active, 'inactive']]),
    },
  ];
}

function certificateView(vault: Vault, id: string): readonly ItemView[] {
  const stored = vault.certificates.get(id);
  if (stored === undefined) return [];
  return [
    {
      reference: `certificate:${id}`,
      tag: '',
      name: stored.commonName,
      fields: CERTIFICATE_FIELDS,
      remark: remarks([
        [!stored.active, 'inactive'],
        [stored.revoked, 'revoked'],
      ]),
    },
  ];
}

function safeView({ kind, entry }: SafeItem): ItemView {
  const [prefix, fields] = SAFE[kind];
  const values = new Map<string, unknown>(Object.entries(entry));
  const hasField = (field: string) => Boolean(values.get(field === 'token' ? 'secret_key' : field));
  return {
    reference: `${prefix}:${entry.identifier}`,
    tag: '',
    name: entry.name,
    fields: fields.filter(hasField),
    remark: remarks([
      [entry.active === false, 'inactive'],
      [entry.need_justify === true, 'needs a justification'],
      [entry.need_approval === true, 'needs an approval'],
    ]),
  };
}

function remarks(all: readonly (readonly [applies: boolean, text: string])[]): string {
  return all
    .filter(([applies]) => applies)
    .map(([, text]) => text)
    .join(', ');
}
