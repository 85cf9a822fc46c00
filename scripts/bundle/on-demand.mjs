import { basename, dirname, resolve } from 'node:path';
import { shake } from './shake.mjs';

/**
 * Bundles what a platform starts and what some runs load on demand: `import('./job.ts')` becomes
 * `import('./job.js')`, a file in the same folder.
 *
 * Main holds each module that it needs itself, in one file, because every job reads it. The other
 * files take those modules from main, under the one name `shared`, so that a class stays one class.
 *
 * @param main The source of `main.js`.
 * @param others The sources of other files that are started; they may load main on demand alone.
 * @param output The output options of rolldown.
 * @param plugins The plugins of rolldown for all of them.
 * @returns The ids of the modules whose code is in the files.
 */
export async function shakeApart(main, others, output, plugins = []) {
  const files = new Map([main, ...others].map((file) => [nameOf(file), file]));
  const apart = filesApart(files);
  const held = new Map();
  const alone = await shake({ main }, undefined, [noteExports(held), apart, ...plugins]);
  for (const id of held.keys()) if (!modulesOf(alone).has(id)) held.delete(id);

  const borrowing = [borrowFrom(held), apart, ...plugins];
  const names = new Set([...others.map(nameOf), ...onDemandIn(alone)]);
  const sources = () => Object.fromEntries([...names].map((name) => [name, files.get(name)]));
  for (let known = 0; known < names.size;) {
    known = names.size;
    // What is loaded on demand may load more.
    for (const name of onDemandIn(await shake(sources(), undefined, borrowing))) names.add(name);
  }
  const rest = await shake(sources(), { ...output, codeSplitting: BRIDGE }, borrowing);
  const whole = await shake({ main: SHARING }, output, [share(main, rest), apart, ...plugins]);
  return [...modulesOf([...whole, ...rest])];
}

const SHARING = '\0sharing';
const BORROWED = '\0borrowed:';

/** What the files on demand take from elsewhere is in one file between them and main. */
const BRIDGE = { groups: [{ name: 'borrowed', test: /^\0/ }] };

const nameOf = (file) => basename(file, '.ts');

function modulesOf(chunks) {
  return new Set(chunks.flatMap(({ moduleIds }) => moduleIds ?? []));
}

/** The names of the files that chunks load on demand. Main is there in any case. */
function onDemandIn(chunks) {
  const names = chunks.flatMap(({ dynamicImports }) => dynamicImports ?? []);
  const ours = names.filter((name) => name.startsWith('./')).map((name) => basename(name, '.js'));
  return ours.filter((name) => name !== 'main');
}

/** Keeps each file that is imported on demand out of the bundle that asks for it. */
function filesApart(files) {
  return {
    name: 'files-apart',
    resolveId(id, importer, { kind }) {
      if (kind !== 'dynamic-import' || !/^\..*\.ts$/.test(id)) return null;
      const file = resolve(dirname(importer), id);
      const name = nameOf(file);
      const same = files.get(name) ?? file;
      if (same !== file) {
        throw new Error(`${same} and ${file} would be bundled into the same file`);
      }
      files.set(name, file);
      return { id: `./${name}.js`, external: true };
    },
  };
}

/** Notes which names each module of this repository exports. */
function noteExports(exportsOf) {
  return {
    name: 'note-exports',
    moduleParsed({ id, exports }) {
      if (id.endsWith('.ts')) exportsOf.set(id, exports);
    },
  };
}

/** Takes the modules that main holds from there. */
function borrowFrom(held) {
  return {
    name: 'borrow-from-main',
    async resolveId(id, importer, { kind }) {
      if (kind === 'dynamic-import' || importer === undefined) return null;
      if (importer.startsWith(BORROWED)) return { id, external: true };
      const file = (await this.resolve(id, importer, { skipSelf: true }))?.id;
      return held.has(file) ? `${BORROWED}${file}` : null;
    },
    load(id) {
      if (!id.startsWith(BORROWED)) return null;
      const names = held.get(id.slice(BORROWED.length));
      const borrowed = names.map((name) => `export const ${name} = shared.${name};`);
      return ["import { shared } from './main.js';", ...borrowed].join('\n');
    },
  };
}

/** Makes main share what the other files borrow from it. */
function share(main, others) {
  const origins = new Map();
  for (const [id, { renderedExports }] of others.flatMap(({ modules }) =>
    Object.entries(modules),
  )) {
    if (!id.startsWith(BORROWED)) continue;
    for (const name of renderedExports) {
      if (origins.has(name)) throw new Error(`Two modules of main export ${name}: rename one`);
      origins.set(name, id.slice(BORROWED.length));
    }
  }
  const names = [...origins.keys()].sort();
  const imports = names.map(
    (name) => `import { ${name} } from ${JSON.stringify(origins.get(name))};`,
  );
  const shared = names.length === 0 ? '' : `export const shared = { ${names.join(', ')} };`;
  return {
    name: 'share-from-main',
    resolveId: (id) => (id === SHARING ? id : null),
    load: (id) =>
      id === SHARING ? [`import ${JSON.stringify(main)};`, ...imports, shared].join('\n') : null,
  };
}
