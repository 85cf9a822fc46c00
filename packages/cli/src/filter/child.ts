import { once } from 'node:events';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import spawn from 'cross-spawn';
import { createMaskStream } from './mask-stream.ts';
import type { Search } from './log-filter.ts';

/** What is passed on to the command. SIGINT and SIGQUIT come from a terminal to it as well. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'];
const FROM_TERMINAL: ReadonlySet<string> = new Set(['SIGINT', 'SIGQUIT']);
const NOT_FOUND = 127;
const NOT_STARTED = 126;
/** How long an output may stay open when its command has ended. */
const LEFT_OPEN_MS = 1000;

/** How a command that ended by a signal is told in an exit code. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/**
 * Runs a command with exactly `env`, and passes its output on without the masks. Signals that this process gets are the
 * command's.
 *
 * @returns The command's exit code; 128+n when signal n ended it, 127 when there is no such command, 126 when it cannot
 *   be started.
 */
export async function runFiltered(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  search: Search,
): Promise<number> {
  const child = spawn(command, [...args], { env, stdio: ['inherit', 'pipe', 'pipe'] });
  const pass = (signal: NodeJS.Signals): void => {
    if (!(FROM_TERMINAL.has(signal) && process.stdin.isTTY)) child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  const outputs = [
    passOn(child.stdout, process.stdout, search),
    passOn(child.stderr, process.stderr, search),
  ];
  try {
    const code = await new Promise<number>((resolve) => {
      child.once('error', (error) => {
        resolve('code' in error && error.code === 'ENOENT' ? NOT_FOUND : NOT_STARTED);
      });
      child.once('exit', (exit, signal) => {
        resolve(signal === null ? (exit ?? 0) : exitCodeOf(signal));
      });
    });
    await Promise.all(outputs.map(async ({ finish }) => finish()));
    return code;
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}

/** Starts to pass an output on; `finish` passes on what has been written by then. */
function passOn(
  from: Readable | null,
  to: Writable,
  search: Search,
): { finish: () => Promise<void> } {
  if (from === null) return { finish: async () => Promise.resolve() };
  const mask = createMaskStream(search);
  const ended = once(mask, 'end');
  // A reader that has gone away is the command's affair: its next write fails, as it would without us.
  to.once('error', () => from.destroy());
  from.once('close', () => mask.end());
  from.pipe(mask).pipe(to, { end: false });
  const finish = async (): Promise<void> => {
    // A process that the command left behind may keep the output open; it is not waited for.
    const leave = setTimeout(() => mask.end(), LEFT_OPEN_MS);
    await ended;
    clearTimeout(leave);
    from.destroy();
  };
  return { finish };
}
