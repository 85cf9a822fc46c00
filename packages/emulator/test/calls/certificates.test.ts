import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../src/certificates/certificate.ts';
import { type Emulator, type Seed, type Settings } from '../../src/index.ts';
import { at, bearer, form, FORM, login, send, textAt } from '../../test-support/raw-client.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;

const { certificate, privateKey } = makeCertificate(['shop.example'], 'shop.example');
const PASSWORD = 'only for this run é';
const SEED: Seed = {
  applications: [
    {
      name: 'a',
      authorizations: [
        { system: 's', environment: 'e', certificates: ['12', '13'] },
        { system: 's', environment: 'other' },
      ],
    },
  ],
  certificates: [
    { id: '12', common_name: 'shop.example', certificate, private_key: privateKey, tags: ['web'] },
    { id: '13', common_name: 'other.example', revoked: true },
  ],
};

async function start(settings: Settings = {}) {
  emulator = await ownEmulator({ seed: SEED, ...settings });
  return bearer(await login(emulator));
}

async function download(
  headers: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, unknown>>,
  path = '/api/certificate/download',
) {
  return send(emulator, path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
}

const original = new X509Certificate(certificate);

/** DER, whatever form the text has. */
function derOf(text: string): Buffer {
  const pem = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString();
  if (!pem.includes('-----BEGIN')) return Buffer.from(text, 'base64');
  return Buffer.from(pem.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}

function opened(key: string): string {
  const options = { key: derOf(key), format: 'der', type: 'pkcs8', passphrase: PASSWORD } as const;
  return createPrivateKey(options).export({ format: 'pem', type: 'pkcs8' }).toString();
}

describe('a certificate', () => {
  it('comes as a PKCS #12 file that its password opens', async () => {
    const headers = await start();
    const { status, json } = await download(headers, {
      id: 12,
      format: 'pfx',
      password: PASSWORD,
    });
    expect([status, Object.keys(json ?? {})]).toEqual([200, ['format', 'certificate']]);
    const pfx = Buffer.from(textAt(json, 'certificate'), 'base64');
    expect(() => createSecureContext({ pfx, passphrase: PASSWORD })).not.toThrow();
    expect(() => createSecureContext({ pfx, passphrase: 'wrong' })).toThrow(/mac verify/);
  });

  it.each(['vendor', 'der', 'pem', 'pem64'] as const)(
    'comes with its key apart and encrypted, certificate.encoding=%s',
    async (encoding) => {
      const headers = await start({ switches: { 'certificate.encoding': encoding } });
      for (const format of ['crt', 'pem']) {
        const fields = { id: '12', format, download_key: true, password: PASSWORD };
        const { json } = await download(headers, fields);
        expect(json).toMatchObject({ format, key_format: 'key' });
        expect(derOf(textAt(json, 'certificate')).equals(original.raw)).toBe(true);
        expect(opened(textAt(json, 'key'))).toBe(privateKey);
      }
    },
  );

  it('can have its key inside the PEM', async () => {
    const headers = await start({ switches: { 'certificate.pemKey': 'inside' } });
    const fields = { id: '12', format: 'pem', download_key: 'yes', password: PASSWORD };
    const { json } = await download(headers, fields);
    const [first = '', second = ''] = textAt(json, 'certificate').split(/(?=-----BEGIN ENC)/);
    expect(new X509Certificate(first).fingerprint256).toBe(original.fingerprint256);
    expect(opened(second)).toBe(privateKey);
  });

  it('comes without its key unless somebody asks for it', async () => {
    const headers = await start();
    for (const download_key of [undefined, false, 'false']) {
      const { json } = await download(headers, { id: '12', format: 'crt', download_key });
      expect(Object.keys(json ?? {})).toEqual(['format', 'certificate']);
    }
  });

  it('is made when the seed has none, and its key fits', async () => {
    const headers = await start();
    const fields = { id: '13', format: 'pem', download_key: true, password: PASSWORD };
    const { json } = await download(headers, fields);
    const made = new X509Certificate(textAt(json, 'certificate'));
    expect(made.subject).toBe('CN=other.example');
    expect(made.checkPrivateKey(createPrivateKey(opened(textAt(json, 'key'))))).toBe(true);
  });

  it.each([
    [{ format: 'pfx', password: 'x' }, 'Parameter not informed: id'],
    [{ id: '12', format: 'pfx' }, 'Parameter not informed: password'],
    [{ id: '12', format: 'crt', download_key: true }, 'Parameter not informed: password'],
    [{ id: '12', format: 'jks', password: 'x' }, 'Invalid format: use pfx, pem, crt'],
    [{ id: '99', format: 'crt' }, '1049: Certificate not found'],
  ])('is refused for %j', async (fields, message) => {
    const headers = await start();
    const { status, json } = await download(headers, fields);
    expect([status, textAt(json, 'response', 'message')]).toEqual([400, message]);
  });

  it('of another authorization does not exist', async () => {
    await start();
    const headers = bearer(await login(emulator, emulator.credentialsOf('a/s/other')));
    const { json } = await download(headers, { id: '12', format: 'crt' });
    expect(at(json, 'exception', 'code')).toBe(1049);
  });

  it.each([
    ['v332', '/api', 200],
    ['v332', '/iso', 404],
    ['v4', '/api', 200],
    ['classic', '/iso', 404],
  ] as const)('in %s below %s: %i', async (profile, prefix, expected) => {
    const headers = await start({ profile });
    const fields = { id: '12', format: 'crt' };
    const { status } = await download(headers, fields, `${prefix}/certificate/download`);
    expect(status).toBe(expected);
  });

  it('is logged by its id, without the password', async () => {
    const headers = await start();
    await download(headers, { id: '12', format: 'pfx', password: PASSWORD });
    const log = JSON.stringify(emulator.log());
    expect(log).toContain('{"type":"item-read","kind":"certificate","id":"12"}');
    expect(log).not.toContain(PASSWORD);
  });

  it('can be asked for in a form', async () => {
    const headers = { ...(await start()), ...FORM };
    const body = form({ id: '12', format: 'crt' });
    const request = { method: 'POST', headers, body };
    expect((await send(emulator, '/api/certificate/download', request)).status).toBe(200);
  });
});

describe('the list of certificates', () => {
  it.each([
    ['', ['12', '13']],
    ['?status_certificate=2', ['13']],
    ['?code_certificate=12', ['12']],
    ['?san=shop.example', ['12']],
    ['?tags=web', ['12']],
    ['?limit=1&offset=1', ['13']],
  ])('filtered by "%s"', async (query, expected) => {
    const headers = await start();
    const { json, text } = await send(emulator, `/api/certificate/list${query}`, { headers });
    const items = json?.['certificates'] as readonly { code: string }[];
    expect(items.map(({ code }) => code)).toEqual(expected);
    expect(text).not.toContain('PRIVATE KEY');
  });
});

describe('the certificate of a seed', () => {
  it('needs its own key beside it', async () => {
    emulator = await ownEmulator();
    const [first] = SEED.certificates ?? [];
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const pem = other.export({ format: 'pem', type: 'pkcs8' }).toString();
    const seedWith = (private_key: string | undefined) => ({
      ...SEED,
      certificates: [{ ...first, private_key }, SEED.certificates?.[1]],
    });
    for (const wrong of [undefined, pem]) {
      await expect(ownEmulator({ seed: seedWith(wrong) as Seed })).rejects.toThrow(
        'certificates[0].certificate: needs its own private_key beside it',
      );
    }
  });
});
