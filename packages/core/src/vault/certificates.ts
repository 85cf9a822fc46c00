import { SenhaseguraError } from '../model/errors.ts';
import { Redacted } from '../model/redacted.ts';
import type { CertificateKey, VaultField, VaultObject } from '../model/secret.ts';
import { certificateIn, certificatesIn, keyIn, unwrapped } from './certificate-contents.ts';
import { firstAnswer } from './first-known.ts';
import { stringAt, type Members } from './answers/members.ts';
import { SMALL_ANSWER_BYTES } from './call.ts';
import { unlessRefused } from './domain-codes.ts';
import type { Session } from './session.ts';

/** How a certificate is downloaded; `crt` has its key beside it. */
type Format = 'pfx' | 'crt' | 'pem';

const FORMAT: Readonly<Record<CertificateKey, Format>> = {
  pfx: 'pfx',
  password: 'pfx',
  crt: 'crt',
  key: 'crt',
  pem: 'pem',
};

/** No certificate of this code (contract §10), or as with PAM. */
const NO_CERTIFICATE: ReadonlySet<number> = new Set([1007, 1008, 1009, 1010, 1049]);

/**
 * Downloads a certificate (contract §19.3), once in each format that the keys need. Its private key
 * leaves the vault encrypted under a password that nobody else knows, and is decrypted here.
 *
 * @param keys - What is wanted of it.
 * @param password - Made for this certificate, and masked already.
 * @returns Undefined when the authorization can't read one.
 */
export async function readCertificate(
  session: Session,
  id: string,
  keys: readonly CertificateKey[],
  password: Redacted,
): Promise<VaultObject | undefined> {
  return unlessRefused(NO_CERTIFICATE, async () => downloadAll(session, id, keys, password));
}

async function downloadAll(
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

/** A date, written as the vault writes dates. */
function dateOf(validTo: string): string {
  return new Date(validTo).toISOString().slice(0, 19).replace('T', ' ');
}
