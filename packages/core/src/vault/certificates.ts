import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { SenhaseguraError } from '../model/errors.ts';
import { Redacted } from '../model/redacted.ts';
import type { CertificateKey, VaultField, VaultObject } from '../model/secret.ts';
import { firstAnswer } from './first-known.ts';
import { stringAt, type Members } from './answers/members.ts';
import { SMALL_ANSWER_BYTES } from './call.ts';
import type { Session } from './session.ts';

/** What a certificate is downloaded as; the key of `crt` stands apart. */
type Format = 'pfx' | 'crt' | 'pem';

const FORMAT: Readonly<Record<CertificateKey, Format>> = {
  pfx: 'pfx',
  password: 'pfx',
  crt: 'crt',
  key: 'crt',
  pem: 'pem',
};

/**
 * Downloads a certificate (contract §19.3), once in each format that the keys need. Its private key
 * leaves the vault encrypted under a password that nobody else knows, and is decrypted here.
 *
 * @param keys - What is wanted of it.
 * @param password - Made for this certificate, and masked already.
 */
export async function downloadCertificate(
  session: Session,
  id: string,
  keys: readonly CertificateKey[],
  password: Redacted,
): Promise<VaultObject> {
  const fields: VaultField[] = [];
  const ends: (string | undefined)[] = [];
  for (const format of new Set(keys.map((key) => FORMAT[key]))) {
    const withKey = format !== 'crt' || keys.includes('key');
    const answer = await download(session, id, format, withKey ? password : undefined);
    const parts = readParts(answer, format, password.reveal());
    ends.push(parts.validTo);
    fields.push(...keys.flatMap((key) => (FORMAT[key] === format ? fieldOf(key, parts) : [])));
  }
  const validTo = ends.find((end) => end !== undefined);
  return { kind: 'certificate', ref: id, id, fields, expiration: validTo && dateOf(validTo) };
}

async function download(
  session: Session,
  id: string,
  format: Format,
  password: Redacted | undefined,
): Promise<Members> {
  const key = password && { download_key: true, password: password.reveal() };
  const call = {
    method: 'POST',
    path: ['certificate', 'download'],
    json: { id, format, ...key },
    repeatable: true,
    what: `download certificate:${id}`,
    maxBytes: SMALL_ANSWER_BYTES,
  } as const;
  const calls = (['api', 'iso'] as const).map((prefix) => ({ ...call, prefix }));
  return (await firstAnswer(session, calls)).answer;
}

/** What one download holds; undefined where it cannot be read. */
interface Parts {
  readonly validTo: string | undefined;
  readonly values: Readonly<Partial<Record<CertificateKey, string | undefined>>>;
}

function readParts(answer: Members, format: Format, password: string): Parts {
  const text = stringAt(answer, 'certificate');
  if (!text) {
    throw new SenhaseguraError(
      'ERR_ANSWER',
      "The vault's answer holds no certificate, so this version doesn't know its API.",
    );
  }
  if (format === 'pfx') {
    const pfx = Buffer.from(text, 'base64');
    const values = { pfx: pfx.toString('base64'), password };
    return { validTo: certificateIn(pfx, password)?.validTo, values };
  }
  const content = unwrapped(text);
  const certificates = certificatesIn(content);
  const crt = certificates?.map(String).join('');
  const key = keyIn(unwrapped(stringAt(answer, 'key') ?? text), password);
  const pem = crt && key && crt + key;
  return { validTo: certificates?.[0]?.validTo, values: { crt, key, pem } };
}

function fieldOf(key: CertificateKey, { values }: Parts): VaultField {
  const value = values[key];
  if (value) return { key, value: new Redacted(value) };
  const what = key === 'crt' ? 'is no certificate' : 'is no certificate with a private key';
  return { key, problem: `${what} in any form that this version reads` };
}

/** PEM text, or the bytes of DER: the vendor doesn't say which it sends, or how it is wrapped. */
function unwrapped(text: string): string | Buffer {
  if (text.includes(BEGIN)) return text;
  const bytes = Buffer.from(text, 'base64');
  return bytes.includes(BEGIN) ? bytes.toString() : bytes;
}

const BEGIN = '-----BEGIN ';
const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const PRIVATE_KEY = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^]+?-----END \1-----/;

/** Undefined when there is none, or when it can't be read. */
function certificatesIn(content: string | Buffer): readonly X509Certificate[] | undefined {
  const blocks = typeof content === 'string' ? content.match(CERTIFICATES) : [content];
  return orUndefined(() => blocks?.map((block) => new X509Certificate(block)));
}

/** The key as PKCS#8, unencrypted. */
function keyIn(content: string | Buffer, passphrase: string): string | undefined {
  const read = typeof content === 'string' ? keyInPem : keyInDer;
  const key = read(content as string & Buffer, passphrase);
  return key?.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function keyInPem(content: string, passphrase: string): KeyObject | undefined {
  const [key = ''] = PRIVATE_KEY.exec(content) ?? [];
  return orUndefined(() => createPrivateKey({ key, passphrase }));
}

function keyInDer(key: Buffer, passphrase: string): KeyObject | undefined {
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    const read = orUndefined(() => createPrivateKey({ key, passphrase, type, format: 'der' }));
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Only for its end: a file that Node cannot open may still be what the job needs. */
function certificateIn(pfx: Buffer, passphrase: string): X509Certificate | undefined {
  return orUndefined(() => {
    // Node has this function in all its versions, but doesn't document it.
    const opened: { readonly context: unknown } = createSecureContext({ pfx, passphrase });
    const der = (opened.context as { getCertificate?(): Buffer | null }).getCertificate?.();
    return der ? new X509Certificate(der) : undefined;
  });
}

/** OpenSSL's errors help nobody, and a message must not quote a key. */
function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A date in the form of the vault's. */
function dateOf(validTo: string): string {
  return new Date(validTo).toISOString().slice(0, 19).replace('T', ' ');
}
