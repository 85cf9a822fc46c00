import { createHmac } from 'node:crypto';
import type { Redacted } from '../../model/redacted.ts';
import { uriData as encode } from '../../text/encodings/uri.ts';
import type { Credentials } from './registration.ts';
import { JSON_TYPE, type HttpRequest, type Transport } from '../network/transport.ts';

/** The second pair of OAuth 1.0; the consumer pair are client id and secret (contract §4.5). */
export interface OAuth1Token {
  readonly key: string;
  readonly secret: Redacted;
}

/** What signing needs. */
export interface OAuth1Options {
  readonly consumer: Credentials;
  readonly token: OAuth1Token;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A text that no other request uses. */
  readonly nonce: () => string;
}

/**
 * A transport that signs each request with OAuth 1.0, HMAC-SHA1, in the header (contract §4.5, RFC
 * 5849 §3). Every attempt has a signature of its own, so this goes below what tries again. Both
 * secrets only sign.
 */
export function withOAuth1(send: Transport, options: OAuth1Options): Transport {
  return async (request, signal) =>
    send(
      { ...request, headers: { ...request.headers, authorization: authorize(request, options) } },
      signal,
    );
}

function authorize(request: HttpRequest, { consumer, token, now, nonce }: OAuth1Options): string {
  const { url, body, headers } = request;
  const oauth: (readonly [string, string])[] = [
    ['oauth_consumer_key', consumer.clientId],
    ['oauth_nonce', nonce()],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(Math.floor(now() / 1000))],
    ['oauth_token', token.key],
    ['oauth_version', '1.0'],
  ];
  // RFC 5849 §3.4.1.3.1: a body that isn't a form stays out.
  const form = headers['content-type'] === JSON_TYPE ? '' : body;
  const parameters = [...oauth, ...url.searchParams, ...new URLSearchParams(form)]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join('='))
    .join('&');
  const text = [request.method, url.origin + url.pathname, parameters].map(encode).join('&');
  const key = [consumer.clientSecret, token.secret].map((one) => encode(one.reveal())).join('&');
  const signature = createHmac('sha1', key).update(text).digest('base64');
  const header = [...oauth, ['oauth_signature', signature] as const];
  return `OAuth ${header.map(([name, value]) => `${name}="${encode(value)}"`).join(', ')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
