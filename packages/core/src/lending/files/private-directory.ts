import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { errnoOf } from '../../model/errno.ts';
import { SenhaseguraError } from '../../model/errors.ts';
import { isSameFile, overwriteFile } from './file-scrubbing.ts';
import { Patience } from './held-file.ts';
import { writeNewFile } from './new-file.ts';
import type { JournalFiles } from '../journal.ts';
import type { Redacted } from '../../model/redacted.ts';

/** A file to be written: where below the directory, its permission bits, its content. */
export interface PrivateFile {
  readonly path: string;
  readonly mode: number;
  readonly content: Redacted | Redacted<Uint8Array>;
}

const NAME = /^senhasegura-[0-9a-f]{32}$/;

/**
 * Chooses the path of a private directory below the runner's temporary directory. Nothing is made
 * yet.
 *
 * @throws ERR_FILE
 */
export function choosePrivateDirectory(temporaryDirectory: string): string {
  return guarded('written', () => join(realpathSync(temporaryDirectory), newName()));
}

/**
 * Writes the journal of a job that gives back by itself, as a file of mode 0600.
 *
 * @throws ERR_FILE, ERR_PLATFORM
 */
export function writeJournalFile(text: string, temporaryDirectory: string | undefined): string {
  if (temporaryDirectory === undefined) throw noTemporaryDirectory();
  return guarded('written', () => {
    const path = newJournalPath(realpathSync(temporaryDirectory));
    writeNewFile(path, text);
    return path;
  });
}

/** A path for a journal that nobody named. */
export function newJournalPath(directory: string): string {
  return join(directory, `${newName()}.journal`);
}

/** There is no place for our files. */
export function noTemporaryDirectory(): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_PLATFORM',
    'The runner has no temporary directory, so secret files cannot be written.',
  );
}

function newName(): string {
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

/**
 * Overwrites and removes the files of a journal and their directory. Safe to repeat.
 *
 * The journal's text is not trusted for paths: the directory must have a name of ours, lie directly
 * below `temporaryDirectory`, be a real directory and belong to this user. Only the very files that
 * were made are overwritten, whatever other names they have by now; everything else in there is
 * unlinked and never followed.
 *
 * Where it lies is asked of the disk and not of the text, as Windows and macOS know one directory
 * by several spellings; what is removed is then called by a path of ours.
 *
 * @throws ERR_FILE
 */
export function removePrivateFiles(
  temporaryDirectory: string,
  { directory, inodes }: JournalFiles,
): void {
  guarded('removed', () => {
    const name = basename(directory);
    if (!isSameFile(dirname(directory), temporaryDirectory) || !NAME.test(name)) {
      throw refused('the directory for secret files was not made by this product');
    }
    const path = join(realpathSync(temporaryDirectory), name);
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status === undefined) return;
    if (!status.isDirectory() || isForeign(status.uid)) {
      throw refused('the directory for secret files was replaced by something else');
    }
    const patience = new Patience();
    const overwritten = overwriteAll(path, new Set(inodes), patience);
    patience.until(() => rmSync(path, { recursive: true, force: true }));
    if (!overwritten) throw refused('one of them was deleted without being overwritten');
  });
}

function isForeign(owner: number): boolean {
  try {
    const { uid } = userInfo();
    return uid >= 0 && owner !== uid;
  } catch {
    // This user has no name here, as in some containers; the directory's name is proof enough.
    return false;
  }
}

/** When one file can't be overwritten, the others go all the same. */
function overwriteAll(directory: string, made: ReadonlySet<string>, patience: Patience): boolean {
  let all = true;
  for (const path of filesBelow(directory)) {
    try {
      patience.until(() => overwriteFile(path, made));
    } catch {
      all = false;
    }
  }
  return all;
}

/**
 * Node 24 follows links to directories when it reads recursively: out of here, or around in
 * circles.
 */
function* filesBelow(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
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

function guarded<T>(done: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SenhaseguraError) throw error;
    throw refused(`secret files could not be ${done} (${errnoOf(error) ?? 'unknown'})`);
  }
}

function refused(why: string): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_FILE',
    `Secret files are kept in a private directory below the runner's temporary directory, ` +
      `but ${why}.`,
  );
}
