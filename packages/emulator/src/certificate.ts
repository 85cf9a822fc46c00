import type { webcrypto } from 'node:crypto';

/** Everything PEM. The CA's key is not kept: nothing else will ever be signed with it. */
export interface ServerCertificate {
  readonly ca: string;
  readonly certificate: string;
  readonly privateKey: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY = 86_400_000;

/** A CA of its own and a certificate for the loopback names and `hosts`, valid from yesterday for a year. */
export async function makeCertificate(hosts: readonly string[]): Promise<ServerCertificate> {
  const x509 = await loadX509();
  const { subtle } = globalThis.crypto;
  const [caKeys, serverKeys] = await Promise.all([
    subtle.generateKey(ALGORITHM, true, ['sign', 'verify']),
    subtle.generateKey(ALGORITHM, true, ['sign', 'verify']),
  ]);
  // TLS checks these dates against the machine's clock, whatever clock the vault runs on.
  const notBefore = new Date(Date.now() - DAY);
  const notAfter = new Date(Date.now() + 365 * DAY);
  const issuer = 'CN=senhasegura emulator CA, O=not a vault';
  const ca = await x509.X509CertificateGenerator.create({
    subject: issuer,
    issuer,
    notBefore,
    notAfter,
    signingKey: caKeys.privateKey,
    publicKey: caKeys.publicKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  const names = ['localhost', '127.0.0.1', '::1', ...hosts];
  const server = await x509.X509CertificateGenerator.create({
    subject: 'CN=localhost, O=senhasegura emulator',
    issuer,
    notBefore,
    notAfter,
    signingKey: caKeys.privateKey,
    publicKey: serverKeys.publicKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        [...new Set(names)].map((value) => ({ type: isAddress(value) ? 'ip' : 'dns', value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  return {
    ca: `${ca.toString('pem')}\n`,
    certificate: `${server.toString('pem')}\n`,
    privateKey: await pemOf(serverKeys.privateKey),
  };
}

async function loadX509() {
  // Its dependency-injection container asks for the metadata of decorated constructors, and refuses to load
  // without somebody to ask. None of the constructors in question takes an argument, so there is never any.
  const reflect = Reflect as { getMetadata?: () => undefined; getOwnMetadata?: () => undefined };
  reflect.getMetadata ??= () => undefined;
  reflect.getOwnMetadata ??= () => undefined;
  return import('@peculiar/x509');
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = Buffer.from(await globalThis.crypto.subtle.exportKey('pkcs8', key));
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}

function isAddress(name: string): boolean {
  return /^[\d.]+$/.test(name) || name.includes(':');
}
