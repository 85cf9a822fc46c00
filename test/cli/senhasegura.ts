import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Seed } from '@senhasegura-action/emulator';
import { Child, type ChildExit } from '../support/machine/child.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { removeFolder } from '../support/machine/remove-folder.ts';

/** The CLI as it is shipped. */
export const CLI = fileURLToPath(
  new URL('../../packages/cli/dist/senhasegura.cjs', import.meta.url),
);
const TIMEOUT_MS = 25_000;

/** A folder of its own for a command: home, temporary and working directory. */
export interface Desk extends AsyncDisposable {
  readonly folder: string;
  /** What a command needs to reach the vault. Nothing else of this process is passed on. */
  readonly env: Readonly<Record<string, string>>;
  readonly vault: TestVault;
  readonly start: (args: readonly string[], options?: DeskOptions) => Child;
  readonly run: (args: readonly string[], options?: DeskOptions) => Promise<ChildExit>;
}

export interface DeskOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly onStdout?: (text: string) => void;
  /** The program that runs the command line; default the Node that runs the tests. */
  readonly node?: string;
}

/** A vault, and a place to use it from. */
export async function openDesk(seed?: Seed): Promise<Desk> {
  const vault = await startVault(seed);
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: join(folder, 'home'),
    TMPDIR: folder,
    ...variablesOf(vault),
  };
  const start: Desk['start'] = (args, { env: more, onStdout, node } = {}) =>
    new Child({
      command: node ?? process.execPath,
      args: [CLI, ...args],
      cwd: folder,
      env: { ...env, ...more },
      timeoutMs: TIMEOUT_MS,
      onStdout,
    });
  return {
    folder,
    env,
    vault,
    start,
    run: async (args, options) => start(args, options).exit,
    [Symbol.asyncDispose]: async () => {
      await vault[Symbol.asyncDispose]();
      removeFolder(folder);
    },
  };
}

/** The inputs of a vault as variables. */
export function variablesOf({ inputs }: TestVault): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [
      `SENHASEGURA_${name.toUpperCase().replaceAll('-', '_')}`,
      text,
    ]),
  );
}

/** The values that look secret. Others, such as user names, are parts of the names of secrets. */
export function longOnes(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.length >= 12));
}
