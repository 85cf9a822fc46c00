import { SenhaseguraError } from '../errors.ts';
import { JsonError, parseJson, type JsonNode } from '../json.ts';
import { Redacted } from '../redacted.ts';
import type { Members } from './answer.ts';

/** An access token and when to stop using it. */
export interface Token {
  readonly secret: Redacted;
  /** Milliseconds on the caller's clock; a margin of min(60 s, 10 %) is already taken off. */
  readonly renewAt: number;
}

const FALLBACK_LIFETIME_S = 300;

/**
 * Reads the answer of the token call (contract §4.1).
 *
 * @param now - When the request was sent, in milliseconds.
 * @throws ERR_ANSWER when it holds no usable token.
 */
export function readToken(answer: Members, now: number): Token {
  const node = answer.get('access_token');
  // The token becomes a header: anything but visible ASCII there is no token.
  if (node?.kind !== 'string' || !/^[\x21-\x7e]+$/.test(node.value)) {
    throw new SenhaseguraError(
      'ERR_ANSWER',
      "The answer to the login holds no usable access_token, so it is not the vault's. Check the input url.",
    );
  }
  const lifetime = lifetimeOf(answer.get('expires_in'), node.value);
  const margin = Math.min(60, lifetime / 10);
  return { secret: new Redacted(node.value), renewAt: now + (lifetime - margin) * 1000 };
}

function lifetimeOf(expiresIn: JsonNode | undefined, token: string): number {
  const seconds =
    expiresIn?.kind === 'number' || expiresIn?.kind === 'string'
      ? Number(expiresIn.kind === 'number' ? expiresIn.source : expiresIn.value)
      : claimedLifetime(token);
  return seconds > 0 && Number.isFinite(seconds) ? seconds : FALLBACK_LIFETIME_S;
}

// Both claims are the vault's clock, so their difference holds whatever this runner's clock says.
function claimedLifetime(token: string): number {
  try {
    const claims = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    if (claims.kind !== 'object') return Number.NaN;
    const [exp, iat] = ['exp', 'iat'].map((name) => Number(claims.members.get(name)?.source));
    return (exp ?? Number.NaN) - (iat ?? Number.NaN);
  } catch (error) {
    if (error instanceof JsonError) return Number.NaN;
    throw error;
  }
}
