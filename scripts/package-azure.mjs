// Makes the extension for Azure DevOps, without a network:
// `npm run package:azure [-- --variant NAME --output-path FOLDER …]`.
// Further arguments go to tfx, such as `--publisher NAME`.
//
// Without a variant the extension is private, for the organisations that it is shared with.
// `public` is for the Marketplace. `test` has an id of its own, to try the next version in an
// organisation for tests. vss-extension.NAME.json says what differs.
//
// The extension and each task in it get the version of package.json: agents keep an old task when
// only one of the two changes. The Marketplace will refuse one day what tfx only warns of, so a
// warning fails here.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AZURE_TASKS, tasks } from './azure-tasks.mjs';

const root = resolve(import.meta.dirname, '..');
const TASK_FILES = ['task.json', 'icon.png', 'dist'];

const { version } = readJson(join(root, 'package.json'));
const [major, minor, patch, ...rest] = version.split('.').map(Number);
if (rest.length > 0 || ![major, minor, patch].every(Number.isInteger)) {
  throw new Error(`package.json says version ${version}, but an extension has three numbers`);
}

const { variant, rest: tfxArguments } = variantOf(process.argv.slice(2));
const stage = mkdtempSync(join(tmpdir(), 'package-azure-'));
try {
  writeJson('vss-extension.json', {
    ...readJson(join(AZURE_TASKS, 'vss-extension.json')),
    ...(variant === undefined ? {} : readJson(join(AZURE_TASKS, `vss-extension.${variant}.json`))),
    version,
  });
  for (const page of ['overview.md', 'privacy.md']) {
    cpSync(join(AZURE_TASKS, page), join(stage, page));
  }
  cpSync(join(AZURE_TASKS, 'images'), join(stage, 'images'), {
    recursive: true,
    filter: (file) => !/\.m?[jt]s$/.test(file),
  });
  // A file without an ending would need the program `file` to be packed.
  cpSync(join(root, 'LICENSE'), join(stage, 'LICENSE.md'));
  for (const task of tasks) stageTask(task);
  create(tfxArguments);
} finally {
  rmSync(stage, { recursive: true, force: true });
}

/** What `--variant` names, and the other arguments. */
function variantOf(args) {
  const at = args.indexOf('--variant');
  if (at < 0) return { rest: args };
  const variants = ['public', 'test'];
  if (!variants.includes(args[at + 1])) {
    throw new Error(`--variant takes ${variants.join(' or ')}, and not ${args[at + 1]}`);
  }
  return { variant: args[at + 1], rest: args.toSpliced(at, 2) };
}

/** One folder for each task, with one for each of its major versions in it. */
function stageTask(task) {
  if (task.major !== major) throw new Error(`${task.folder} is not of major ${major}`);
  const source = join(AZURE_TASKS, task.folder);
  const target = join(task.name, task.folder);
  for (const file of TASK_FILES) {
    cpSync(join(source, file), join(stage, target, file), { recursive: true });
  }
  writeJson(join(target, 'task.json'), {
    ...readJson(join(source, 'task.json')),
    version: { Major: major, Minor: minor, Patch: patch },
  });
}

function create(args) {
  const tfx = createRequire(import.meta.url).resolve('tfx-cli/_build/tfx-cli.js');
  const own = ['--manifests', 'vss-extension.json', '--no-prompt', '--no-color'];
  const output = args.includes('--output-path') ? [] : ['--output-path', AZURE_TASKS];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tfx, 'extension', 'create', ...own, ...output, ...args],
    // tfx leaves a cache in the home folder.
    { cwd: stage, encoding: 'utf8', env: { ...process.env, HOME: stage, USERPROFILE: stage } },
  );
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  const warned = /warning/i.test(stdout + stderr);
  if (warned) console.error('tfx warned, so this extension must not be published.');
  if (status !== 0 || warned) process.exitCode = 1;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeJson(file, value) {
  writeFileSync(join(stage, file), `${JSON.stringify(value, null, 2)}\n`);
}
