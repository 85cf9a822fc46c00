import * as v from 'valibot';
import { choice, map, number } from '../document/shapes.ts';

const LIMIT_HEADERS = ['retry-after', 'retry-date', 'v2', 'reset', 'none'] as const;

/** How many calls pass in each window. The gateway counts all clients together. */
export interface RateLimit {
  readonly limit: number;
  /** Length of a window in seconds. Default 1. */
  readonly window_seconds?: number | undefined;
  /**
   * What answers say about the limit. `retry-after` (default) and `retry-date` tell a refused
   * client how long to wait, or until when. `v2` adds `X-RateLimit-*` to every answer (contract
   * §19.5); `reset` has those alone, `none` nothing.
   */
  readonly headers?: (typeof LIMIT_HEADERS)[number] | undefined;
}

/** The `rate_limit` of a seed's settings. */
export const RATE_LIMIT: v.GenericSchema<unknown, RateLimit> = map({
  limit: number(1),
  window_seconds: v.optional(number(0.001)),
  headers: v.optional(choice(LIMIT_HEADERS)),
});
