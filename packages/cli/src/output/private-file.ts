import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SenhaseguraError, writeNewFile } from '@senhasegura-action/core';

/**
 * Writes a file that only its owner can read, whole or not at all. It replaces a file or link at
 * `path`, and never follows or writes to it.
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

/**
 * Whether a new file may take this place. It may not replace a named pipe, nor `/dev/stdout`: that
 * is a link, and every other program needs it.
 */
function replaceable(path: string): boolean {
  if (dirname(path) === '/dev') return false;
  try {
    return statSync(path).isFile();
  } catch {
    // Nothing is there yet, or writing will fail and say why.
    return true;
  }
}
