import { VALUES } from '../../tools/values.ts';
import { noise, pem } from './secret-values.ts';

/** What a job loads, and what of it a program prints. */
export interface PrintedKind {
  /** As SECURITY.md names it. */
  readonly kind: string;
  readonly loaded: string;
  readonly printed: string;
  /** What in it nobody may read. */
  readonly hidden: readonly string[];
}

const { key = '', password = '', address = '', pem: lines = '' } = VALUES;
const token = 'kX93mPq7Zt2LwB8vRn5cJd4H';
const ofDocument = {
  token: noise('a token', 20).toString('hex'),
  password: `Tr0ub4"dor'&"\\$3'é`,
  key: pem('PRIVATE KEY', noise('a key', 400)),
};
const document = JSON.stringify({ type: 'service_account', auth: ofDocument }, undefined, 2);

/** One value of each kind that jobs load. */
export const PRINTED_KINDS: readonly PrintedKind[] = [
  whole('token', token),
  whole('key', key),
  whole('password', password),
  whole('URL', address),
  part('password of a URL', address, 'kX93mPq7Zt2LwB8v'),
  whole('PEM', lines),
  // Its keys and braces may be read.
  { ...whole('JSON', document), hidden: Object.values(ofDocument) },
  part('token in JSON', document, ofDocument.token),
  part('password in JSON', document, ofDocument.password),
  part('PEM in JSON', document, ofDocument.key),
  whole('long line', noise('long', 1800).toString('base64url')),
];

function whole(kind: string, value: string): PrintedKind {
  return part(kind, value, value);
}

function part(kind: string, loaded: string, printed: string): PrintedKind {
  return { kind, loaded, printed, hidden: [printed] };
}
