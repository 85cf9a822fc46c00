import type { Entry } from '../entries/secret-ref.ts';
import type { ErrorCode, Problem } from '../model/errors.ts';

/**
 * A problem of one line of `secrets`. It gets a full stop, unless `what` ends with one or with text
 * to copy.
 */
export function lineProblem({ line }: Entry, code: ErrorCode, what: string): Problem {
  return {
    code,
    message: `secrets, line ${line}: ${what}${/[.?]$|id you mean: /.test(what) ? '' : '.'}`,
  };
}
