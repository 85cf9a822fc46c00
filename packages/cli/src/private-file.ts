import { randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { SenhaseguraError } from '@senhasegura-action/core';

/**
 * Writes a file that only its owner can read, as a whole or not at all. Whatever stood at `path` is replaced and never
 * followed or written to.
 *
 * @throws ERR_FILE
 */
export function writePrivateFile(path: string, text: string): void {
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
