import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  writeSync,
  type BigIntStats,
} from 'node:fs';

/** Not on Windows, where a symbolic link needs a privilege that jobs do not have. */
export const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
/** Readable and writable by its owner alone. */
export const OWNER_ONLY = 0o600;

const SCRUB_BYTES = 64 * 1024;

/** Overwrites a file with zeros and empties it, if it is one of the inodes in `made`; otherwise leaves it alone. */
export function overwriteFile(path: string, made: ReadonlySet<string>): void {
  // A file may be read-only (`mode=0400`), so it is opened twice and checked each time.
  withFile(path, constants.O_RDONLY, made, (file) => fchmodSync(file, OWNER_ONLY));
  withFile(path, constants.O_RDWR, made, (file) => {
    const { size } = fstatSync(file);
    const zeros = Buffer.alloc(Math.min(size, SCRUB_BYTES));
    for (let at = 0; at < size;) {
      at += writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at);
    }
    fsyncSync(file);
    ftruncateSync(file);
  });
}

function withFile(
  path: string,
  flags: number,
  made: ReadonlySet<string>,
  work: (file: number) => void,
): void {
  if (!made.has(inodeOf(lstatSync(path, { bigint: true })))) return;
  const file = openSync(path, flags | NO_FOLLOW);
  try {
    if (made.has(inodeOf(fstatSync(file, { bigint: true })))) work(file);
  } finally {
    closeSync(file);
  }
}

/** Which file this is, whatever its name: `device:inode`. */
export function inodeOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}
