import { lstatSync, realpathSync, unlinkSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';
import { inodeOf, overwriteFile } from './file-scrubbing.ts';
import { Patience } from './held-file.ts';

/**
 * What GitHub's runner calls the files that carry variables and outputs (FileCommandManager.cs).
 */
const NAME = /^set_(env|output)_[\w-]+$/;

/**
 * Overwrites and removes a file through which values were handed to later steps. The platform read
 * it when our main step ended and would keep it, with all values in it, until the end of the job.
 *
 * Does nothing, and says nothing, when the path is not such a file below `temporaryDirectory`.
 */
export function scrubCommandFile(temporaryDirectory: string | undefined, path: string): void {
  if (!emptyCommandFile(temporaryDirectory, path)) return;
  try {
    new Patience().until(() => unlinkSync(path));
  } catch {
    // It is empty, and the platform removes it with the job.
  }
}

/**
 * Takes back what was written into such a file before the platform has read it.
 *
 * @returns Whether it is such a file, and now empty.
 */
export function emptyCommandFile(temporaryDirectory: string | undefined, path: string): boolean {
  if (temporaryDirectory === undefined || !NAME.test(basename(path))) return false;
  try {
    const { native } = realpathSync;
    const status = lstatSync(path, { bigint: true });
    const isOurs = isBelow(native(temporaryDirectory), native(dirname(path)));
    if (!isOurs || !status.isFile() || status.nlink !== 1n) return false;
    return new Patience().until(() => overwriteFile(path, new Set([inodeOf(status)])));
  } catch {
    // It is gone already, or not ours to touch: the platform removes it with the job.
    return false;
  }
}

/** From here to another drive of Windows, `relative` gives an absolute path. */
function isBelow(directory: string, other: string): boolean {
  const way = relative(directory, other);
  return way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way);
}
