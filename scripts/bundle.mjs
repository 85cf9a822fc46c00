// Bundles the workspace in the current folder into its dist/:
// `node ../../scripts/bundle.mjs action|task|program`.
//
// All bundles keep names, lines and indentation, so that whoever runs one can read it. The comments
// stay in the sources.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ascii } from './bundle/ascii.mjs';
import { builtinsWithoutImports } from './bundle/builtins.mjs';
import { callbacksAtOnce } from './bundle/callbacks.mjs';
import { licencesAsComment, licencesOf, packagesIn } from './bundle/licences.mjs';
import { shakeApart } from './bundle/on-demand.mjs';
import { packWithNcc } from './bundle/pack.mjs';
import { shake } from './bundle/shake.mjs';

/** Simplifies the syntax. Names, lines and indentation stay, so that people can read it. */
const SIMPLER = { compress: true, mangle: false, codegen: { removeWhitespace: false } };

const KINDS = { action: bundleAction, task: bundleTask, program: bundleProgram };

const workspace = process.cwd();
const dist = join(workspace, 'dist');
const bundle = KINDS[process.argv[2]];
if (bundle === undefined) throw new Error(`Name a kind: ${Object.keys(KINDS).join(', ')}.`);
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
await bundle();

/**
 * A GitHub Action is a set of ES modules: `main.js`, which ncc packs from the output of rolldown,
 * `post.js`, and the files that some runs load on demand.
 */
async function bundleAction() {
  const lib = join(workspace, 'lib');
  try {
    const output = {
      dir: lib,
      format: 'esm',
      // What a CommonJS package needs would otherwise be a file of its own beside main.
      codeSplitting: false,
      minify: SIMPLER,
    };
    const plugins = [builtinsWithoutImports, ascii, callbacksAtOnce];
    const modules = await shakeApart(...stages(), output, plugins);
    await packWithNcc(lib, dist);
    writeFileSync(join(dist, 'licenses.txt'), licencesOf(packagesIn(modules)));
  } finally {
    rmSync(lib, { recursive: true, force: true });
  }
}

/**
 * A task of Azure Pipelines is the same in CommonJS, because the agent starts the file of a handler
 * with plain `node`.
 */
async function bundleTask() {
  const output = { dir: dist, format: 'cjs', minify: SIMPLER };
  const modules = await shakeApart(...stages(), output, [ascii, callbacksAtOnce]);
  // Node reads this folder as CommonJS, whatever the package.json above it says.
  writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
  // An extension's file needs an ending that the packager knows.
  writeFileSync(join(dist, 'licenses.md'), licencesOf(packagesIn(modules)));
}

/**
 * A program is one CommonJS file: it starts with plain `node` wherever it was copied to, and
 * carries its licences. Modules that are imported on demand are in the file, and run only then.
 */
async function bundleProgram() {
  const { bin } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8'));
  const file = join(workspace, Object.values(bin)[0]);
  await shake(join(workspace, 'src/cli.ts'), {
    file,
    format: 'cjs',
    codeSplitting: false,
    footer: ({ moduleIds }) => licencesAsComment(packagesIn(moduleIds)),
  });
  chmodSync(file, 0o755);
}

/** What the platform starts: main and, where the end of the job has work to do, post. */
function stages() {
  const post = join(workspace, 'src/post.ts');
  return [join(workspace, 'src/main.ts'), existsSync(post) ? [post] : []];
}
