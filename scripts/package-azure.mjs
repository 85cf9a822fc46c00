// Makes the extension for Azure DevOps, without a network: `npm run package:azure [-- --output-path FOLDER …]`.
// Further arguments go to tfx, such as `--publisher NAME`.
//
// The version of package.json becomes that of the extension and of each task in it: agents keep an old task when only
// one of the two changes. What tfx calls a warning will be refused by the Marketplace one day, so it fails here.
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

const stage = mkdtempSync(join(tmpdir(), 'package-azure-'));
try {
  writeJson('vss-extension.json', {
    ...readJson(join(AZURE_TASKS, 'vss-extension.json')),
    version,
  });
  cpSync(join(AZURE_TASKS, 'overview.md'), join(stage, 'overview.md'));
  cpSync(join(AZURE_TASKS, 'images/icon.png'), join(stage, 'images/icon.png'));
  // A file without an ending would need the program `file` to be packed.
  cpSync(join(root, 'LICENSE'), join(stage, 'LICENSE.md'));
  for (const task of tasks) stageTask(task);
  create(process.argv.slice(2));
} finally {
  rmSync(stage, { recursive: true, force: true });
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
  if (warned) console.error('tfx warned, so this is no extension to publish.');
  if (status !== 0 || warned) process.exitCode = 1;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeJson(file, value) {
  writeFileSync(join(stage, file), `${JSON.stringify(value, null, 2)}\n`);
}
