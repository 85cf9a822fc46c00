import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Redacted } from '../model/redacted.ts';
import { decryptWith } from './decryption.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

function encrypt(bytes: string | Buffer, oaepHash: string, key = publicKey): string {
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return publicEncrypt({ key, padding, oaepHash }, Buffer.from(bytes)).toString('base64');
}

const fieldOf = (value: string) => ({ key: 'password', value: new Redacted(value) });

describe('decryptWith', () => {
  it.each(['sha1', 'sha256'] as const)(
    'decrypts RSA-OAEP with %s and keeps what was sent',
    (hash) => {
      const cipher = encrypt('clear téxt', hash);
      const field = decryptWith(privateKey, hash)(fieldOf(cipher));
      expect(field).toMatchObject({ key: 'password' });
      expect(field.value?.reveal()).toBe('clear téxt');
      expect(field.problem === undefined && field.cipher?.reveal()).toBe(cipher);
    },
  );

  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  it.each([
    ['for another key', encrypt('x', 'sha1', other)],
    ['with another hash', encrypt('x', 'sha256')],
    ['by chance only', Buffer.alloc(256, 7).toString('base64')],
    ["as something that isn't text", encrypt(Buffer.from([0xff, 0xfe]), 'sha1')],
  ])('passes nothing on that is encrypted %s', (_, text) => {
    const field = decryptWith(privateKey, 'sha1')(fieldOf(text));
    expect(field).toEqual({
      key: 'password',
      code: 'ERR_VALUE_ENCRYPTED',
      problem: expect.stringContaining('decryption-key') as string,
    });
  });

  it.each([128, 384, 512, 1024])(
    'passes nothing on that is as long as what another usual key encrypts (%i bytes)',
    (length) => {
      const field = fieldOf(Buffer.alloc(length, 7).toString('base64'));
      expect(decryptWith(privateKey, 'sha1')(field)).toMatchObject({ code: 'ERR_VALUE_ENCRYPTED' });
    },
  );

  it.each<readonly [string, string]>([
    ['short base64', 'abcd1234'],
    ['an empty value', ''],
    ["text of the same length that isn't base64", '!'.repeat(344)],
    ...[127, 129, 255, 257, 383, 385, 511, 768, 2048].map(
      (length) => [`base64 of ${length} bytes`, Buffer.alloc(length).toString('base64')] as const,
    ),
    ['base64 without its padding', Buffer.alloc(256).toString('base64').replace(/=+$/, '')],
    ['base64url', Buffer.alloc(256, 0xff).toString('base64url')],
  ])('leaves %s as it is', (_, text) => {
    const field = fieldOf(text);
    expect(decryptWith(privateKey, 'sha1')(field)).toBe(field);
  });

  it('leaves a field with a problem as it is', () => {
    const field = { key: 'a', problem: 'is a list' };
    expect(decryptWith(privateKey, 'sha1')(field)).toBe(field);
  });
});
