import { constants, privateDecrypt, type KeyObject } from 'node:crypto';
import { Redacted } from '../model/redacted.ts';
import type { VaultField } from '../model/secret.ts';

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
    try {
      const padding = constants.RSA_PKCS1_OAEP_PADDING;
      const clear = privateDecrypt({ key, padding, oaepHash: hash }, bytes);
      const value = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(clear);
      return { key: field.key, value: new Redacted(value), cipher: new Redacted(text) };
    } catch {
      return {
        key: field.key,
        code: 'ERR_VALUE_ENCRYPTED',
        problem:
          'was encrypted for another key than decryption-key, or with another hash than ' +
          'decryption-hash',
      };
    }
  };
}
