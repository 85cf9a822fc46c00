import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

const MARKER = `${sep}node_modules${sep}`;

/**
 * The folders of the packages that bundled modules come from, each once. Modules of this repository
 * have none.
 */
export function packagesIn(moduleIds) {
  const folders = moduleIds.flatMap((id) => {
    const at = id.lastIndexOf(MARKER);
    if (at < 0) return [];
    const [scope, name] = id.slice(at + MARKER.length).split(sep);
    return [
      join(id.slice(0, at), 'node_modules', scope.startsWith('@') ? join(scope, name) : scope),
    ];
  });
  return [...new Set(folders)].sort();
}

/** The licence texts of packages, in a fixed order. */
export function licencesOf(folders) {
  return folders.map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`);
}

/** The same as a comment, for a file that travels alone; empty if the file holds no package. */
export function licencesAsComment(folders) {
  return folders.length === 0 ? '' : `/*\n${licencesOf(folders).replaceAll('*/', '* /')}*/`;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file === undefined
    ? `${name} ${version} (${license}), which comes without a text of its licence\n`
    : `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
