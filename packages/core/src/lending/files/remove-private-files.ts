import { lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { JournalFiles } from '../journal.ts';
import { isSameFile, overwriteFile } from './file-scrubbing.ts';
import { Patience } from './held-file.ts';
import { guarded, PRIVATE_NAME, refused } from './private-directory.ts';

/**
 * Overwrites and removes the files of a journal and their directory. Safe to repeat.
 *
 * The journal's text is not trusted for paths: the directory must have a name of ours, lie directly
 * below `temporaryDirectory`, be a real directory and belong to this user. Only the very files that
 * were made are overwritten, whatever other names they have by now; everything else in there is
 * unlinked and never followed.
 *
 * The disk decides where the directory lies, not the text, because Windows and macOS know one
 * directory by several spellings. The path that is then removed is one of ours.
 *
 * @throws ERR_FILE
 */
export function removePrivateFiles(
  temporaryDirectory: string,
  { directory, inodes }: JournalFiles,
): void {
  guarded('removed', () => {
    const name = basename(directory);
    if (!isSameFile(dirname(directory), temporaryDirectory) || !PRIVATE_NAME.test(name)) {
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

/** When one file can't be overwritten, the others still are. */
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
