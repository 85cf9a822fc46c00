import { globSync } from 'tinyglobby';

/**
 * Returns the same globs, once each is known to match a file. When a file moves away from its glob,
 * nothing else would say that it isn't tested any more.
 *
 * @param {readonly string[]} globs Relative to the root of the repository.
 * @param {string} [root] That root. Default: the current folder, because Stryker works in a copy.
 * @returns {string[]}
 */
export function matching(globs, root = process.cwd()) {
  const idle = globs.filter(
    (glob) => globSync(glob, { cwd: root, ignore: '**/node_modules/**' }).length === 0,
  );
  if (idle.length > 0) throw new Error(`These globs match no file: ${idle.join(', ')}`);
  return [...globs];
}
