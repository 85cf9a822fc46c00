import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import type { Settings } from '@senhasegura-action/emulator';
import { describe, expect, it } from 'vitest';
import { sessionWith, TEST_CLIENT } from '../../../packages/core/test-support/vault-session.ts';
import type { CertificateKey, VaultObject } from '../../../packages/core/src/model/secret.ts';
import { createClient } from '../../../packages/core/src/vault/client.ts';
import { makeAuthority } from '../../proof/certificates.ts';
import { clientOf, PASSWORD, plain, vaultWith } from './vault-client.ts';

const authority = await makeAuthority();
const { certificate, key } = await authority.issue({ name: 'shop.example', until: 40 });
const original = new X509Certificate(certificate);
const originalKey = createPrivateKey(key);
const PKCS8 = originalKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const ALL: readonly CertificateKey[] = ['pfx', 'password', 'crt', 'key', 'pem'];

async function vaultWithCertificate(settings: Settings = {}) {
  return vaultWith({
    seed: {
      applications: [
        {
          name: 'a',
          authorizations: [{ system: 's', environment: 'e', certificates: ['12'] }],
        },
      ],
      certificates: [
        { id: '12', common_name: 'shop.example', certificate, private_key: key },
        { id: '13', common_name: 'other.example' },
      ],
    },
    ...settings,
  });
}

const fieldsOf = (object: VaultObject | undefined) => plain([object])[0]?.fields ?? {};

describe.each(['vendor', 'der', 'pem', 'pem64'] as const)(
  'a certificate that the vault writes as %s',
  (encoding) => {
    it.each(['apart', 'inside'] as const)('equals the original, its key %s', async (pemKey) => {
      const emulator = await vaultWithCertificate({
        switches: { 'certificate.encoding': encoding, 'certificate.pemKey': pemKey },
      });
      const found = await clientOf(emulator).vault.readCertificate('12', ALL);
      const { pfx = '', password, crt = '', key: pem = '', pem: both = '' } = fieldsOf(found);
      expect(new X509Certificate(crt).raw).toEqual(original.raw);
      expect(pem).toBe(PKCS8);
      expect(both).toBe(crt + pem);
      expect(password).toBe(PASSWORD);
      const context = { pfx: Buffer.from(pfx, 'base64'), passphrase: PASSWORD };
      expect(() => createSecureContext(context)).not.toThrow();
      const end = new Date(original.validTo).toISOString();
      expect(found?.expiration).toBe(end.slice(0, 19).replace('T', ' '));
    });
  },
);

describe('a certificate', () => {
  it.each<[CertificateKey[], number]>([
    [['pfx', 'password'], 1],
    [['crt', 'key'], 1],
    [['crt'], 1],
    [['pem'], 1],
    [[...ALL], 3],
  ])('is downloaded once in each format, for %j', async (keys, downloads) => {
    const emulator = await vaultWithCertificate();
    const found = await clientOf(emulator).vault.readCertificate('12', keys);
    expect(Object.keys(fieldsOf(found)).sort()).toEqual([...keys].sort());
    expect(found?.expiration).toMatch(/^\d{4}-/);
    const asked = emulator.log().filter(({ path }) => path.includes('certificate'));
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array.from({ length: downloads }, () => 'POST /api/certificate/download'),
    );
  });

  it('is looked for under the older prefix where the newer is unknown', async () => {
    const emulator = await vaultWithCertificate({ switches: { 'prefixes.certificate': 'iso' } });
    const found = await clientOf(emulator, { apiPrefix: 'api' }).vault.readCertificate('12', [
      'crt',
    ]);
    expect(found?.ref).toBe('12');
  });

  it.each(['13', '99'])('is missing where the authorization may not read it (%s)', async (id) => {
    const emulator = await vaultWithCertificate();
    expect(await clientOf(emulator).vault.readCertificate(id, ['pem'])).toBeUndefined();
  });
});

/** What the client makes of one answer of a vault. */
async function readFrom(answer: object, keys: readonly CertificateKey[] = ['crt', 'key']) {
  const { session, requests } = sessionWith(() => ({ status: 200, json: answer }));
  const found = await createClient(session, TEST_CLIENT).readCertificate('12', keys);
  return { fields: found?.fields ?? [], bodies: requests.map(({ body }) => body) };
}

const base64 = (data: string | Buffer): string => Buffer.from(data).toString('base64');
const der = (one: KeyObject, type: 'pkcs8' | 'sec1'): Buffer => one.export({ type, format: 'der' });

describe('the private key', () => {
  it.each([
    ['comes unencrypted, as DER', base64(der(originalKey, 'pkcs8'))],
    ['comes in the older form, as DER', base64(der(originalKey, 'sec1'))],
    ['comes unencrypted, as PEM', key],
    [
      'comes in the older form, encrypted',
      originalKey
        .export({ type: 'sec1', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSWORD })
        .toString(),
    ],
  ])('is read when it %s', async (_, text) => {
    const { fields } = await readFrom({ certificate, key: text });
    expect(fields.map(({ value }) => value?.reveal())).toEqual([original.toString(), PKCS8]);
  });

  it.each([
    ['is under another password', { type: 'pkcs8', passphrase: 'another' }],
    ['is not there', undefined],
  ])('is a problem of its own when it %s', async (_, other) => {
    const options = { format: 'pem', cipher: 'aes-256-cbc', type: 'pkcs8' } as const;
    const text = other && originalKey.export({ ...options, passphrase: other.passphrase });
    const { fields } = await readFrom({ certificate, key: text?.toString() });
    expect(fields[0]?.value?.reveal()).toBe(original.toString());
    expect(fields[1]?.problem).toContain('private key');
  });

  it('stays in the vault when nothing asks for it', async () => {
    const { bodies } = await readFrom({ certificate }, ['crt']);
    expect(bodies).toEqual([JSON.stringify({ id: '12', format: 'crt' })]);
  });

  it('leaves the vault under the password that was made for it', async () => {
    const { bodies } = await readFrom({ certificate, key }, ['pem']);
    expect(bodies).toEqual([
      JSON.stringify({ id: '12', format: 'pem', download_key: true, password: PASSWORD }),
    ]);
  });
});

it.each([{}, { certificate: '' }, { certificate: 7 }])(
  'an answer like %j is refused',
  async (answer) => {
    await expect(readFrom(answer)).rejects.toMatchObject({ code: 'ERR_ANSWER' });
  },
);

it('a certificate that cannot be read is a problem of its value', async () => {
  const { fields } = await readFrom({ certificate: base64('x'), key }, ['crt', 'key']);
  expect(fields.map(({ key: name, problem }) => [name, problem === undefined])).toEqual([
    ['crt', false],
    ['key', true],
  ]);
});
