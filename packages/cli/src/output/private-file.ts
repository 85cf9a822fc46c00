import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  errnoOf,
  isWindowsDevice,
  Patience,
  SenhaseguraError,
  writeNewFile,
} from '@senhasegura-action/core';

/**
 * Writes a file that only its owner can read, whole or not at all. It replaces a file or link at
 * `path`, and never follows or writes to it.
 *
 * @throws ERR_FILE
 */
export function writePrivateFile(path: string, text: string): void {
  if (!replaceable(path)) {
    const message =
      `${JSON.stringify(path)} is a directory, a pipe or a device. Name a file, or leave it ` +
      'out to write to stdout.';
    throw new SenhaseguraError('ERR_FILE', message);
  }
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    writeNewFile(draft, text);
  } catch {
    throw notWritten(draft, path, 'written. Check that its directory exists and is writable');
  }
  try {
    new Patience().until(() => renameSync(draft, path));
  } catch (error) {
    const why = `replaced (${errnoOf(error) ?? 'unknown'})`;
    throw notWritten(draft, path, `${why}. Close it where it is open, or check who may replace it`);
  }
}

/**
 * Refuses the names that Windows keeps for devices: Node would make a file of such a name, which
 * hardly any other program can open or delete.
 *
 * @throws ERR_FILE
 */
export function refuseDevice(path: string, windows: boolean): void {
  if (!windows || !path.split(/[\\/]/).some(isWindowsDevice)) return;
  const message =
    `${JSON.stringify(path)} is a device of Windows. Name a file, or leave it out to write ` +
    'to stdout.';
  throw new SenhaseguraError('ERR_FILE', message);
}

function notWritten(draft: string, path: string, why: string): SenhaseguraError {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Node 20 fails where a file stands in the place of a directory: then there is no draft.
  }
  return new SenhaseguraError('ERR_FILE', `The file ${JSON.stringify(path)} cannot be ${why}.`);
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
