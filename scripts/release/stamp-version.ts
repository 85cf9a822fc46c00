import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { trackedFiles } from './tracked-files.ts';
import { versionsIn, withVersion } from './version-places.ts';

/**
 * Writes a version into every place of the repository at `root`; says which files hold it. Throws,
 * and changes nothing, when it isn't three numbers, or is of a major version that no task for Azure
 * has.
 */
export function stampVersion(root: string, version: string): readonly string[] {
  const major = /^(0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.exec(version)?.[1];
  if (major === undefined) {
    throw new Error(`"${version}" isn't a version of three numbers, such as 1.2.3`);
  }
  const files = trackedFiles(root).map((file) => ({
    file,
    text: readFileSync(join(root, file), 'utf8'),
  }));
  const places = files.filter(({ file, text }) => versionsIn(file, text).length > 0);
  const otherMajor = places.find(
    ({ file, text }) =>
      basename(file) === 'task.json' && !versionsIn(file, text).join().startsWith(`${major}.`),
  );
  if (otherMajor !== undefined) {
    throw new Error(
      `${otherMajor.file} is of another major version: .github/RELEASE.md says how a new one is made`,
    );
  }
  for (const { file, text } of places) {
    writeFileSync(join(root, file), withVersion(file, text, version));
  }
  return places.map(({ file }) => file);
}

/** The versions that the repository at `root` names: the files of each, by version. */
export function versionsOf(root: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const file of trackedFiles(root)) {
    for (const version of versionsIn(file, readFileSync(join(root, file), 'utf8'))) {
      found.set(version, [...new Set([...(found.get(version) ?? []), file])]);
    }
  }
  return found;
}
