import { SenhaseguraError } from '../../model/errors.ts';
import { JsonError } from '../../text/json-cursor.ts';
import { parseJson } from '../../text/json.ts';
import { Redacted } from '../../model/redacted.ts';
import { numberAt, stringAt, type Members } from '../answers/members.ts';

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
  const token = stringAt(answer, 'access_token');
  // The token becomes a header, so it must be visible ASCII.
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token)) {
    throw new SenhaseguraError(
      'ERR_ANSWER',
      'The answer to the login contains no access_token, so it did not come from the ' +
        'vault. Check the url of the vault.',
    );
  }
  const lifetime = lifetimeOf(answer, token);
  const margin = Math.min(60, lifetime / 10);
  return { secret: new Redacted(token), renewAt: now + (lifetime - margin) * 1000 };
}

function lifetimeOf(answer: Members, token: string): number {
  const told = numberAt(answer, 'expires_in') ?? stringAt(answer, 'expires_in');
  const seconds = told === undefined ? claimedLifetime(token) : Number(told);
  return seconds > 0 && Number.isFinite(seconds) ? seconds : FALLBACK_LIFETIME_S;
}

// Both claims are the vault's clock, so their difference holds whatever this runner's clock says.
function claimedLifetime(token: string): number {
  const [, payload] = token.split('.');
  if (payload === undefined) return Number.NaN;
  try {
    const claims = parseJson(Buffer.from(payload, 'base64url').toString());
    if (claims.kind !== 'object') return Number.NaN;
    const claim = (name: string): number => Number(claims.members.get(name)?.source);
    return claim('exp') - claim('iat');
  } catch (error) {
    if (error instanceof JsonError) return Number.NaN;
    throw error;
  }
}
