import { constants, privateDecrypt, type KeyObject } from 'node:crypto';
import { Redacted } from '../model/redacted.ts';
import type { VaultField } from '../model/secret.ts';
import { textOfUtf8 } from '../text/utf8.ts';

/** How long a ciphertext is with an RSA key of 1024 to 8192 bits. */
const CIPHER_BYTES: ReadonlySet<number> = new Set([128, 256, 384, 512, 1024]);

/**
 * Decrypts the values of an authorization with "encryption of sensitive information" (contract §9):
 * standard base64 of RSA-OAEP, as long as the modulus of a usual key. The vault doesn't mark
 * ciphertexts, so their length decides.
 *
 * @returns A function that gives a field as it is, or decrypted, or with what is wrong with it:
 *   nothing that looks encrypted and cannot be decrypted is ever passed on.
 */
export function decryptWith(
  key: KeyObject,
  hash: 'sha1' | 'sha256',
): (field: VaultField) => VaultField {
  return (field) => {
    const text = field.value?.reveal() ?? '';
    const bytes = Buffer.from(text, 'base64');
    if (!CIPHER_BYTES.has(bytes.length) || bytes.toString('base64') !== text) return field;
    const clear = decrypted(bytes, key, hash);
    const value = clear && textOfUtf8(clear);
    if (value !== undefined) {
      return { key: field.key, value: new Redacted(value), cipher: new Redacted(text) };
    }
    return {
      key: field.key,
      code: 'ERR_VALUE_ENCRYPTED',
      problem:
        'was encrypted for another key than decryption-key, or with another hash than ' +
        'decryption-hash',
    };
  };
}

function decrypted(
  bytes: Uint8Array,
  key: KeyObject,
  oaepHash: 'sha1' | 'sha256',
): Uint8Array | undefined {
  try {
    return privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, bytes);
  } catch {
    return undefined;
  }
}
