// Makes the extension for Azure DevOps, without a network: `npm run package:azure [-- --output-path FOLDER …]`.
// Further arguments go to tfx, such as `--publisher NAME`.
//
// The version of package.json becomes that of the extension and of each task in it: agents keep an old task when only
// one of the two changes. What tfx calls a warning will be refused by the Marketplace one day, so it fails here.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const azureTasks = join(root, 'azure-tasks');
/** One folder for each task, with one for each of its major versions in it. */
const TASKS = { LoadSecrets: ['LoadSecretsV1'] };
const TASK_FILES = ['task.json', 'icon.png', 'dist'];

const { version } = readJson(join(root, 'package.json'));
const [major, minor, patch, ...rest] = version.split('.').map(Number);
if (rest.length > 0 || ![major, minor, patch].every(Number.isInteger)) {
  throw new Error(`package.json says version ${version}, but an extension has three numbers`);
}

const stage = mkdtempSync(join(tmpdir(), 'package-azure-'));
try {
  writeJson('vss-extension.json', { ...readJson(join(azureTasks, 'vss-extension.json')), version });
  cpSync(join(azureTasks, 'overview.md'), join(stage, 'overview.md'));
  cpSync(join(azureTasks, 'images/icon.png'), join(stage, 'images/icon.png'));
  // A file without an ending would need the program `file` to be packed.
  cpSync(join(root, 'LICENSE'), join(stage, 'LICENSE.md'));
  for (const [task, versions] of Object.entries(TASKS)) {
    for (const folder of versions) stageTask(join(azureTasks, folder), join(task, folder));
  }
  create(process.argv.slice(2));
} finally {
  rmSync(stage, { recursive: true, force: true });
}

function stageTask(source, target) {
  for (const file of TASK_FILES) {
    cpSync(join(source, file), join(stage, target, file), { recursive: true });
  }
  const task = readJson(join(source, 'task.json'));
  if (task.version.Major !== major) throw new Error(`${basename(source)} is not of major ${major}`);
  writeJson(join(target, 'task.json'), {
    ...task,
    version: { Major: major, Minor: minor, Patch: patch },
  });
}

function create(args) {
  const tfx = createRequire(import.meta.url).resolve('tfx-cli/_build/tfx-cli.js');
  const own = ['--manifests', 'vss-extension.json', '--no-prompt', '--no-color'];
  const output = args.includes('--output-path') ? [] : ['--output-path', azureTasks];
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
