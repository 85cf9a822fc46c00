import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SenhaseguraError, writeNewFile } from '@senhasegura-action/core';

/**
 * Writes a file that only its owner can read, as a whole or not at all. A file or link at `path` is replaced, and never
 * followed or written to.
 *
 * @throws ERR_FILE
 */
export function writePrivateFile(path: string, text: string): void {
  if (!replaceable(path)) {
    const message = `${JSON.stringify(path)} is a directory, a pipe or a device, and no file to replace. Name a file, or none for stdout.`;
    throw new SenhaseguraError('ERR_FILE', message);
  }
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    writeNewFile(draft, text);
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
    throw new SenhaseguraError(
      'ERR_FILE',
      `The file ${JSON.stringify(path)} cannot be written. Check that its directory exists and is writable.`,
    );
  }
}

/** Not so are `/dev/stdout`, which is a link and replaced at the cost of every other program, and named pipes. */
function replaceable(path: string): boolean {
  if (dirname(path) === '/dev') return false;
  try {
    return statSync(path).isFile();
  } catch {
    // There is nothing yet, or what is wrong shows as soon as it is written.
    return true;
  }
}
