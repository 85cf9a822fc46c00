import { globSync } from 'tinyglobby';

/**
 * The same globs, once each of them is known to match a file. What was moved away from a glob would otherwise not be
 * tested any more, and nothing would say so.
 *
 * @param {readonly string[]} globs Relative to the root of the repository.
 * @param {string} [root] Where that is: by default the current folder, as Stryker works in a copy.
 * @returns {string[]}
 */
export function matching(globs, root = process.cwd()) {
  const idle = globs.filter(
    (glob) => globSync(glob, { cwd: root, ignore: '**/node_modules/**' }).length === 0,
  );
  if (idle.length > 0) throw new Error(`These globs match no file: ${idle.join(', ')}`);
  return [...globs];
}
