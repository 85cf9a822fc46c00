import type { RateLimit } from '../settings/rate-limit.ts';
import type { Clock } from '../world/clock.ts';

/** What the limit means for one call. */
export interface Counted {
  readonly passes: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const UNLIMITED: Counted = { passes: true, headers: {} };

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

  /** Counts a call: whether it passes, and what its answer says about the limit. */
  count(): Counted {
    if (this.#rate === undefined) return UNLIMITED;
    const { limit, window_seconds: seconds = 1, headers = 'retry-after' } = this.#rate;
    const now = this.#clock.now();
    const start = Math.floor(now / (seconds * 1000)) * seconds * 1000;
    if (start !== this.#windowStart) {
      this.#windowStart = start;
      this.#used = 0;
    }
    this.#used += 1;
    const end = start + seconds * 1000;
    const passes = this.#used <= limit;
    const counters = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - this.#used)),
      'x-ratelimit-reset': String(Math.ceil(end / 1000)),
    };
    const wait = Math.max(1, Math.ceil((end - now) / 1000));
    return {
      passes,
      headers: {
        ...(headers === 'v2' || headers === 'reset' ? counters : {}),
        ...(passes ? {} : waitHeaders(headers, wait, end)),
      },
    };
  }
}

function waitHeaders(
  kind: NonNullable<RateLimit['headers']>,
  seconds: number,
  end: number,
): Readonly<Record<string, string>> {
  if (kind === 'none' || kind === 'reset') return {};
  // HTTP dates have whole seconds.
  const date = new Date(Math.ceil(end / 1000) * 1000).toUTCString();
  return { 'retry-after': kind === 'retry-date' ? date : String(seconds) };
}
