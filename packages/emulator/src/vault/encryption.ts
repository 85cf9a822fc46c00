import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  publicEncrypt,
  type KeyObject,
} from 'node:crypto';
import type { DataMap } from '../seed/seed.ts';
import type { Switches } from '../settings/switches.ts';
import type { Authorization } from './model.ts';

/** Replaces a value that is too long to encrypt, with a success status (contract §9). */
export const SENTINEL = 'An error occurred while encrypting the text';

const SENSITIVE = new Set([
  'password',
  'content',
  'secret_access_key',
  'private_key',
  'senha',
  'conteudo',
]);

const keys = new WeakMap<Authorization, KeyObject>();

/** The private key that an administrator would download. It is made when first needed. */
export function decryptionKey(authorization: Authorization): KeyObject {
  const known = keys.get(authorization);
  if (known !== undefined) return known;
  const made =
    authorization.encryptionKey === ''
      ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
      : createPrivateKey(authorization.encryptionKey);
  keys.set(authorization, made);
  return made;
}

/** Writes the sensitive members of an answer. */
export type Protect = <T extends DataMap>(map: T) => T;

/**
 * Encrypts the sensitive members for authorizations that ask for it, and leaves everything else as
 * it is.
 *
 * @param more - Members that are sensitive besides the usual ones.
 */
export function protectFor(
  authorization: Authorization,
  switches: Switches,
  more: readonly string[] = [],
): Protect {
  if (!authorization.encrypts || switches.encryption === 'off') return (map) => map;
  const key = createPublicKey(decryptionKey(authorization));
  const hash = switches.encryption === 'oaep-sha256' ? 'sha256' : 'sha1';
  const all = switches['encryption.keyValue'] === 'on';
  return <T extends DataMap>(map: T) =>
    Object.fromEntries(
      Object.entries(map).map(([name, value]) => [
        name,
        typeof value === 'string' &&
        value !== '' &&
        (all || SENSITIVE.has(name) || more.includes(name))
          ? encrypt(key, hash, value)
          : value,
      ]),
    ) as T;
}

function encrypt(key: KeyObject, hash: 'sha1' | 'sha256', text: string): string {
  const overhead = hash === 'sha1' ? 42 : 66;
  const bytes = Buffer.from(text);
  const most = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8 - overhead;
  if (bytes.length > most) return SENTINEL;
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return publicEncrypt({ key, padding, oaepHash: hash }, bytes).toString('base64');
}
