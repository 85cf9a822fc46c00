import { statSync } from 'node:fs';

/** The permission bits of a file. */
export function bitsOf(path: string): number {
  return statSync(path).mode & 0o777;
}

/** What this system keeps of permission bits: Windows knows only whether a file may be written. */
export function keptBits(bits: number): number {
  if (process.platform !== 'win32') return bits;
  return (bits & 0o200) === 0 ? 0o444 : 0o666;
}
