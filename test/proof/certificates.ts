import type { webcrypto } from 'node:crypto';

/** A certificate with its key, PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** An authority of a test: signs certificates, good ones and bad ones. */
export interface Authority extends Certificate {
  issue(wish?: Wish): Promise<Certificate>;
}

/** What a certificate is to be like; without anything, a good one for 127.0.0.1 and localhost. */
export interface Wish {
  readonly name?: string;
  readonly names?: readonly string[];
  /** Days from now. */
  readonly from?: number;
  readonly until?: number;
  readonly use?: 'server' | 'client';
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;

export async function makeAuthority(name = 'test authority'): Promise<Authority> {
  const x509 = await loadX509();
  const keys = await makeKeys();
  const issuer = `CN=${name}`;
  const self = await x509.X509CertificateGenerator.create({
    subject: issuer,
    issuer,
    ...validity({}),
    signingKey: keys.privateKey,
    publicKey: keys.publicKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  return {
    certificate: self.toString('pem'),
    key: await pemOf(keys.privateKey),
    issue: async (wish = {}) => {
      const own = await makeKeys();
      const issued = await x509.X509CertificateGenerator.create({
        subject: `CN=${wish.name ?? 'localhost'}`,
        issuer,
        ...validity(wish),
        signingKey: keys.privateKey,
        publicKey: own.publicKey,
        signingAlgorithm: ALGORITHM,
        extensions: [
          new x509.ExtendedKeyUsageExtension([
            x509.ExtendedKeyUsage[wish.use === 'client' ? 'clientAuth' : 'serverAuth'],
          ]),
          new x509.SubjectAlternativeNameExtension(
            (wish.names ?? ['127.0.0.1', 'localhost']).map((value) => ({
              type: /^[\d.]+$/.test(value) ? 'ip' : 'dns',
              value,
            })),
          ),
        ],
      });
      return { certificate: issued.toString('pem'), key: await pemOf(own.privateKey) };
    },
  };
}

function validity({ from = -1, until = 30 }: Wish): { notBefore: Date; notAfter: Date } {
  // TLS compares with the clock of this machine, whatever the test's clock says.
  const now = Date.now();
  return { notBefore: new Date(now + from * DAY_MS), notAfter: new Date(now + until * DAY_MS) };
}

async function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return globalThis.crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = Buffer.from(await globalThis.crypto.subtle.exportKey('pkcs8', key));
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}

async function loadX509() {
  // The library loads only where something offers the metadata of decorators, and needs none of it.
  const reflect = Reflect as { getMetadata?: () => undefined; getOwnMetadata?: () => undefined };
  reflect.getMetadata ??= () => undefined;
  reflect.getOwnMetadata ??= () => undefined;
  return import('@peculiar/x509');
}
