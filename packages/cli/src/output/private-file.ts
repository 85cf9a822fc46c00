import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { SenhaseguraError } from '@senhasegura-action/core';

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
  const { O_CREAT, O_EXCL, O_WRONLY } = constants;
  try {
    const file = openSync(draft, O_CREAT | O_EXCL | O_WRONLY, 0o600);
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
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
