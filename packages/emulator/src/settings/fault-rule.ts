import * as v from 'valibot';
import { check, type Checked } from '../document/problem.ts';
import { choice, list, map, number, text } from '../document/shapes.ts';

/** What can go wrong on demand. */
export const FAULTS = [
  'bom',
  'clock',
  'content-type',
  'cut-json',
  'delay',
  'drip',
  'duplicate-keys',
  'empty-body',
  'encryption-sentinel',
  'endless',
  'gzip',
  'hang',
  'html',
  'no-secrets',
  'null-secrets',
  'redirect',
  'reset',
  'revoke-tokens',
  'status',
  'truncate',
] as const;
/** The name of a fault. */
export type FaultName = (typeof FAULTS)[number];

/**
 * One fault and the calls that it applies to. Without `nth`, `times` and `probability`: every call.
 */
export interface FaultRule {
  readonly fault: FaultName;
  /**
   * `METHOD path` or a path, below the prefix, `*` for anything. Default: every call of the vault.
   */
  readonly on?: string | undefined;
  /** Which of the calls that fit, from 1. */
  readonly nth?: number | readonly number[] | undefined;
  /** At most this often. */
  readonly times?: number | undefined;
  /** From 0 to 1; drawn from the emulator's random seed. */
  readonly probability?: number | undefined;
  /**
   * For `reset`, `hang`, `status`, `html` and `redirect`: whether the fault replaces the handling
   * (default) or its answer only.
   */
  readonly when?: 'before' | 'after' | undefined;
  /** `status`: default 503. `redirect`: default 302. */
  readonly status?: number | undefined;
  /** `status`: the header `Retry-After`, in seconds. */
  readonly retry_after?: number | undefined;
  /**
   * `delay`: how long, default 1000. `drip`: between two pieces, default 100. `clock`: how far,
   * default an hour.
   */
  readonly milliseconds?: number | undefined;
  /** `truncate`: after how many, default half of the body. `drip`: per piece, default 16. */
  readonly bytes?: number | undefined;
  /** `redirect`: default a login page elsewhere. */
  readonly location?: string | undefined;
  /** `content-type`: default `text/plain`. */
  readonly content_type?: string | undefined;
}

/** One entry of `faults` in a seed's settings. */
export const FAULT_RULE: v.GenericSchema<unknown, FaultRule> = map({
  fault: choice(FAULTS),
  on: v.optional(text),
  nth: v.optional(
    v.lazy((given): v.GenericSchema<unknown, number | readonly number[]> =>
      Array.isArray(given) ? list(number(1)) : number(1),
    ),
  ),
  times: v.optional(number(1)),
  probability: v.optional(v.pipe(number(0), v.maxValue(1, 'is at most 1'))),
  when: v.optional(choice(['before', 'after'])),
  status: v.optional(number(100)),
  retry_after: v.optional(number(0)),
  milliseconds: v.optional(number()),
  bytes: v.optional(number(0)),
  location: v.optional(text),
  content_type: v.optional(text),
});

const NUMBERS = new Set([
  'nth',
  'times',
  'probability',
  'status',
  'retry_after',
  'milliseconds',
  'bytes',
]);

/**
 * Reads a rule as a command line has it: `fault=status,status=503,on=GET dapp/application,nth=1`.
 */
export function parseFaultText(given: string): Checked<FaultRule> {
  const pairs = given.split(',').map((pair) => {
    const at = pair.indexOf('=');
    const [name, value] = at === -1 ? ['fault', pair] : [pair.slice(0, at), pair.slice(at + 1)];
    return [name.trim(), NUMBERS.has(name.trim()) ? Number(value) : value.trim()] as const;
  });
  return check(FAULT_RULE, Object.fromEntries(pairs));
}
