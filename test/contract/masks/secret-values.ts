import { createHash } from 'node:crypto';
import type { Secret } from './step-masker.ts';

/** Bytes that look random and are the same in every run. */
export function noise(seed: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

/** A key as OpenSSL writes it. */
export function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function jwt(): string {
  const part = (claims: object): string =>
    Buffer.from(JSON.stringify(claims)).toString('base64url');
  const payload = { iss: 'https://vault.example', sub: 'ci', aud: 'deploy', exp: 1_900_000_000 };
  const signature = noise('jwt', 32).toString('base64url');
  return [part({ alg: 'HS256', typ: 'JWT' }), part(payload), signature].join('.');
}

/** A key of a service account, as clouds hand it out. */
export const serviceAccount = JSON.stringify(
  {
    type: 'service_account',
    project_id: 'shop-production',
    private_key_id: noise('key id', 20).toString('hex'),
    private_key: pem('PRIVATE KEY', noise('service account', 1218)),
    client_email: 'deployer@shop-production.iam.gserviceaccount.example',
    client_id: '104857600123456789012',
    auth_uri: 'https://accounts.example/o/oauth2/auth',
    token_uri: 'https://oauth2.example/token',
  },
  undefined,
  2,
);

/** The sixteen secrets of ADR 2. */
export const secrets: readonly Secret[] = [
  ['letters and digits', 'kX93mPq7Zt2LwB8vRn5c'],
  ['base64', 'vJ8/rT+0qLw5+Zk2/Ym9uA=='],
  ['hexadecimal', '9f86d081884c7d659a2feaa0c55ad015'],
  [
    'URL with credentials',
    'postgres://shop:p%40ss+w0rd!@db.example:5432/orders?sslmode=require&x=1',
  ],
  ['password with quotes', `Tr0ub4"dor'&"3'x`],
  ['password with percent', '100%-S4fe%20%%pass'],
  ['password with blanks', 'correct horse battery staple'],
  ['password with shell characters', 'a$HOME`id`\\n!{x}*|~#;<y>(z)'],
  ['password with unicode and emoji', 'pässwörd-Ünïcode-€-🔑🚀'],
  ['eight characters', `p'4"\\%$~`],
  ['JWT', jwt()],
  ['PEM key', pem('RSA PRIVATE KEY', noise('pem', 1191))],
  ['pretty-printed JSON', serviceAccount],
  [
    'connection string',
    'Server=tcp:db.example,1433;User Id=app;Password=S3cr\'et;"x"&Encrypt=true;',
  ],
  ['CRLF text', 'user = "shop & co"\r\npassword = \'50%/off\\now\'\r\nhost = <db.example>\r\n'],
  ['blanks around a quoted value', '  "s3cr3t value"  '],
];
