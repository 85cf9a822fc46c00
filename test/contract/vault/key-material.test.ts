import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readKeyMaterial } from '../../../packages/core/src/connection/key-material.ts';
import { Redacted } from '../../../packages/core/src/model/redacted.ts';
import { makeAuthority, type Certificate } from '../../proof/certificates.ts';

let directory: string;
let authority: Certificate;
let client: Certificate;
let other: Certificate;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'keys-'));
  const made = await makeAuthority();
  authority = made;
  [client, other] = await Promise.all([
    made.issue({ use: 'client' }),
    made.issue({ use: 'client' }),
  ]);
});
afterAll(() => rmSync(directory, { recursive: true }));

type Given = Partial<
  Record<'caCertificate' | 'clientCertificate' | 'clientKey' | 'decryptionKey', string>
>;

let hidden: string[] = [];
beforeEach(() => (hidden = []));

function read({ caCertificate, clientCertificate, clientKey, decryptionKey }: Given) {
  return readKeyMaterial(
    {
      caCertificate,
      clientCertificate,
      clientKey: clientKey === undefined ? undefined : new Redacted(clientKey),
      decryptionKey: decryptionKey === undefined ? undefined : new Redacted(decryptionKey),
      decryptionHash: 'sha256',
    },
    (secret) => hidden.push(secret.reveal()),
  );
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(directory, name), content);
  return join(directory, name);
}

describe('ca-certificate', () => {
  const clean = () => authority.certificate.trim();
  it.each([
    ['PEM text', () => authority.certificate],
    ['a path', () => file('ca.pem', authority.certificate)],
    ['Windows line ends', () => authority.certificate.replaceAll('\n', '\r\n')],
    ['a byte order mark', () => file('bom.pem', `\uFEFF${authority.certificate}`)],
    ['indented lines', () => authority.certificate.replaceAll(/^/gm, '    ')],
    ['remarks around it', () => `Issuer: somebody\n${authority.certificate}\n# the end`],
  ])('may be %s', (_, text) => {
    expect(read({ caCertificate: text() }).ca).toBe(clean());
  });

  it('may be several', () => {
    const { ca } = read({ caCertificate: `${authority.certificate}\n\n${client.certificate}` });
    expect(ca).toBe(`${clean()}\n${client.certificate.trim()}`);
  });

  it.each([
    ['a path that leads nowhere', () => join(directory, 'missing.pem'), 'neither PEM text'],
    ['a directory', () => directory, 'names a directory, a pipe or a device'],
    ['a device', () => '/dev/zero', 'names a directory, a pipe or a device'],
    [
      'a file that is too large',
      () => file('large.pem', Buffer.alloc(2 ** 20 + 1, '\n')),
      'names a file that is larger than 1 MiB',
    ],
    ["a file that isn't PEM", () => file('x.txt', 's3cret'), 'contains no certificate'],
    ['a private key', () => authority.key, 'contains no certificate'],
    [
      'UTF-16',
      () => file('utf16.pem', Buffer.from(authority.certificate, 'utf16le')),
      'contains no certificate',
    ],
    [
      'a certificate that a truncated certificate',
      () => authority.certificate.slice(0, 300),
      'a truncated certificate',
    ],
    [
      "a second one that isn't a certificate",
      () =>
        `${authority.certificate}\n-----BEGIN CERTIFICATE-----\nczNjcmV0\n-----END CERTIFICATE-----`,
      'an unreadable certificate, number 2',
    ],
  ])('may not be %s', (_, text, what) => {
    const attempt = () => read({ caCertificate: text() });
    expect(attempt).toThrow(/^The input ca-certificate /);
    expect(attempt).toThrow(what);
    expect(attempt).not.toThrow(/s3cret|czNjcmV0/);
  });
});

describe('client-certificate', () => {
  it('is PEM with its key, as text or as paths', () => {
    const text = read({ clientCertificate: client.certificate, clientKey: client.key });
    expect(text.client).toEqual({ cert: client.certificate.trim(), key: client.key });
    const paths = {
      clientCertificate: file('c.pem', client.certificate),
      clientKey: file('k.pem', client.key),
    };
    expect(read(paths).client).toEqual(text.client);
  });

  it.each([
    ['without a key', () => ({}), 'The input client-key is missing'],
    [
      'with the key of another',
      () => ({ clientKey: other.key }),
      'The input client-key cannot be read, or does not match',
    ],
    [
      "with a key that isn't one",
      () => ({ clientKey: '-----BEGIN PRIVATE KEY-----\ns3cret' }),
      'The input client-key cannot',
    ],
    [
      'with a path that leads nowhere',
      () => ({ clientKey: '/s3cret' }),
      'The input client-key is neither',
    ],
  ])('is refused %s', (_, key, what) => {
    const attempt = () => read({ clientCertificate: client.certificate, ...key() });
    expect(attempt).toThrow(what);
    expect(attempt).not.toThrow(/s3cret/);
  });

  it.runIf(spawnSync('openssl', ['version']).error === undefined)(
    'may be a PKCS#12 file with a passphrase',
    () => {
      const out = join(directory, 'c.p12');
      const argv = ['pkcs12', '-export', '-out', out, '-passout', 'pass:s3cret'];
      const made = spawnSync('openssl', [
        ...argv,
        '-in',
        file('both.pem', client.certificate + '\n' + client.key),
      ]);
      expect(made.status).toBe(0);
      expect(read({ clientCertificate: out, clientKey: 's3cret' }).client).toEqual({
        pfx: readFileSync(out),
        passphrase: 's3cret',
      });
      const wrong = () => read({ clientCertificate: out, clientKey: 'another' });
      expect(wrong).toThrow(/^The input client-certificate is neither PEM nor a PKCS#12 file/);
    },
  );
});

describe('decryption-key', () => {
  const pem = (change: object = {}) =>
    rsa.export({ format: 'pem', type: 'pkcs8', ...change }).toString();

  it('is an RSA key, as text or as a path', () => {
    expect(read({ decryptionKey: pem() }).decrypt).toBeDefined();
    expect(read({ decryptionKey: file('d.pem', pem()) }).decrypt).toBeDefined();
  });

  it.each([
    ['of another kind', () => authority.key],
    ['with a passphrase', () => pem({ cipher: 'aes-256-cbc', passphrase: 'x' })],
    ["that isn't one", () => '-----BEGIN PRIVATE KEY-----\ns3cret\n-----END PRIVATE KEY-----'],
  ])('is not one %s', (_, text) => {
    const attempt = () => read({ decryptionKey: text() });
    expect(attempt).toThrow(
      /^The input decryption-key is not an RSA private key without a passphrase/,
    );
    expect(attempt).not.toThrow(/s3cret/);
  });
});

describe('a key that is given as a path', () => {
  it('is hidden before it is used', () => {
    const rsaPem = rsa.export({ format: 'pem', type: 'pkcs8' }).toString();
    read({
      clientCertificate: client.certificate,
      clientKey: file('k.pem', client.key),
      decryptionKey: file('d.pem', rsaPem),
    });
    expect(hidden).toEqual([client.key, rsaPem]);
  });

  it("is hidden even when it can't be used", () => {
    const clientKey = file('k.pem', other.key);
    expect(() => read({ clientCertificate: client.certificate, clientKey })).toThrow('client-key');
    expect(hidden).toEqual([other.key]);
  });

  it('was hidden as an input when it is text', () => {
    read({ clientCertificate: client.certificate, clientKey: client.key });
    expect(hidden).toEqual([]);
  });
});

it('reports everything that cannot be read at once', () => {
  const attempt = () => read({ caCertificate: 'x', clientCertificate: 'y', decryptionKey: 'z' });
  expect(attempt).toThrow(/ca-certificate .*\n.*client-certificate .*\n.*decryption-key /);
});
