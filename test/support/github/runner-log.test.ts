import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GithubRunner, type RunnerOptions } from './runner.ts';
import { emit, print } from './step-script.ts';

let runner: GithubRunner;
let started: GithubRunner[] = [];
beforeEach(() => start());
afterEach(async () => {
  await Promise.all(started.map(async (machine) => machine.close()));
  started = [];
});

function start(options: RunnerOptions = {}): void {
  runner = new GithubRunner(options);
  started.push(runner);
}

function script(source: string): string {
  const file = join(runner.folders.root, 'main.cjs');
  writeFileSync(file, `const fs = require('node:fs');\n${source}`);
  return file;
}

describe('the job log', () => {
  it('masks in order, shows groups, annotations and the headers that the runner prints', async () => {
    start({ secrets: ['cl13nt'] });
    await runner.run({
      name: 'Load',
      inputs: { 'client-secret': 'cl13nt', empty: '' },
      script: script(
        print('early s3cret') +
          print('::add-mask::s3cret') +
          print('::group::Secrets') +
          print('late s3cret') +
          print('::endgroup::') +
          print('::warning::two%0Alines') +
          print('::debug::hidden') +
          emit('GITHUB_ENV', 'PW=s3cret'),
      ),
    });
    await runner.script('echo "$PW"; echo "$PW" >&2; exit 3', { name: 'Deploy' });
    expect(runner.log()).toBe(`▼ Load
  ▼ Run Load
    with:
      client-secret: ***
  early s3cret
  ▼ Secrets
    late ***
  Warning: two
  lines
▼ Deploy
  ▼ Run Deploy
    echo "$PW"; echo "$PW" >&2; exit 3
    env:
      PW: ***
  ***
  ***
  Error: Process completed with exit code 3.`);
    expect(runner.log({ masked: false })).toContain('client-secret: cl13nt');
  });

  it('does not protect stderr by a mask of the same step', async () => {
    await runner.run({
      script: script(`${print('::add-mask::s3cret')}console.error('oops s3cret')`),
    });
    expect(runner.log()).toContain('oops s3cret');
  });

  it('shows exports and state when the step is debugged', async () => {
    start({ debug: true });
    await runner.run({
      script: script(
        emit('GITHUB_ENV', 'A=1') + emit('GITHUB_STATE', 'b=2') + print('::debug::seen'),
      ),
    });
    for (const line of ["A='1'", 'Save intra-action state b = 2', 'seen']) {
      expect(runner.log()).toContain(`##[debug]${line}`);
    }
  });
});
