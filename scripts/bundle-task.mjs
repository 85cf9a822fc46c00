// Packs a task's src/index.ts into dist/: `node scripts/bundle-task.mjs <folder of the task> [<out folder>]`.
//
// CommonJS, as the agent starts a handler's file with plain `node`, and for Node 20, on which the agent may run the
// handler for Node 24 too. What is loaded only when needed becomes a file of its own.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { licensesOf, packageFolder } from './licenses.mjs';

const task = resolve(process.argv[2] ?? '.');
const out = resolve(process.argv[3] ?? join(task, 'dist'));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const bundle = await rolldown({
  input: join(task, 'src/index.ts'),
  platform: 'node',
  transform: { target: 'node20' },
  external: [/^node:/, ...builtinModules],
  treeshake: { moduleSideEffects: (id) => !/node_modules/.test(id) },
  experimental: { attachDebugInfo: 'none' },
  logLevel: 'warn',
});
const { output } = await bundle.write({
  dir: out,
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  comments: false,
});
await bundle.close();

// Whatever package.json lies above it, Node reads this folder as CommonJS.
writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
const chunks = output.filter(({ type }) => type === 'chunk');
// What the handlers of task.json name: main, and post where the task has one.
for (const stage of chunks.find(({ isEntry }) => isEntry).exports) {
  writeFileSync(join(out, `${stage}.js`), `require('./index.js').${stage}();\n`);
}
// An extension's file needs an ending that the packager knows.
writeFileSync(
  join(out, 'licenses.md'),
  licensesOf(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(packageFolder))),
);
