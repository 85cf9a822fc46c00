import * as v from 'valibot';
import { choice, map, number } from '../document/shapes.ts';

/** How many calls pass in each window. The gateway counts all clients together. */
export interface RateLimit {
  readonly limit: number;
  /** Length of a window in seconds. Default 1. */
  readonly window_seconds?: number | undefined;
  /**
   * What a refusal says: `retry-after` (default), `v2` (also `X-RateLimit-*`, contract §2), or
   * `none`.
   */
  readonly headers?: 'retry-after' | 'v2' | 'none' | undefined;
}

/** The `rate_limit` of a seed's settings. */
export const RATE_LIMIT: v.GenericSchema<unknown, RateLimit> = map({
  limit: number(1),
  window_seconds: v.optional(number(0.001)),
  headers: v.optional(choice(['retry-after', 'v2', 'none'])),
});
