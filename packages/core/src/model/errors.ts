import { errnoOf } from './errno.ts';

/**
 * Every code an error of this project can carry. Codes are public API and stay the same; messages
 * may improve. `docs/errors.md` explains each with its cause and remedy.
 */
export type ErrorCode =
  // What the user wrote
  | 'ERR_INPUT_MISSING'
  | 'ERR_INPUT_INVALID'
  | 'ERR_INPUT_UNEXPANDED'
  | 'ERR_INPUT_CONFLICT'
  | 'ERR_URL'
  | 'ERR_GRAMMAR'
  | 'ERR_NAME_INVALID'
  | 'ERR_NAME_DANGEROUS'
  | 'ERR_NAME_RESERVED'
  | 'ERR_NAME_COLLISION'
  | 'ERR_DESTINATION'
  // What is registered
  | 'ERR_MAPPING'
  | 'ERR_VARIABLE_MISSING'
  | 'ERR_VARIABLE_REFUSED'
  // What the vault holds
  | 'ERR_SECRET_NOT_FOUND'
  | 'ERR_KEY_NOT_FOUND'
  | 'ERR_KEY_AMBIGUOUS'
  | 'ERR_VALUE_INVALID'
  | 'ERR_VALUE_ENCRYPTED'
  | 'ERR_LIMIT'
  // The way to the vault
  | 'ERR_NETWORK'
  | 'ERR_TIMEOUT'
  | 'ERR_TLS'
  | 'ERR_REDIRECT'
  | 'ERR_ANSWER'
  // What the vault said
  | 'ERR_AUTH'
  | 'ERR_FORBIDDEN'
  | 'ERR_GATEWAY'
  | 'ERR_VAULT'
  | 'ERR_RATE_LIMITED'
  | 'ERR_UNAVAILABLE'
  // This machine
  | 'ERR_FILE'
  | 'ERR_PLATFORM'
  | 'ERR_STATE'
  | 'ERR_CANCELLED'
  | 'ERR_CLEANUP'
  | 'ERR_INTERNAL';

/** One thing that is wrong, in words that hold names and never values. */
export interface Problem {
  readonly code: ErrorCode;
  /** What happened, where (an input, a line, a secret's name) and what to do. One line. */
  readonly message: string;
}

/**
 * The one base of all errors that reach a user.
 *
 * Never chain a `cause`: errors of Node and of libraries quote their input (JSON.parse, URL,
 * Headers). Translate them at the boundary, and keep only what is known to be clean.
 */
export class SenhaseguraError extends Error {
  /** The stable code; switch on this, not on the message. */
  readonly code: ErrorCode;
  /** All problems, at least one; more when several were found at once. */
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.problems = [{ code, message }];
  }
}

/** Several problems found at once, reported together. `code` is that of the first. */
export class ProblemsError extends SenhaseguraError {
  override readonly problems: readonly Problem[];

  /** @param problems - At least one. */
  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems[0].code, problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/** Nobody reads more problems than this, and a hostile vault could fill the log with them. */
const MAX_PROBLEMS = 100;

/**
 * Throws a {@link ProblemsError} when there are problems, with the first hundred of them.
 */
export function throwProblems(problems: readonly Problem[]): void {
  const [first, ...rest] = problems.slice(0, MAX_PROBLEMS);
  if (first === undefined) return;
  const unsaid = problems.length - MAX_PROBLEMS;
  const more = { code: first.code, message: `There are ${unsaid} more problems like these.` };
  throw new ProblemsError([first, ...rest, ...(unsaid > 0 ? [more] : [])]);
}

/**
 * The problems of an error. An unknown error may quote a value, so only its existence is reported,
 * and what a machine has run out of.
 */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof SenhaseguraError) return error.problems;
  const errno = errnoOf(error) ?? '';
  return [EXHAUSTED.has(errno) ? exhausted(errno) : UNEXPECTED];
}

const EXHAUSTED: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC', 'EDQUOT']);

function exhausted(errno: string): Problem {
  return {
    code: 'ERR_PLATFORM',
    message:
      `This machine has run out of open files, memory or space (${errno}). Free some, or raise ` +
      'the limit, and run the job again.',
  };
}

const UNEXPECTED: Problem = {
  code: 'ERR_INTERNAL',
  message:
    'An unexpected error in senhasegura-action itself. Please report it, without any secret.',
};
