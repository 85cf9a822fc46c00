import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { bad, good, type Result } from './result.ts';

/** What people write by hand, keys and certificates included, is far smaller: 1 MiB. */
export const MAX_HANDWRITTEN_BYTES = 2 ** 20;

/** Without this, opening a pipe waits for whoever writes into it. Windows has no such pipes. */
const NON_BLOCKING = constants.O_NONBLOCK ?? 0;

/** Why a path can't be read as a file. */
export type FileFault = 'unreadable' | 'special' | 'too-large';

/**
 * Reads a file whose path somebody gave. Pipes, devices and directories are refused by their kind
 * before a byte of them is read: some never end, and reading others has effects.
 *
 * Links are followed, because the path may well be one on purpose.
 *
 * @param maxBytes - The largest file that is read.
 */
export function readRegularFile(path: string, maxBytes: number): Result<Buffer, FileFault> {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | NON_BLOCKING);
    const status = fstatSync(file);
    if (!status.isFile()) return bad('special');
    return status.size > maxBytes ? bad('too-large') : readAll(file, status, maxBytes);
  } catch {
    return bad('unreadable');
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * The text of a file whose path somebody gave, see {@link readRegularFile}.
 *
 * @returns undefined when the path can't be read as a file.
 */
export function readRegularText(path: string, maxBytes: number): string | undefined {
  const content = readRegularFile(path, maxBytes);
  return content.ok ? content.value.toString() : undefined;
}

/** Some files, such as those below /proc, have a size of 0 and still have content. */
function readAll(file: number, { size }: Stats, maxBytes: number): Result<Buffer, FileFault> {
  const chunks: Buffer[] = [];
  for (let total = 0; total <= maxBytes;) {
    const chunk = Buffer.alloc(Math.max(size - total, 0) + 1024);
    const bytes = readSync(file, chunk);
    if (bytes === 0) return good(Buffer.concat(chunks));
    chunks.push(chunk.subarray(0, bytes));
    total += bytes;
  }
  return bad('too-large');
}
