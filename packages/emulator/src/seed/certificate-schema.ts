import { createPrivateKey, X509Certificate } from 'node:crypto';
import * as v from 'valibot';
import { flag, list, map, requiredText, text } from '../document/shapes.ts';
import type { SeedCertificate } from './seed.ts';
import { digits, privateKey } from './vault-shapes.ts';

/** One entry of `certificates` in a seed. */
export const CERTIFICATE: v.GenericSchema<unknown, SeedCertificate> = v.pipe(
  map({
    id: digits,
    common_name: requiredText,
    names: v.optional(list(text)),
    certificate: v.optional(
      v.pipe(text, v.check(isCertificate, 'expected the PEM of a certificate')),
    ),
    private_key: v.optional(privateKey),
    tags: v.optional(list(text)),
    revoked: v.optional(flag),
    active: v.optional(flag),
  }),
  v.forward(
    v.partialCheck(
      [['certificate'], ['private_key']],
      ({ certificate, private_key: key }) => isPair(certificate, key),
      'needs its own private_key beside it',
    ),
    ['certificate'],
  ),
);

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

function isPair(certificate: string | undefined, key: string | undefined): boolean {
  if (certificate === undefined || key === undefined) return certificate === key;
  return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
}
