import { basename, dirname, resolve } from 'node:path';

/**
 * Keeps every file that is imported on demand out of the bundle that asks for it:
 * `import('./job.ts')` becomes `import('./job.js')`, a file in the same folder.
 *
 * @param entries The files to begin with.
 * @returns `files`, the files to bundle with `plugin`; bundling one may add others.
 */
export function filesApart(entries) {
  const files = new Set(entries);
  const plugin = {
    name: 'files-apart',
    resolveId(id, importer, { kind }) {
      if (kind !== 'dynamic-import' || !/^\..*\.ts$/.test(id)) return null;
      const file = resolve(dirname(importer), id);
      const same = [...files].find((other) => basename(other) === basename(file));
      if (same !== undefined && same !== file) {
        throw new Error(`${same} and ${file} would be bundled into the same file`);
      }
      files.add(file);
      return { id: `./${basename(file, '.ts')}.js`, external: true };
    },
  };
  return { files, plugin };
}
