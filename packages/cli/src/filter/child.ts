import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { errnoOf } from '@senhasegura-action/core';
import spawn from 'cross-spawn';
import type { Search } from './log-filter.ts';
import { passOn } from './output.ts';
import { findProgram } from './windows-program.ts';

/** The signals that the command gets from us. A terminal sends it SIGINT and SIGQUIT itself. */
const SIGNALS: readonly NodeJS.Signals[] = [
  'SIGTERM',
  'SIGINT',
  'SIGHUP',
  'SIGQUIT',
  // Otherwise Node would open its debugger, in a process full of secrets.
  'SIGUSR1',
  'SIGUSR2',
  // CTRL_BREAK, on Windows alone.
  'SIGBREAK',
];
const FROM_TERMINAL: ReadonlySet<string> = new Set(['SIGINT', 'SIGQUIT']);
/** How long a process that the command left behind may keep an output open. */
const LEFT_OPEN_MS = 1000;
/**
 * Windows tells everything in the console of CTRL_C, so nothing is passed on: that would end the
 * command at once, in the middle of its tidying up. A batch file may end before the program behind
 * it, which still writes to our outputs. The runner gives a job as long as this.
 */
const TIDY_UP_MS = 10_000;
const NOT_FOUND = 127;
const NOT_STARTED = 126;

/** How a command ended. */
export interface Ending {
  /**
   * Its exit code; 128+n when signal n ended it, 127 when there is no such command, 126 when it
   * cannot be started.
   */
  readonly code: number;
  /** Why it could not be started, as the system calls it. */
  readonly notStarted?: string;
  /**
   * Why some of its output could not be written, as the system calls it. A reader that went away
   * doesn't count.
   */
  readonly lost?: string;
}

/** The exit code that stands for a signal. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/**
 * Runs a command with exactly `env`, and passes its output on without the masks. Signals that this
 * process gets are the command's.
 */
export async function runFiltered(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  search: Search,
  windows: boolean,
): Promise<Ending> {
  const program = windows ? findProgram(command, env) : { file: command, first: [] };
  if (program === undefined) return { code: NOT_FOUND, notStarted: 'ENOENT' };
  let child: ChildProcess;
  try {
    const all = [...program.first, ...args];
    child = spawn(program.file, all, { env, stdio: ['inherit', 'pipe', 'pipe'] });
  } catch (error) {
    // Some reasons, such as an environment that is too large, are thrown.
    return { code: NOT_STARTED, notStarted: errnoOf(error) ?? 'unknown' };
  }
  let leftOpenMs = LEFT_OPEN_MS;
  const pass = (signal: NodeJS.Signals): void => {
    if (windows) leftOpenMs = TIDY_UP_MS;
    else if (!(FROM_TERMINAL.has(signal) && process.stdin.isTTY)) child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  const outputs = [
    passOn(child.stdout, process.stdout, search),
    passOn(child.stderr, process.stderr, search),
  ];
  try {
    const ending = await new Promise<Ending>((resolve) => {
      child.once('error', (error) => {
        const why = errnoOf(error) ?? 'unknown';
        resolve({ code: why === 'ENOENT' ? NOT_FOUND : NOT_STARTED, notStarted: why });
      });
      child.once('exit', (exit, signal) => {
        resolve({ code: signal === null ? (exit ?? 0) : exitCodeOf(signal) });
      });
    });
    const losses = await Promise.all(outputs.map(async ({ finish }) => finish(() => leftOpenMs)));
    const lost = losses.find((why) => why !== undefined && why !== 'EPIPE');
    return lost === undefined ? ending : { ...ending, lost };
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}
