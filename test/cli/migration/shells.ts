import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What became of a file that a shell sourced. */
export interface Sourced {
  /** What it printed. */
  readonly output: string;
  /** What a program that starts afterwards has in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

const MARK = '-- the environment --';
const PRINT = `printf '%s\\n' '${MARK}'; exec "${process.execPath}" -e 'process.stdout.write(JSON.stringify(process.env))'`;

/** Has a shell source a file in a folder, as the step of a job does, and start a program. */
export function sourceIn(
  folder: string,
  shell: string,
  text: string,
  env: Readonly<Record<string, string>> = {},
): Sourced {
  const file = join(folder, '.runb.vars');
  writeFileSync(file, text);
  const { stdout } = spawnSync(shell, ['-c', `. ./.runb.vars; ${PRINT}`], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    // bash takes a socket for a remote shell and reads its profile.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  rmSync(file);
  const [output = '', json = '{}'] = stdout.toString().split(`${MARK}\n`);
  return { output, env: JSON.parse(json) as Record<string, string> };
}

/** Only the variables named, and only those that are set. */
export function only(
  { env }: Sourced,
  names: readonly string[],
): Readonly<Record<string, string | undefined>> {
  const found = names.filter((name) => env[name] !== undefined);
  return Object.fromEntries(found.map((name) => [name, env[name]]));
}
