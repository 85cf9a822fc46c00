import { randomBytes } from 'node:crypto';

/** Random text in base64url. */
export function randomText(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** Random text in hexadecimal. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}

/** Random characters of base32. */
export function randomBase32(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return Array.from(randomBytes(length), (byte) => alphabet[byte % 32]).join('');
}
