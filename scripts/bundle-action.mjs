// Packs an action's src/index.ts into dist/: `node scripts/bundle-action.mjs <folder of the action> [<out folder>]`.
//
// rolldown goes first, because ncc does not drop unused code and @actions/core alone drags an HTTP stack of 1 MB
// in for its OIDC functions. ncc then packs the rest as runners expect it, with one file for main and post.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { licensesOf, packageFolder } from './licenses.mjs';

const action = resolve(process.argv[2] ?? '.');
const out = resolve(process.argv[3] ?? join(action, 'dist'));
const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');

/** What only another platform needs is never reached here. */
const STAND_INS = {
  'azure-connection.ts': 'export const checkService = () => {};',
  'azure-names.ts': "export const AZURE_PREFIXES = '';",
  'azure-notices.ts':
    'export const azureNotices = () => []; export { azureNotices as hiddenByAgent, azureNotices as shortNotices };',
  'azure-variable.ts': 'export const checkAzureVariable = (final) => final;',
};
const otherPlatforms = { name: 'other-platforms', load: (id) => STAND_INS[basename(id)] ?? null };

/**
 * Node's own modules as `process.getBuiltinModule` gives them: an import statement would touch every lazy getter of
 * some (node:http: 41 ms on Node 24), and ncc would make a `require` function for each.
 */
const builtins = {
  name: 'builtins',
  resolveId: (id, _importer, { kind }) => {
    if (!isBuiltin(id)) return null;
    // What asks with `require` (and is left out as unused) would have every module wrapped.
    if (kind === 'require-call') return { id, external: true };
    return `\0builtin:${id.replace(/^node:/, '')}`;
  },
  load: (id) => {
    const name = /^\0builtin:(.*)$/.exec(id)?.[1];
    if (name === undefined) return null;
    const exported = Object.keys(process.getBuiltinModule(name)).filter((key) =>
      /^[a-z]\w*$/i.test(key),
    );
    return [
      `const m = process.getBuiltinModule('node:${name}');`,
      'export default m;',
      ...exported.map((key) => `export const ${key} = m.${key};`),
    ].join('\n');
  },
};

/** Stands in the bundle, while ncc has it, for the statement that runs an entry; what it does not name would be dropped. */
const startOf = (entries) => `startOf(${entries.join(', ')});`;

// Below the action, so that ncc finds the package.json that makes it pack an ES module; and always of the same name,
// which ncc writes into the bundle.
const lib = join(action, 'lib');
try {
  // What is loaded only when needed is a file of its own, so that the main file carries no loader of chunks.
  const job = join(import.meta.dirname, '../packages/github/src/job.ts');
  const { entries, packages } = await shake(join(action, 'src/index.ts'), [/\/job\.ts$/]);
  const apart = await shake(job, []);
  prepareForNcc(join(lib, 'index.js'), entries);
  rmSync(out, { recursive: true, force: true });
  execFileSync(process.execPath, [ncc, 'build', 'lib/index.js', '-o', out, '--no-cache', '-q'], {
    cwd: action,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  copyFileSync(join(lib, 'job.js'), join(out, 'job.js'));
  writeEntries(join(out, 'index.js'), entries);
  writeFileSync(join(out, 'licenses.txt'), licensesOf(new Set([...packages, ...apart.packages])));
} finally {
  rmSync(lib, { recursive: true, force: true });
}

/** Bundles into lib/ without unused code; says what it exports, and the folders of the packages whose code is in it. */
async function shake(input, apart) {
  const bundle = await rolldown({
    input,
    platform: 'node',
    plugins: [{ name: 'apart', resolveId: (id) => fileApart(id, apart) }, builtins, otherPlatforms],
    treeshake: {
      moduleSideEffects: (id) => !/node_modules|^\0builtin:/.test(id),
      propertyReadSideEffects: false,
    },
    experimental: { attachDebugInfo: 'none' },
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    dir: lib,
    // Names, lines and indentation stay for whoever reads it; only the syntax is simplified.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    format: 'esm',
    entryFileNames: '[name].js',
    // What a CommonJS package needs would otherwise be a file of its own.
    codeSplitting: false,
    // The comments are in the sources; a runner reads this file at every start.
    comments: false,
  });
  await bundle.close();
  const chunks = output.filter(({ type }) => type === 'chunk');
  return {
    entries: chunks.flatMap((chunk) => (chunk.isEntry ? chunk.exports : [])),
    packages: chunks.flatMap(({ moduleIds }) => moduleIds).flatMap(packageFolder),
  };
}

function fileApart(id, apart) {
  if (!apart.some((pattern) => pattern.test(id))) return null;
  return { id: id.replace(/\.ts$/, '.js'), external: 'absolute' };
}

/**
 * Makes the one file of ncc the main entry itself: a file of its own would have to be found, read and linked at every
 * start. Another entry says with an argument which one it is.
 */
function writeEntries(packed, entries) {
  const others = entries.filter((entry) => entry !== 'main');
  const choices = others.map((entry) => `process.argv[2] === '${entry}' ? ${entry}() : `);
  const code = readFileSync(packed, 'utf8');
  if (!code.includes(startOf(entries)))
    throw new Error('ncc changed the call that starts an entry');
  writeFileSync(
    join(out, 'main.js'),
    code.replace(startOf(entries), () => `await (${choices.join('')}main());`),
  );
  for (const entry of others) {
    writeFileSync(
      join(out, `${entry}.js`),
      `process.argv[2] = '${entry}';\nawait import('./main.js');\n`,
    );
  }
  rmSync(packed);
}

/**
 * Tells ncc to leave imports of files apart as they are, and keeps a place for what starts an entry: ncc would wrap a file
 * that waits at its top level, and builds a register of what one exports.
 */
function prepareForNcc(file, entries) {
  const code = readFileSync(file, 'utf8');
  const exported = `export { ${entries.join(', ')} };`;
  if (!code.includes(exported)) throw new Error(`no "${exported}" at the end of the bundle`);
  writeFileSync(
    file,
    code
      .replace(exported, startOf(entries))
      .replace(/import\((?="\.\/)/g, 'import(/* webpackIgnore: true */ '),
  );
}
