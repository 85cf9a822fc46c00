import { createHash, createHmac, randomBytes } from 'node:crypto';
import * as der from './der.ts';

/** Object identifiers of PKCS #7, #9 and #12, and of SHA-256. */
const OID = {
  data: '1.2.840.113549.1.7.1',
  localKeyId: '1.2.840.113549.1.9.21',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

const ITERATIONS = 2048;

/**
 * A PKCS #12 file (RFC 7292): the certificate in clear, the key as it comes, the whole under a MAC.
 *
 * @param certificate - DER.
 * @param encryptedKey - DER of an `EncryptedPrivateKeyInfo` under the same password.
 */
export function pkcs12(certificate: Buffer, encryptedKey: Buffer, password: string): Buffer {
  const id = createHash('sha1').update(certificate).digest();
  const attributes = der.set(der.sequence(der.objectId(OID.localKeyId), der.set(der.octets(id))));
  const certBag = der.sequence(
    der.objectId(OID.x509Certificate),
    der.member(0, der.octets(certificate)),
  );
  const safe = der.sequence(
    data(der.sequence(bag(OID.certBag, certBag, attributes))),
    data(der.sequence(bag(OID.shroudedKeyBag, encryptedKey, attributes))),
  );
  const salt = randomBytes(16);
  const mac = createHmac('sha256', macKey(password, salt)).update(safe).digest();
  return der.sequence(
    der.integer(Buffer.of(3)),
    data(safe),
    der.sequence(
      der.sequence(der.sequence(der.objectId(OID.sha256), der.nothing()), der.octets(mac)),
      der.octets(salt),
      der.integer(Buffer.of(ITERATIONS >> 8, ITERATIONS & 0xff)),
    ),
  );
}

function data(content: der.Der): der.Der {
  return der.sequence(der.objectId(OID.data), der.member(0, der.octets(content)));
}

function bag(type: string, value: der.Der, attributes: der.Der): der.Der {
  return der.sequence(der.objectId(type), der.member(0, value), attributes);
}

/** RFC 7292 appendix B.2 with the purpose 3, for a hash of 32 bytes and a key as long. */
function macKey(password: string, salt: Buffer): Buffer {
  const block = 64;
  const text = Buffer.from(`${password}\0`, 'utf16le').swap16();
  let key = Buffer.concat([Buffer.alloc(block, 3), filled(salt, block), filled(text, block)]);
  for (let round = 0; round < ITERATIONS; round += 1) {
    key = createHash('sha256').update(key).digest();
  }
  return key;
}

/** Repeats bytes until they fill whole blocks. */
function filled(bytes: Buffer, block: number): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
}
