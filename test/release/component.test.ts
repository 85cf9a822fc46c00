import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { hasRsync } from '../support/machine/has-rsync.ts';
import { writeComponentProject } from '../../scripts/release/package-gitlab.ts';
import { registerTemplate } from '../../scripts/release/register-template.ts';
import { ROOT } from '../../scripts/release/tracked-files.ts';
import { Child, type ChildExit } from '../support/machine/child.ts';

const RUNNER = join(ROOT, 'node_modules/gitlab-ci-local/dist/index.js');

let out: string;
let project: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'component-'));
  project = join(out, writeComponentProject(out));
});
afterAll(() => rmSync(out, { recursive: true }));

const text = (file: string): string => readFileSync(join(project, file), 'utf8');

describe('npm run package:gitlab', () => {
  it('writes what the catalogue asks for', () => {
    expect(readdirSync(project).sort()).toEqual([
      '.gitlab-ci.yml',
      'LICENSE',
      'README.md',
      'templates',
    ]);
    expect(readdirSync(join(project, 'templates')).sort()).toEqual([
      'load-secrets.yml',
      'register-secrets.yml',
    ]);
    expect(text('templates/load-secrets.yml')).toBe(
      readFileSync(join(ROOT, 'gitlab-templates/load-secrets.yml'), 'utf8'),
    );
    expect(text('README.md') + text('.gitlab-ci.yml')).not.toMatch(/@[A-Z]+@/);
  });

  it('keeps of the template what registers, unchanged', () => {
    const [header, jobs] = parseAllDocuments(text('templates/register-secrets.yml'));
    const [whole, all] = parseAllDocuments(text('templates/load-secrets.yml'));
    const job = '$[[ inputs.register-job-name ]]';
    expect(jobs?.toJS()).toEqual({ [job]: (all?.toJS() as Record<string, unknown>)[job] });

    const inputs = header?.getIn(['spec', 'inputs']) as { toJSON(): Record<string, unknown> };
    const named = Object.keys(inputs.toJSON());
    const used = [...JSON.stringify(jobs?.toJS()).matchAll(/inputs\.([\w-]+) \]\]/g)];
    expect(new Set(named)).toEqual(new Set(used.map(([, name]) => name)));
    for (const name of named) {
      const at = ['spec', 'inputs', name];
      expect(JSON.stringify(header?.getIn(at))).toBe(JSON.stringify(whole?.getIn(at)));
    }
  });

  it.each([
    ['a: 1'],
    ['spec: 1\n---\nx: 1'],
    ["spec: 1\n---\n'$[[ inputs.register-job-name ]]': 1"],
  ])('refuses a template of another form: %j', (template) => {
    expect(() => registerTemplate(template)).toThrow('the template for GitLab');
  });
});

// gitlab-ci-local copies projects with rsync.
describe.skipIf(!hasRsync)('the pipeline of the component project', () => {
  it.each(['load', 'register'])('passes: %s', async (job) => {
    const git = (...args: readonly string[]): void => {
      const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.example'];
      execFileSync('git', [...who, ...args], { cwd: project, stdio: 'ignore' });
    };
    rmSync(join(project, '.git'), { recursive: true, force: true });
    git('init', '-b', 'main');
    git('remote', 'add', 'origin', 'https://gitlab.com/org/senhasegura-action.git');
    git('add', '-A');
    git('commit', '-m', 'component');
    const { exitCode, stdout, stderr } = await run(job);
    expect(exitCode, stdout + stderr).toBe(0);
    if (job === 'load') {
      expect(stdout).toContain('masked, [MASKED]');
    } else {
      expect(stdout).toMatch(/made\/here/);
    }
  });

  async function run(job: string): Promise<ChildExit> {
    const variables = {
      TMPDIR: out,
      EMULATOR: `${process.execPath} ${join(ROOT, 'packages/emulator/dist/senhasegura-emulator.cjs')}`,
      SENHASEGURA_CLI: join(ROOT, 'packages/cli/dist/senhasegura.cjs'),
    };
    const flags = Object.entries(variables).flatMap(([name, value]) => [
      '--variable',
      `${name}=${value}`,
    ]);
    const child = new Child({
      command: process.execPath,
      args: [RUNNER, '--home', out, '--force-shell-executor', ...flags, job],
      cwd: project,
      env: { PATH: process.env['PATH'] ?? '', HOME: out },
      timeoutMs: 25_000,
    });
    return child.exit;
  }
});
