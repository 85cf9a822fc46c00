import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { errnoOf } from '../../model/errno.ts';
import { SenhaseguraError } from '../../model/errors.ts';
import { writeNewFile } from './new-file.ts';
import type { Redacted } from '../../model/redacted.ts';

/** A file to be written: where below the directory, its permission bits, its content. */
export interface PrivateFile {
  readonly path: string;
  readonly mode: number;
  readonly content: Redacted<string | Uint8Array>;
}

/** What a private directory is called. */
export const PRIVATE_NAME = /^senhasegura-[0-9a-f]{32}$/;

/**
 * Chooses the path of a private directory below the runner's temporary directory. Nothing is made
 * yet.
 *
 * @throws ERR_FILE
 */
export function choosePrivateDirectory(temporaryDirectory: string): string {
  return guarded('written', () => join(realpathSync(temporaryDirectory), newName()));
}

/** There is no place for our files. */
export function noTemporaryDirectory(): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_PLATFORM',
    'The runner has no temporary directory, so secret files cannot be written.',
  );
}

/** A name that nobody can foresee. */
export function newName(): string {
  return `senhasegura-${randomBytes(16).toString('hex')}`;
}

/**
 * Makes the directory (0700) and the files (0600 from their first byte, then the mode that was
 * asked for). Nothing that was there before is used or followed: a planted path makes it fail.
 *
 * @param protect - Called with the directory while it is still empty.
 * @returns `device:inode` of each file, so that later exactly these are overwritten.
 * @throws ERR_FILE
 */
export function writePrivateFiles(
  directory: string,
  files: readonly PrivateFile[],
  protect: (directory: string) => void = () => {},
): string[] {
  return guarded('written', () => {
    mkdirSync(directory, { mode: 0o700 });
    try {
      protect(directory);
      return files.map((file) => {
        const path = join(directory, file.path);
        makeParents(directory, dirname(path));
        return writeNewFile(path, file.content.reveal(), file.mode);
      });
    } catch (error) {
      rmSync(directory, { recursive: true, force: true });
      throw error;
    }
  });
}

function makeParents(directory: string, parent: string): void {
  let path = directory;
  for (const segment of relative(directory, parent).split(sep).filter(Boolean)) {
    path = join(path, segment);
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
      mkdirSync(path, { mode: 0o700 });
    }
  }
}

/**
 * Does what may fail on the disk.
 *
 * @param done - What then couldn't be done to secret files, such as `written`.
 * @throws ERR_FILE with the system's code, never with its words, which may name a value.
 */
export function guarded<T>(done: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SenhaseguraError) throw error;
    throw refused(`secret files could not be ${done} (${errnoOf(error) ?? 'unknown'})`);
  }
}

/**
 * The disk doesn't do what a private directory needs (ERR_FILE).
 *
 * @param why - Completes "…, but …".
 */
export function refused(why: string): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_FILE',
    `Secret files are kept in a private directory below the runner's temporary directory, ` +
      `but ${why}.`,
  );
}
