import { json, type VaultResponse } from '../http/message.ts';
import type { RateLimit } from '../settings/rate-limit.ts';
import type { Clock } from '../world/clock.ts';

/** Counts calls within windows of the vault's clock. */
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

  /** The refusal, once the window has used up its calls. */
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
