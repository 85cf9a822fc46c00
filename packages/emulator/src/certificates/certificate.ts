import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import * as der from './der.ts';

/** All in PEM. The CA's key isn't kept, because nothing else will ever be signed with it. */
export interface ServerCertificate {
  readonly ca: string;
  readonly certificate: string;
  readonly privateKey: string;
}

interface Subject {
  readonly name: string;
  readonly key: KeyObject;
}

/** Object identifiers, RFC 5280 and RFC 5758. */
const OID = {
  commonName: '2.5.4.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;

const DAY = 86_400_000;

/**
 * Makes a CA, and a certificate for the loopback names and `hosts`. Both are valid for a year.
 *
 * @param commonName - Of the certificate.
 */
export function makeCertificate(
  hosts: readonly string[],
  commonName = 'senhasegura emulator',
): ServerCertificate {
  const caKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serverKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ca = { name: 'senhasegura emulator CA', key: caKeys.publicKey };
  const names = [...new Set(['localhost', '127.0.0.1', '::1', ...hosts])];
  const caCertificate = certify(ca, ca.name, caKeys.privateKey, [
    extension(
      OID.basicConstraints,
      der.sequence(der.boolean(true), der.integer(Buffer.of(0))),
      true,
    ),
    // keyCertSign and cRLSign.
    extension(OID.keyUsage, der.bits(Buffer.of(0b0000_0110), 1), true),
    extension(OID.subjectKeyIdentifier, der.octets(keyIdentifier(ca.key))),
  ]);
  const server = { name: commonName, key: serverKeys.publicKey };
  const certificate = certify(server, ca.name, caKeys.privateKey, [
    extension(OID.basicConstraints, der.sequence(), true),
    // digitalSignature.
    extension(OID.keyUsage, der.bits(Buffer.of(0b1000_0000), 7), true),
    extension(OID.extendedKeyUsage, der.sequence(der.objectId(OID.serverAuth))),
    extension(OID.subjectAltName, der.sequence(...names.map(alternativeName))),
    extension(OID.subjectKeyIdentifier, der.octets(keyIdentifier(server.key))),
    extension(OID.authorityKeyIdentifier, der.sequence(der.value(0, keyIdentifier(ca.key)))),
  ]);
  return {
    ca: der.pem('CERTIFICATE', caCertificate),
    certificate: der.pem('CERTIFICATE', certificate),
    privateKey: serverKeys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

/** RFC 5280 §4.1. */
function certify(
  subject: Subject,
  issuer: string,
  issuerKey: KeyObject,
  extensions: readonly der.Der[],
): der.Der {
  const algorithm = der.sequence(der.objectId(OID.ecdsaWithSha256));
  // TLS checks these dates against the machine's clock, whatever clock the vault runs on.
  const now = Date.now();
  const validity = [new Date(now - DAY), new Date(now + 365 * DAY)].map(der.utcTime);
  const body = der.sequence(
    der.member(0, der.integer(Buffer.of(2))),
    // A clear first bit and a set second one keep it positive and always of the same length.
    der.integer(Buffer.concat([Buffer.of(0x40), randomBytes(15)])),
    algorithm,
    distinguishedName(issuer),
    der.sequence(...validity),
    distinguishedName(subject.name),
    publicKeyInfo(subject.key),
    der.member(3, der.sequence(...extensions)),
  );
  return der.sequence(body, algorithm, der.bits(sign('sha256', body, issuerKey)));
}

function distinguishedName(name: string): der.Der {
  return der.sequence(der.set(der.sequence(der.objectId(OID.commonName), der.utf8(name))));
}

function extension(id: string, content: der.Der, isCritical = false): der.Der {
  return der.sequence(
    der.objectId(id),
    ...(isCritical ? [der.boolean(true)] : []),
    der.octets(content),
  );
}

function publicKeyInfo(key: KeyObject): der.Der {
  return key.export({ format: 'der', type: 'spki' });
}

function keyIdentifier(key: KeyObject): Buffer {
  return createHash('sha1').update(publicKeyInfo(key)).digest();
}

function alternativeName(name: string): der.Der {
  return isIP(name) === 0 ? der.value(2, Buffer.from(name)) : der.value(7, addressBytes(name));
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  // The URL parser also writes a trailing IPv4 part in hexadecimal.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const words = (text: string) => (text === '' ? [] : text.split(':'));
  const missing = 8 - words(head).length - words(tail ?? '').length;
  const all = [...words(head), ...Array<string>(missing).fill('0'), ...words(tail ?? '')];
  return Buffer.from(all.map((word) => word.padStart(4, '0')).join(''), 'hex');
}
