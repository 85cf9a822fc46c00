import type { SourceKind } from '../model/secret.ts';
import { bad, good, type Result } from '../model/result.ts';
import { didYouMean } from '../text/near-miss.ts';
import { printable } from '../text/printable.ts';
import { faultAt, type LineFault, type Part } from './line-part.ts';
import type { SecretLine } from './secret-line.ts';

/** What a line names. */
export interface Reference {
  /** The reference as people read it. Names only. */
  readonly text: string;
  readonly kind: SourceKind;
  /** Identity, id or tag of the object; undefined for every secret of the authorization. */
  readonly ref: string | undefined;
  /** Undefined for every key. */
  readonly key: string | undefined;
}

const CERTIFICATE_KEYS = ['pfx', 'crt', 'key', 'pem', 'password'];
const PREFIXES = [
  'pam-credential',
  'pam-key',
  'pam-info',
  'certificate',
  'mysafe-password',
  'mysafe-note',
  'mysafe-secret',
] as const;
/** A prefix that somebody probably meant as one of them. */
const PREFIX_LIKE = /^((?:pam|mysafe)[a-z_-]*|certificates?):/i;

/** Reads what stands before the destination. */
export function readReference({ object, key }: SecretLine): Result<Reference, LineFault> {
  if (object.shape === '*' && key === undefined) {
    return good({ text: '*', kind: 'dsm', ref: undefined, key: undefined });
  }
  if (object.text === '')
    return unread(object, 'expected a reference such as team/shop/db#password');
  if (object.shape.includes('*')) {
    return unread(
      object,
      '* must stand alone: it means every key of every secret; quote it when it is part of a name',
    );
  }
  if (key === undefined)
    return unread(object, 'a key is missing: write identity#key, or identity#* for every key');
  if (key.text === '') return unread(key, 'expected a key after #, or * for every key');
  const every = key.shape === '*';
  if (!every && key.shape.includes('*')) {
    return unread(key, '#* means every key; quote the * when it is part of a key');
  }
  const text = `${printable(object.text)}#${printable(key.text)}`;
  const reference = { text, key: every ? undefined : key.text, ...readObject(object) };
  const fault = faultOfPrefix(object) ?? faultOfCertificate(reference, object, key);
  return fault === undefined ? good(reference) : bad(fault);
}

function unread(part: Part, message: string): Result<never, LineFault> {
  return bad(faultAt(part, message));
}

// A quoted name is always an identity, so that a secret may be called `provisioned` or `pam-key:1`.
function readObject({ text, shape }: Part): { kind: SourceKind; ref: string } {
  if (shape === 'provisioned') return { kind: 'provisioned', ref: '' };
  const kind = PREFIXES.find((prefix) => shape.startsWith(`${prefix}:`));
  return kind === undefined
    ? { kind: 'dsm', ref: text }
    : { kind, ref: text.slice(kind.length + 1) };
}

function faultOfPrefix(object: Part): LineFault | undefined {
  const prefix = PREFIX_LIKE.exec(object.shape)?.[1];
  if (prefix === undefined) return undefined;
  if (!PREFIXES.some((known) => known === prefix)) {
    return faultAt(
      object,
      `unknown prefix: there are ${PREFIXES.join(', ')}; quote the name if it is an identity`,
    );
  }
  const ref = object.text.slice(prefix.length + 1);
  // A dot segment would lead to another function of the vault.
  return /^\.{0,2}$/.test(ref)
    ? faultAt(object, `expected an id or tag after ${prefix}:`)
    : undefined;
}

function faultOfCertificate(
  { kind, ref }: ReturnType<typeof readObject>,
  object: Part,
  key: Part,
): LineFault | undefined {
  if (kind !== 'certificate') return undefined;
  if (!/^\d+$/.test(ref)) return faultAt(object, 'expected an id (a number) after certificate:');
  if (CERTIFICATE_KEYS.includes(key.text)) return undefined;
  const there = ` It has ${CERTIFICATE_KEYS.join(', ')}.`;
  return faultAt(
    key,
    `a certificate has no such key.${didYouMean(key.text, CERTIFICATE_KEYS) || there}`,
  );
}
