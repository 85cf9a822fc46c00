import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { createSecureContext } from 'node:tls';

const BEGIN = '-----BEGIN ';
const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const PRIVATE_KEY = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^]+?-----END \1-----/;

/** PEM text, or the bytes of DER: the vendor doesn't say which it sends, or how it is wrapped. */
export function unwrapped(text: string): string | Buffer {
  if (text.includes(BEGIN)) return text;
  const bytes = Buffer.from(text, 'base64');
  return bytes.includes(BEGIN) ? bytes.toString() : bytes;
}

/** Reads every certificate; undefined if the content has none, or one can't be read. */
export function certificatesIn(content: string | Buffer): readonly X509Certificate[] | undefined {
  const blocks = typeof content === 'string' ? content.match(CERTIFICATES) : [content];
  return orUndefined(() => blocks?.map((block) => new X509Certificate(block)));
}

/** The key as PKCS#8, unencrypted. */
export function keyIn(content: string | Buffer, passphrase: string): string | undefined {
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

/** Read only for its expiry: the job may need a file that Node can't open. */
export function certificateIn(pfx: Buffer, passphrase: string): X509Certificate | undefined {
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
