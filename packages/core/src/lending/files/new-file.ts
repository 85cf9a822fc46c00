import { closeSync, constants, fchmodSync, fstatSync, openSync, writeSync } from 'node:fs';
import { inodeOf, NO_FOLLOW, OWNER_ONLY } from './file-scrubbing.ts';

/**
 * Writes a file that nobody but its owner can read at any moment. Nothing that was there before is
 * used or followed: where something stands at `path`, this fails.
 *
 * @param mode - Permission bits, set when all is written.
 * @returns `device:inode` of the file, which identifies it later.
 * @throws the system's error.
 */
export function writeNewFile(
  path: string,
  content: string | Uint8Array,
  mode: number = OWNER_ONLY,
): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { O_CREAT, O_EXCL, O_WRONLY } = constants;
  const file = openSync(path, O_CREAT | O_EXCL | O_WRONLY | NO_FOLLOW, OWNER_ONLY);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    if (mode !== OWNER_ONLY) fchmodSync(file, mode);
    return inodeOf(fstatSync(file, { bigint: true }));
  } finally {
    closeSync(file);
  }
}
