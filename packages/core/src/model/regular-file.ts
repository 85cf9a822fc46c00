import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** What people write by hand, keys and certificates included, is far smaller: 1 MiB. */
export const MAX_HANDWRITTEN_BYTES = 2 ** 20;

/** Without this, opening a pipe waits for whoever writes into it. Windows has no such pipes. */
const NON_BLOCKING = constants.O_NONBLOCK ?? 0;

/** Why a path that leads to something can't be read as a file. */
export type NoRegularFile = 'special' | 'too-large';

/**
 * Reads a file whose path somebody gave. Pipes, devices and directories are refused by their kind
 * before a byte of them is read: some never end, and reading others has effects.
 *
 * Links are followed, as whoever names a path may mean one.
 *
 * @param maxBytes - The largest file that is read.
 * @throws the system's error, such as ENOENT.
 */
export function readRegularFile(path: string, maxBytes: number): Buffer | NoRegularFile {
  const file = openSync(path, constants.O_RDONLY | NON_BLOCKING);
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return 'special';
    return status.size > maxBytes ? 'too-large' : readAll(file, status, maxBytes);
  } finally {
    closeSync(file);
  }
}

/**
 * The text of a file whose path somebody gave, see {@link readRegularFile}.
 *
 * @returns undefined for whatever can't be read, of whatever kind.
 */
export function readRegularText(path: string, maxBytes: number): string | undefined {
  try {
    const content = readRegularFile(path, maxBytes);
    return typeof content === 'object' ? content.toString() : undefined;
  } catch {
    return undefined;
  }
}

/** Some files, as those below /proc, have a size of 0 and a content all the same. */
function readAll(file: number, { size }: Stats, maxBytes: number): Buffer | NoRegularFile {
  const chunks: Buffer[] = [];
  for (let total = 0; total <= maxBytes;) {
    const chunk = Buffer.alloc(Math.max(size - total, 0) + 1024);
    const bytes = readSync(file, chunk);
    if (bytes === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, bytes));
    total += bytes;
  }
  return 'too-large';
}
