import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

/**
 * The files of the repository, by their paths below `root`: not what is ignored, nor `dist/`, which
 * is built. Ones that aren't committed yet are among them.
 */
export function trackedFiles(root: string): readonly string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const files = [...new Set(listed.split('\0').filter((file) => file !== ''))];
  return files
    .filter((file) => !file.split('/').includes('dist') && existsSync(join(root, file)))
    .sort();
}
