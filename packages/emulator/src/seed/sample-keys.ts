import { generateKeyPairSync } from 'node:crypto';

/** A key pair as the vault shows it: PEM with CRLF, and the line for `authorized_keys`. */
export interface SampleKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** A fresh ECDSA key pair. */
export function sampleSshKey(comment: string): SampleKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([
    Buffer.of(4),
    Buffer.from(x, 'base64url'),
    Buffer.from(y, 'base64url'),
  ]);
  const type = 'ecdsa-sha2-nistp256';
  const blob = Buffer.concat(
    [Buffer.from(type), Buffer.from('nistp256'), point].flatMap((part) => [
      uint32(part.length),
      part,
    ]),
  );
  return {
    privateKey: privateKey
      .export({ format: 'pem', type: 'sec1' })
      .toString()
      .trimEnd()
      .replaceAll('\n', '\r\n'),
    publicKey: `${type} ${blob.toString('base64')} ${comment}\n`,
  };
}

/** A fresh private key as PKCS#8 PEM. */
export function samplePem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
