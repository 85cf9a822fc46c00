import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child, type ChildExit } from '../support/machine/child.ts';
import { writeFiles } from '../support/machine/write-files.ts';
import { TEMPLATE } from './template.ts';

const RUNNER = fileURLToPath(
  new URL('../../node_modules/gitlab-ci-local/dist/index.js', import.meta.url),
);

/** A project with the template in a real git repository. gitlab-ci-local runs its jobs. */
export class Project implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'project-'));
  readonly temporary = mkdtempSync(join(tmpdir(), 'runner-'));

  /** @param files - What else is in the repository, by name. */
  constructor(pipeline: string, files: Readonly<Record<string, string>> = {}) {
    mkdirSync(join(this.folder, 'templates'));
    copyFileSync(TEMPLATE, join(this.folder, 'templates/load-secrets.yml'));
    writeFileSync(join(this.folder, '.gitlab-ci.yml'), pipeline);
    writeFileSync(join(this.folder, '.gitignore'), '.gitlab-ci-local\n');
    writeFiles(this.folder, files);
    const git = (...args: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
        cwd: this.folder,
        stdio: 'ignore',
      });
    };
    git('init', '-b', 'main');
    git('remote', 'add', 'origin', 'https://gitlab.com/group/project.git');
    git('add', '-A');
    git('commit', '-m', 'pipeline');
  }

  /**
   * Runs one job; `variables` are those of the project's settings.
   *
   * @param path - Where the job finds its programs. Default: where this process finds its own.
   */
  async run(
    job: string,
    variables: Readonly<Record<string, string>>,
    path = process.env['PATH'] ?? '',
  ): Promise<ChildExit> {
    const flags = Object.entries({ TMPDIR: this.temporary, ...variables }).flatMap(
      ([name, value]) => ['--variable', `${name}=${value}`],
    );
    const child = new Child({
      command: process.execPath,
      args: [RUNNER, '--home', this.temporary, ...flags, job],
      cwd: this.folder,
      env: { PATH: path, HOME: this.temporary },
      timeoutMs: 25_000,
    });
    return child.exit;
  }

  /** What the jobs left in their temporary directory, and changed in the project. */
  left(): { readonly temporary: readonly string[]; readonly project: string } {
    const temporary = readdirSync(this.temporary).filter((name) => name.startsWith('senhasegura-'));
    const project = execFileSync('git', ['status', '--porcelain'], { cwd: this.folder }).toString();
    return { temporary, project };
  }

  [Symbol.dispose](): void {
    for (const folder of [this.folder, this.temporary])
      rmSync(folder, { recursive: true, force: true });
  }
}
