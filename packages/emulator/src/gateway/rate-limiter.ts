import type { Clock } from '../clock.ts';
import { Fields, type Problem } from '../seed/fields.ts';
import { json, type VaultResponse } from '../http/message.ts';

/** How many calls pass in each window. The gateway counts all clients together. */
export interface RateLimit {
  readonly limit: number;
  /** Default 1. */
  readonly window_seconds?: number | undefined;
  /** What a refusal says: `retry-after` (default), `v2` (also `X-RateLimit-*`, contract §2), or `none`. */
  readonly headers?: 'retry-after' | 'v2' | 'none' | undefined;
}

export function parseRateLimit(document: unknown, path: string, problems: Problem[]): RateLimit {
  const fields = new Fields(document, path, problems);
  const limit = fields.number('limit', 1);
  if (limit === undefined) fields.report('limit', 'is required');
  const rate: RateLimit = {
    limit: limit ?? 1,
    window_seconds: fields.number('window_seconds', 0.001),
    headers: fields.choice('headers', ['retry-after', 'v2', 'none']),
  };
  fields.close();
  return rate;
}

/** Counts within windows of the vault's clock. */
export class RateLimiter {
  readonly #clock: Clock;
  #rate: RateLimit | undefined;
  #windowStart = 0;
  #used = 0;

  constructor(clock: Clock, rate: RateLimit | undefined) {
    this.#clock = clock;
    this.#rate = rate;
  }

  change(rate: RateLimit | undefined): void {
    this.#rate = rate;
    this.#used = 0;
  }

  /** The refusal of a call that is one too many. */
  refuse(): VaultResponse | undefined {
    if (this.#rate === undefined) return undefined;
    const { limit, window_seconds: seconds = 1, headers = 'retry-after' } = this.#rate;
    const now = this.#clock.now();
    const start = Math.floor(now / (seconds * 1000)) * seconds * 1000;
    if (start !== this.#windowStart) {
      this.#windowStart = start;
      this.#used = 0;
    }
    this.#used += 1;
    if (this.#used <= limit) return undefined;
    const end = start + seconds * 1000;
    const wait = { 'retry-after': String(Math.max(1, Math.ceil((end - now) / 1000))) };
    const counters = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(end / 1000)),
    };
    const extra = { none: {}, 'retry-after': wait, v2: { ...wait, ...counters } }[headers];
    return json(429, { message: 'API rate limit exceeded' }, extra);
  }
}
