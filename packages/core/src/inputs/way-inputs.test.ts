import { describe, expect, it } from 'vitest';
import { GITHUB } from '../platforms/github.ts';
import { InputReader, type RawInputs } from './input-reader.ts';
import { readWayInputs } from './way-inputs.ts';

function read(raw: RawInputs) {
  const reader = new InputReader(raw, GITHUB);
  const inputs = readWayInputs(reader);
  return { inputs, problems: reader.problems.map(({ code, message }) => `${code}: ${message}`) };
}

describe('readWayInputs', () => {
  it('needs the address alone', () => {
    expect(read({ url: 'https://vault.example' })).toEqual({
      inputs: {
        url: { href: 'https://vault.example', host: 'vault.example' },
        caCertificate: undefined,
        insecureSkipTlsVerify: false,
        clientCertificate: undefined,
        clientKey: undefined,
        decryptionKey: undefined,
        decryptionHash: 'sha1',
        connectTimeoutMs: 10_000,
        timeoutMs: 30_000,
      },
      problems: [],
    });
  });

  it('leaves it to others to say that the address is missing', () => {
    expect(read({})).toMatchObject({ inputs: { url: { href: '', host: '' } }, problems: [] });
  });

  it('keeps a key to itself', () => {
    const { inputs } = read({ 'client-certificate': 'c', 'client-key': 's3cret' });
    expect(inputs.clientKey?.reveal()).toBe('s3cret');
    expect(JSON.stringify(inputs)).not.toContain('s3cret');
  });

  it.each([
    [{ url: 'http://vault.example' }, 'ERR_URL: The input url'],
    [
      { 'client-key': 'k' },
      'ERR_INPUT_MISSING: The input client-key works only with client-certificate',
    ],
    [
      { 'decryption-hash': 'md5' },
      'ERR_INPUT_INVALID: The input decryption-hash must be sha1 or sha256',
    ],
    [{ timeout: 'soon' }, 'ERR_INPUT_INVALID: The input timeout'],
  ])('refuses %j', (raw, expected) => {
    expect(read(raw).problems).toEqual([expect.stringContaining(expected)]);
  });
});
