import { createHmac } from 'node:crypto';
import type { Call } from './call.ts';
import type { Authorization } from '../vault/model.ts';

/** Who sent an OAuth 1.0 request, or why it is refused. Undefined when it isn't one. */
export type OAuth1Check =
  { readonly authorization: Authorization } | { readonly refused: string } | undefined;

type Pair = readonly [name: string, value: string];

/** Checks a signature (contract §4.5 and §4.6, RFC 5849 §3). */
export function checkOAuth1(call: Call): OAuth1Check {
  const mode = call.switches.oauth1;
  const header = headerPairs(call.request.headers['authorization'] ?? '');
  const pairs = header ?? (mode === 'unsigned' ? unsignedPairs(call) : undefined);
  if (pairs === undefined || mode === 'off') return undefined;
  const value = (name: string) => pairs.find(([key]) => key === name)?.[1] ?? '';
  const authorization = call.vault.byClientId(value('oauth_consumer_key'));
  if (authorization === undefined || authorization.tokenKey !== value('oauth_token')) {
    return { refused: 'unknown consumer or token' };
  }
  if (header === undefined) return { authorization };
  const secrets = `${encode(authorization.clientSecret)}&${encode(authorization.tokenSecret)}`;
  const method = value('oauth_signature_method');
  if (method === 'PLAINTEXT' && mode !== 'rfc5849') {
    return value('oauth_signature') === secrets
      ? { authorization }
      : { refused: 'wrong signature' };
  }
  if (method !== 'HMAC-SHA1') return { refused: 'unsupported signature method' };
  if (value('oauth_nonce') === '' || value('oauth_timestamp') === '') {
    return { refused: 'no nonce or no timestamp' };
  }
  const expected = baseStrings(call, pairs).map((text) =>
    createHmac('sha1', secrets).update(text).digest('base64'),
  );
  if (!expected.includes(value('oauth_signature'))) return { refused: 'wrong signature' };
  const fresh = call.vault.nonces.use(
    `${value('oauth_timestamp')} ${value('oauth_nonce')} ${value('oauth_token')}`,
  );
  return fresh ? { authorization } : { refused: 'nonce was used before' };
}

function headerPairs(header: string): readonly Pair[] | undefined {
  if (!/^OAuth\s/i.test(header)) return undefined;
  return [...header.matchAll(/([A-Za-z0-9_]+)="([^"]*)"/g)]
    .filter(([, name]) => name?.toLowerCase() !== 'realm')
    .map(([, name = '', value = '']) => [decode(name), decode(value)]);
}

function unsignedPairs({ request }: Call): readonly Pair[] | undefined {
  const pairs = formPairs(request.query);
  return pairs.some(([name]) => name === 'oauth_consumer_key') ? pairs : undefined;
}

/** All spellings that are right: a field client signs in lower case, and a proxy may end TLS. */
function baseStrings(call: Call, header: readonly Pair[]): readonly string[] {
  const { request } = call;
  const isForm = (request.headers['content-type'] ?? '')
    .toLowerCase()
    .startsWith('application/x-www-form-urlencoded');
  const body = isForm ? formPairs(Buffer.from(request.body).toString()) : [];
  const parameters = [...header, ...formPairs(request.query), ...body]
    .filter(([name]) => name !== 'oauth_signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const host = (request.headers['host'] ?? '').toLowerCase();
  return ['https', 'http'].flatMap((scheme) => {
    const authority = host.replace(scheme === 'https' ? /:443$/ : /:80$/, '');
    return [request.path, request.path.toLowerCase()].map((path) =>
      [request.method, encode(`${scheme}://${authority}${path}`), encode(parameters)].join('&'),
    );
  });
}

function formPairs(text: string): readonly Pair[] {
  return [...new URLSearchParams(text)];
}

/** Encodes everything but the unreserved characters (RFC 5849 §3.6). */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
