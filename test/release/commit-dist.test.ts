import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkflow } from './workflow.ts';

const steps = readWorkflow('commit-dist.yml').jobs['commit']?.steps ?? [];
const [fetchBuilt, , commitBuilt] = steps;
const pack = readWorkflow('rebuild-dist.yml').jobs['rebuild']?.steps.find(
  ({ id }) => id === 'pack',
);
const BRANCH = 'dependabot/npm_and_yarn/yaml-2.9.2';

let folder: string;
let checkout: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commit-dist-'));
  checkout = join(folder, 'checkout');
  git(folder, 'init', '--quiet', '--bare', 'hub');
  git(folder, 'clone', '--quiet', 'hub', 'checkout');
  git(checkout, 'checkout', '--quiet', '-b', BRANCH);
  write(checkout, 'actions/load/dist/main.js', 'old');
  write(checkout, 'actions/load/dist/gone.js', 'old');
  write(checkout, 'azure-tasks/LoadV1/dist/main.js', 'old');
  write(checkout, 'packages/cli/dist/cli.cjs', 'old');
  write(checkout, 'gitlab-templates/load.yml', 'old');
  write(checkout, '.github/workflows/ci.yml', 'old');
  git(checkout, 'add', '--all');
  git(checkout, 'commit', '--quiet', '--message', 'before');
  git(checkout, 'push', '--quiet', 'origin', BRANCH);
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(cwd: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.example'];
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Makes what rebuild-dist uploads, and a `gh` that hands it over. */
function upload(files: Readonly<Record<string, string>>, link?: string): void {
  const built = join(folder, 'uploaded');
  mkdirSync(built);
  for (const [path, text] of Object.entries(files)) write(built, path, text);
  if (link !== undefined) symlinkSync('/etc/passwd', join(built, link));
  execFileSync('tar', ['--create', '--file', join(folder, 'built.tar'), '-C', built, '.']);
  write(
    folder,
    'bin/gh',
    `#!/bin/sh
echo "gh $*" >>'${folder}/gh.log'
case $1 in
  api) echo built ;;
  run) cp '${folder}/built.tar' "$RUNNER_TEMP/" ;;
esac
`,
  );
  chmodSync(join(folder, 'bin/gh'), 0o755);
}

/** Runs the script of a step, as a runner would. */
function run(script: string | undefined): { readonly status: number | null; readonly out: string } {
  const temp = join(folder, 'temp');
  mkdirSync(temp, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-eo', 'pipefail', '-c', script ?? 'false'],
    {
      cwd: checkout,
      encoding: 'utf8',
      env: {
        PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
        HOME: folder,
        RUNNER_TEMP: temp,
        GITHUB_OUTPUT: join(folder, 'output'),
        GITHUB_REPOSITORY: 'org/senhasegura-action',
        RUN: '1',
        BRANCH,
      },
    },
  );
  return { status, out: stdout + stderr };
}

const pushed = (path: string): string => git(join(folder, 'hub'), 'show', `${BRANCH}:${path}`);

describe('rebuild-dist and commit-dist', () => {
  it('hand over what was built of everything that is built', () => {
    const before = git(checkout, 'rev-parse', 'HEAD').trim();
    const built = ['actions/load', 'azure-tasks/LoadV1', 'packages/cli'].map(
      (one) => `${one}/dist`,
    );
    for (const dist of built) write(checkout, `${dist}/main.js`, 'new');
    write(checkout, 'gitlab-templates/load.yml', 'new');
    expect(run(pack?.run).status).toBe(0);
    git(checkout, 'reset', '--quiet', '--hard', before);
    upload({});
    copyFileSync(join(folder, 'temp/built.tar'), join(folder, 'built.tar'));
    expect(run(fetchBuilt?.run).status).toBe(0);
    expect(run(commitBuilt?.run).status).toBe(0);
    for (const dist of built) expect(pushed(`${dist}/main.js`)).toBe('new');
    expect(pushed('packages/cli/dist/cli.cjs')).toBe('old');
    expect(pushed('gitlab-templates/load.yml')).toBe('new');
  });
});

describe('commit-dist', () => {
  it('commits what was built, takes away what is built no more, and starts CI', () => {
    upload({ 'actions/load/dist/main.js': 'new', 'gitlab-templates/load.yml': 'new' });
    expect(run(fetchBuilt?.run).status).toBe(0);
    expect(run(commitBuilt?.run).status).toBe(0);
    expect(pushed('actions/load/dist/main.js')).toBe('new');
    expect(pushed('gitlab-templates/load.yml')).toBe('new');
    expect(() => pushed('actions/load/dist/gone.js')).toThrow();
    const log = execFileSync('cat', [join(folder, 'gh.log')], { encoding: 'utf8' });
    expect(log).toContain(`gh workflow run ci.yml --ref ${BRANCH}`);
  });

  it('takes nothing but what is built', () => {
    upload({
      'actions/load/dist/main.js': 'new',
      '.github/workflows/ci.yml': 'evil',
      'package.json': 'evil',
      'packages/cli/src/cli.ts': 'evil',
    });
    expect(run(fetchBuilt?.run).status).toBe(0);
    expect(run(commitBuilt?.run).status).toBe(0);
    expect(pushed('.github/workflows/ci.yml')).toBe('old');
    expect(git(join(folder, 'hub'), 'ls-tree', '-r', '--name-only', BRANCH)).not.toMatch(
      /package\.json|cli\.ts/,
    );
  });

  it("refuses what isn't a plain file", () => {
    upload({ 'actions/load/dist/main.js': 'new' }, 'actions/load/dist/link.js');
    const { status, out } = run(fetchBuilt?.run);
    expect([status, out]).toEqual([1, expect.stringContaining('other than plain files')]);
  });

  it('leaves a branch alone that has moved on', () => {
    upload({ 'actions/load/dist/main.js': 'new' });
    expect(run(fetchBuilt?.run).status).toBe(0);
    git(folder, 'clone', '--quiet', '--branch', BRANCH, 'hub', 'other');
    write(join(folder, 'other'), 'package.json', 'newer');
    git(join(folder, 'other'), 'add', '--all');
    git(join(folder, 'other'), 'commit', '--quiet', '--message', 'newer');
    git(join(folder, 'other'), 'push', '--quiet');
    expect(run(commitBuilt?.run).status).not.toBe(0);
    expect(pushed('actions/load/dist/main.js')).toBe('old');
  });
});
