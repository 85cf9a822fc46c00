import { closeSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import { win32 } from 'node:path';

/** A program, and the arguments that go before those of the user. */
export interface Program {
  readonly file: string;
  readonly first: readonly string[];
}

/** What {@link findProgram} asks of the disk. */
export interface Disk {
  readonly isFile: (path: string) => boolean;
  /** The first line of a file; empty when it can't be read. */
  readonly firstLine: (path: string) => string;
}

const EXTENSIONS = '.COM;.EXE;.BAT;.CMD';
const STARTS_BY_ITSELF = /\.(?:com|exe|bat|cmd)$/i;
const LONGEST_FIRST_LINE = 256;

/**
 * Finds what a command means on Windows: a name in the directories of `Path` alone, as everywhere
 * else. Windows itself and most libraries look in the working directory first, which in a job is
 * full of files that other people wrote.
 *
 * A script is started by the interpreter that its first line names, for those who use Git's shell.
 *
 * @returns undefined when there is no such program.
 */
export function findProgram(
  command: string,
  env: NodeJS.ProcessEnv,
  disk: Disk = DISK,
): Program | undefined {
  const file = findFile(command, env, disk);
  if (file === undefined || STARTS_BY_ITSELF.test(file)) return programOf(file);
  const [, path = '', argument] = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(disk.firstLine(file)) ?? [];
  if (path === '') return programOf(file);
  const byEnv = win32.basename(path) === 'env';
  const interpreter = findFile((byEnv ? argument : win32.basename(path)) ?? '', env, disk);
  if (interpreter === undefined) return undefined;
  const options = byEnv || argument === undefined ? [] : [argument];
  return { file: interpreter, first: [...options, file] };
}

function programOf(file: string | undefined): Program | undefined {
  return file === undefined ? undefined : { file, first: [] };
}

function findFile(command: string, env: NodeJS.ProcessEnv, { isFile }: Disk): string | undefined {
  const extensions = valueOf(env, 'PATHEXT') || EXTENSIONS;
  const added = extensions.split(';').filter(Boolean);
  const endings = win32.extname(command) === '' ? [...added, ''] : ['', ...added];
  return directoriesFor(command, env)
    .flatMap((directory) => endings.map((ending) => win32.resolve(directory, command + ending)))
    .find(isFile);
}

/**
 * A command with a directory is where it says; relative to the working directory, as everywhere.
 */
function directoriesFor(command: string, env: NodeJS.ProcessEnv): readonly string[] {
  if (/[\\/:]/.test(command)) return ['.'];
  const entries = valueOf(env, 'PATH').split(';');
  return entries.map((entry) => entry.replace(/^"(.*)"$/, '$1')).filter(Boolean);
}

function valueOf(env: NodeJS.ProcessEnv, name: string): string {
  return Object.entries(env).find(([one]) => one.toUpperCase() === name)?.[1] ?? '';
}

const DISK: Disk = {
  isFile: (path) => {
    try {
      return statSync(path).isFile();
    } catch {
      // The aliases of the Microsoft Store can be started, but not looked at.
      return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    }
  },
  firstLine: (path) => {
    const bytes = Buffer.alloc(LONGEST_FIRST_LINE);
    try {
      const file = openSync(path, 'r');
      try {
        return bytes.toString('latin1', 0, readSync(file, bytes)).split(/\r?\n/)[0] ?? '';
      } finally {
        closeSync(file);
      }
    } catch {
      return '';
    }
  },
};
