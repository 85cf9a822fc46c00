import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { makeCertificate } from '../certificates/certificate.ts';
import type { SeedCertificate } from '../seed/seed.ts';

/** A certificate and its private key. */
export interface KeyPair {
  readonly certificate: X509Certificate;
  readonly privateKey: KeyObject;
}

/** A certificate of the vault. */
export interface StoredCertificate {
  readonly id: string;
  readonly commonName: string;
  readonly tags: readonly string[];
  readonly revoked: boolean;
  readonly active: boolean;
  /** Made on first use, so that a start doesn't wait for it. */
  pair(): KeyPair;
}

/** A certificate of the seed. */
export function buildCertificate(seed: SeedCertificate): StoredCertificate {
  let made: KeyPair | undefined;
  return {
    id: seed.id,
    commonName: seed.common_name,
    tags: seed.tags ?? [],
    revoked: seed.revoked ?? false,
    active: seed.active ?? true,
    pair: () => (made ??= pairOf(seed)),
  };
}

function pairOf({ certificate, private_key: key, names, common_name: name }: SeedCertificate) {
  const made =
    certificate === undefined || key === undefined
      ? makeCertificate(names ?? [], name)
      : { certificate, privateKey: key };
  return {
    certificate: new X509Certificate(made.certificate),
    privateKey: createPrivateKey(made.privateKey),
  };
}
