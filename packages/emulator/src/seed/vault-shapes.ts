import { createPrivateKey } from 'node:crypto';
import * as v from 'valibot';
import { text } from '../document/shapes.ts';
import { parseVaultDate } from '../world/clock.ts';

/** `YYYY-MM-DD HH:MM:SS`, or empty text for never. */
export const date = v.pipe(
  text,
  v.check(
    (given) => given === '' || parseVaultDate(given) !== undefined,
    'expected a date as YYYY-MM-DD HH:MM:SS (UTC)',
  ),
);

/** The key that an authorization encrypts for. */
export const rsaKey = v.pipe(
  text,
  v.check((pem) => keyType(pem) === 'rsa', 'expected the PEM of an RSA private key'),
);

/** Any private key that isn't encrypted. */
export const privateKey = v.pipe(
  text,
  v.check((pem) => keyType(pem) !== undefined, 'expected the PEM of a private key'),
);

/** What ids look like that clients may send as numbers. */
export const digits = v.pipe(text, v.regex(/^\d{1,15}$/, 'expected up to 15 digits'));

function keyType(pem: string): string | undefined {
  try {
    return createPrivateKey(pem).asymmetricKeyType;
  } catch {
    // The reason would quote the inside of the key.
    return undefined;
  }
}
