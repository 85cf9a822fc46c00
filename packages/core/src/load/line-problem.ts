import type { Entry } from '../entries/secret-ref.ts';
import type { ErrorCode, Problem } from '../model/errors.ts';

/**
 * A problem of one line of `secrets`. A full stop is added where `what` has none and is not to be
 * copied.
 */
export function lineProblem({ line }: Entry, code: ErrorCode, what: string): Problem {
  return {
    code,
    message: `secrets, line ${line}: ${what}${/[.?]$|id you mean: /.test(what) ? '' : '.'}`,
  };
}
