import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { Clock } from '../world/clock.ts';
import type { Authorization } from './model.ts';

/** What a token is worth. */
export type TokenCheck =
  | { readonly state: 'valid'; readonly authorization: Authorization }
  | { readonly state: 'unknown' | 'expired' | 'revoked' };

interface Issued {
  readonly authorization: Authorization;
  readonly expiresAt: number;
  revoked: boolean;
}

const MOST_TOKENS = 20_000;
let signingKey: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;

/**
 * One key pair per process. Making it takes longer than a start, so it waits for the first token.
 */
export function tokenKeys(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  signingKey ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  return signingKey;
}

/** Issues the JWTs of contract §4.2 and accepts exactly those. */
export class Tokens {
  readonly #clock: Clock;
  readonly #issued = new Map<string, Issued>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(authorization: Authorization, lifetime: number): string {
    const now = this.#clock.now();
    const seconds = Math.floor(now / 1000);
    const jti = randomBytes(40).toString('hex');
    const head = encode({ typ: 'JWT', alg: 'RS256', jti });
    const claims = encode({
      aud: authorization.clientId,
      jti,
      iat: seconds,
      nbf: seconds,
      exp: seconds + lifetime,
      sub: Buffer.from(authorization.code).toString('base64'),
      scopes: [],
    });
    const signature = sign('RSA-SHA256', Buffer.from(`${head}.${claims}`), tokenKeys().privateKey);
    const token = `${head}.${claims}.${signature.toString('base64url')}`;
    this.#prune();
    this.#issued.set(token, {
      authorization,
      expiresAt: (seconds + lifetime) * 1000,
      revoked: false,
    });
    return token;
  }

  /** A token that was changed or issued elsewhere is unknown. */
  check(token: string): TokenCheck {
    const issued = this.#issued.get(token);
    if (issued === undefined) return { state: 'unknown' };
    if (issued.revoked) return { state: 'revoked' };
    if (issued.expiresAt <= this.#clock.now()) return { state: 'expired' };
    return { state: 'valid', authorization: issued.authorization };
  }

  revokeAll(): void {
    for (const issued of this.#issued.values()) issued.revoked = true;
  }

  #prune(): void {
    if (this.#issued.size < MOST_TOKENS) return;
    const oldest = this.#issued.keys().next().value;
    if (oldest !== undefined) this.#issued.delete(oldest);
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
