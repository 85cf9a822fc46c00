import type { Entry } from '../entries/secret-ref.ts';
import type { ErrorCode, Problem } from '../model/errors.ts';

/** A problem of one line of `secrets`. A full stop is added where `what` ends without one. */
export function lineProblem({ line }: Entry, code: ErrorCode, what: string): Problem {
  return { code, message: `secrets, line ${line}: ${what}${/[.?]$/.test(what) ? '' : '.'}` };
}
