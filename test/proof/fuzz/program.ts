import { constants as system } from 'node:os';
import fc from 'fast-check';
import type { ChildExit } from '../../support/machine/child.ts';
import { FOLDERS, STREAMS, type HostileStart } from './hostile-start.ts';
import { document, text } from './texts.ts';

/** Everything that is odd about one run of a program. */
export interface FuzzCase {
  readonly main: HostileStart;
  /** How the end of the job is started. */
  readonly post: HostileStart;
  /** Flags of a command, or inputs of a template. */
  readonly given: readonly (readonly [name: string, text: string])[];
  /** What the file holds that paths may name. */
  readonly document: Uint8Array;
}

/** What became of it. */
export interface Played {
  readonly processes: readonly FuzzedProcess[];
  /** What nobody may read, by name. */
  readonly secrets: Readonly<Record<string, string>>;
  /** What is still lent. */
  readonly lent: readonly string[];
  /** What of it nobody named, where somebody could have read it. */
  readonly forgotten: readonly string[];
}

export interface FuzzedProcess {
  readonly name: string;
  readonly exit: ChildExit;
  /** Everything printed that may hold no secret. */
  readonly printed: string;
  /** The exit codes that it may have. */
  readonly codes: readonly number[];
}

/** Something shipped that is started with what nobody would expect. */
export interface Program {
  readonly name: string;
  /** Which variables are played with: inputs, and what the runner says. */
  readonly variables: readonly string[];
  /** The variables that name a client certificate and its key. */
  readonly identity: readonly [certificate: string, key: string];
  /** Which flags or inputs of a template. */
  readonly given?: readonly string[];
  readonly play: (fuzzed: FuzzCase) => Promise<Played>;
}

/**
 * What every process may find in its environment. `LANG` and `LC_ALL` aren't among them: with a
 * long one ICU kills every Node before any script runs. SECURITY.md says so.
 */
export const VARIABLES_OF_ALL = [
  ...['HOME', 'TMPDIR', 'TZ', 'PATH', 'CI', 'NODE_DEBUG', 'DEBUG', 'FORCE_COLOR', 'TERM'],
  ...['HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'ALL_PROXY', 'NODE_USE_ENV_PROXY', 'SSL_CERT_FILE'],
  ...['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_NO_WARNINGS', 'SENHASEGURA_URL', 'SENHASEGURA_X'],
  ...['SENHASEGURA_CLIENT_ID', 'SENHASEGURA_CLIENT_SECRET', 'SENHASEGURA_MAPPING_FILE'],
];

/** The odd cases of a program. Most of a case is as it should be, so that much of it is reached. */
export function casesOf({ variables, given = [] }: Program): fc.Arbitrary<FuzzCase> {
  const changes = fc.array(fc.tuple(fc.constantFrom(...variables), fc.option(text, { freq: 5 })), {
    maxLength: 4,
  });
  const start = fc.record({
    folder: mostly(FOLDERS),
    stdout: mostly(STREAMS),
    stderr: mostly(STREAMS),
    variables: changes,
  });
  return fc.record({
    main: start,
    post: start,
    given:
      given.length === 0
        ? fc.constant([])
        : fc.array(fc.tuple(fc.constantFrom(...given), text), { maxLength: 3 }),
    document,
  });
}

/** The first in most cases. */
function mostly<T>([first, ...others]: readonly [T, ...T[]]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const STACK =
  /^\s+at .*[:(]\d+:\d+\)?$|node:internal|^Node\.js v\d|^\(node:\d+\)|UnhandledPromise/m;

/** What no run may do, however it was started. */
export function faultsOf({ name, exit, printed, codes }: FuzzedProcess): readonly string[] {
  const told = `${exit.stdout}\n${exit.stderr}`;
  // Where HOME is relative and the working directory gone, Node itself can't start any script.
  const [stack] = told.includes('Module._initPaths') ? [] : (STACK.exec(told) ?? []);
  return [
    ...(exit.timedOut ? [`${name} hangs`] : []),
    ...(/ERR_INTERNAL|unexpected error in/i.test(told) ? [`${name} says ERR_INTERNAL`] : []),
    ...(stack === undefined ? [] : [`${name} shows a stack: ${stack}`]),
    ...(exit.timedOut || codes.includes(codeOf(exit))
      ? []
      : [`${name} ends with ${String(exit.exitCode ?? exit.signal)}: ${printed.slice(-400)}`]),
  ];
}

/** As a shell reports it, which may itself end by a signal. */
function codeOf({ exitCode, signal }: ChildExit): number {
  return exitCode ?? 128 + (signal === null ? 0 : system.signals[signal]);
}
