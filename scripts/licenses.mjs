import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The folder of the package that a bundled module comes from; none for a module of this repository. */
export function packageFolder(id) {
  const marker = `${sep}node_modules${sep}`;
  const at = id.lastIndexOf(marker);
  if (at < 0) return [];
  const [scope, name] = id.slice(at + marker.length).split(sep);
  const folder = scope.startsWith('@') ? join(scope, name) : scope;
  return [join(id.slice(0, at), 'node_modules', folder)];
}

/** The licence texts of packages, each once, in a fixed order. */
export function licensesOf(folders) {
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(folder, 'package.json'), 'utf8'),
      );
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file === undefined) throw new Error(`${name} comes without a licence text`);
      return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
