import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  statSync,
  writeSync,
  type BigIntStats,
} from 'node:fs';

/** Not on Windows, where a symbolic link needs a privilege that jobs do not have. */
export const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
/** Readable and writable by its owner alone. */
export const OWNER_ONLY = 0o600;

const SCRUB_BYTES = 64 * 1024;

/**
 * Overwrites a file with zeros and empties it, if it is one of the inodes in `made`; otherwise
 * leaves it alone.
 *
 * @returns Whether it was one of them.
 */
export function overwriteFile(path: string, made: ReadonlySet<string>): boolean {
  // A file may be read-only (`mode=0400`), so it is opened twice and checked each time.
  withFile(path, constants.O_RDONLY, made, (file) => fchmodSync(file, OWNER_ONLY));
  return withFile(path, constants.O_RDWR, made, (file) => {
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
): boolean {
  if (!made.has(inodeOf(lstatSync(path, { bigint: true })))) return false;
  const file = openSync(path, flags | NO_FOLLOW);
  try {
    const isMade = made.has(inodeOf(fstatSync(file, { bigint: true })));
    if (isMade) work(file);
    return isMade;
  } finally {
    closeSync(file);
  }
}

/**
 * Which file this is, whatever its name: `device:inode`.
 *
 * The device is its lower half. On new Windows, libuv 1.49 and 1.50 (Node 22.12 to 22.14, 24.0)
 * answer 64 bits of a volume's number when they are asked by path, and 32 when by an open file
 * (libuv pull request 4698); the upper half would make two files of one.
 */
export function inodeOf({ dev, ino }: Pick<BigIntStats, 'dev' | 'ino'>): string {
  return `${BigInt.asUintN(32, dev)}:${ino}`;
}

/**
 * Says whether two paths lead to one file or directory. Their text can't say it: Windows and macOS
 * know one by several spellings.
 *
 * @returns false when there is nothing at `one`.
 * @throws the system's error when there is nothing at `other`.
 */
export function isSameFile(one: string, other: string): boolean {
  const status = statSync(one, { bigint: true, throwIfNoEntry: false });
  return status !== undefined && inodeOf(status) === inodeOf(statSync(other, { bigint: true }));
}
