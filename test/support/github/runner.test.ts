import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanForLeaks } from '../scans/leak-scan.ts';
import { GithubRunner, type RunnerOptions } from './runner.ts';
import { textsOf } from './step-result.ts';
import { emit, print } from './step-script.ts';

let folder: string;
let runner: GithubRunner;
let started: GithubRunner[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-test-'));
  start();
});
afterEach(async () => {
  await Promise.all(started.map(async (machine) => machine.close()));
  started = [];
  rmSync(folder, { recursive: true });
});

function start(options: RunnerOptions = {}): void {
  runner = new GithubRunner(options);
  started.push(runner);
}

function script(source: string, name = 'main.cjs'): string {
  const file = join(folder, name);
  writeFileSync(file, `const fs = require('node:fs');\n${source}`);
  return file;
}

const printEnvironment = 'console.log(JSON.stringify(process.env))';

const environmentOf = (stdout: string): Record<string, string> =>
  JSON.parse(stdout) as Record<string, string>;

describe('a step', () => {
  it('finds what the runner sets, its inputs and its state, and nothing inherited', async () => {
    process.env['INHERITED_BY_ACCIDENT'] = '1';
    const { stdout } = await runner.run({
      script: script(printEnvironment),
      inputs: { url: 'https://vault', 'client-id': 'me', 'two words': 'x' },
      state: { journal: '{}' },
      env: { OWN: 'yes', GITHUB_SHA: 'not mine to say' },
    });
    delete process.env['INHERITED_BY_ACCIDENT'];
    const env = environmentOf(stdout);
    expect(env).toMatchObject({
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: '__self',
      GITHUB_SHA: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      INPUT_URL: 'https://vault',
      'INPUT_CLIENT-ID': 'me',
      INPUT_TWO_WORDS: 'x',
      STATE_journal: '{}',
      OWN: 'yes',
      HOME: runner.folders.home,
    });
    const known = /^(GITHUB|RUNNER|INPUT|STATE)_|^(PATH|HOME|LANG|CI|OWN)$/;
    expect(Object.keys(env).filter((name) => !known.test(name))).toEqual([]);
    expect(existsSync(env['GITHUB_EVENT_PATH'] ?? '')).toBe(true);
  });

  it('leaves variables, outputs, state, a summary and masks behind', async () => {
    const step = await runner.run({
      name: 'all',
      script: script(
        print('::add-mask::a%0Ab') +
          emit('GITHUB_ENV', 'A<<E\none\ntwo\nE') +
          emit('GITHUB_OUTPUT', 'B=2') +
          emit('GITHUB_STATE', 'c=3') +
          emit('GITHUB_STEP_SUMMARY', '# Done'),
      ),
    });
    expect(step).toMatchObject({
      name: 'all',
      outcome: 'success',
      exitCode: 0,
      summary: '# Done\n',
      masks: ['a\nb'],
      lateMasks: [],
      env: new Map([['A', 'one\ntwo']]),
      outputs: new Map([['B', '2']]),
      state: new Map([['c', '3']]),
    });
  });

  it('hands variables and paths to the steps after it, but not to itself', async () => {
    const exporting = script(
      emit('GITHUB_ENV', 'A=1') + emit('GITHUB_PATH', '/first') + printEnvironment,
    );
    const first = await runner.run({ script: exporting });
    const second = await runner.run({ script: script(printEnvironment, 'second.cjs') });
    expect(environmentOf(first.stdout)).not.toHaveProperty('A');
    expect(environmentOf(second.stdout)).toMatchObject({
      A: '1',
      PATH: expect.stringMatching(/^\/first:/) as string,
      GITHUB_ACTION: '__self_2',
    });
  });

  it('cannot change what the runner says, nor set NODE_OPTIONS', async () => {
    await runner.run({
      script: script(emit('GITHUB_ENV', 'GITHUB_JOB=evil\nNODE_OPTIONS=--inspect\nB=1')),
    });
    const { stdout } = await runner.run({ script: script(printEnvironment) });
    expect(environmentOf(stdout)).toMatchObject({ GITHUB_JOB: 'deploy', B: '1' });
    expect(environmentOf(stdout)).not.toHaveProperty('NODE_OPTIONS');
  });

  it('fails on a bad command file, which shows the line in the log, and keeps what came before', async () => {
    const step = await runner.run({ script: script(emit('GITHUB_OUTPUT', 'A=1\nnot-a-pair')) });
    expect(step).toMatchObject({ outcome: 'failure', exitCode: 0, outputs: new Map([['A', '1']]) });
    expect(runner.log()).toContain("Error: Invalid format 'not-a-pair'");
  });

  it('keeps the state that it saved before it was killed', async () => {
    const step = await runner.run({
      script: script(
        emit('GITHUB_STATE', 'journal=1') + print('saved') + 'setInterval(() => {}, 1e3)',
      ),
      onStdout: (_text, running) => {
        running.kill();
      },
    });
    expect(step).toMatchObject({ signal: 'SIGKILL', timedOut: false, outcome: 'failure' });
    expect(step.state.get('journal')).toBe('1');
  });
});

describe('mask before export', () => {
  const maskThenExport = print('::add-mask::s3cret') + emit('GITHUB_OUTPUT', 'A=s3cret');
  const exportThenMask = emit('GITHUB_OUTPUT', 'A=s3cret') + print('::add-mask::s3cret');
  const oneMask = (masks: readonly string[]): boolean => masks.length === 1;

  it('is kept by a step that blocks on its masks until they are read', async () => {
    const step = await runner.run({
      script: script(maskThenExport),
      stallStdout: true,
      timeoutMs: 500,
    });
    expect(step).toMatchObject({ timedOut: true, outputs: new Map(), masks: [] });
  });

  it('is broken by a step that exports before its masks are read', async () => {
    const step = await runner.run({
      script: script(emit('GITHUB_OUTPUT', 'A=s3cret')),
      stallStdout: true,
    });
    expect(step).toMatchObject({ timedOut: false, outputs: new Map([['A', 's3cret']]) });
  });

  it('goes on as soon as a stalled stdout is read', async () => {
    const step = await runner.run({
      script: script(maskThenExport),
      stallStdout: true,
      onStart: (running) => {
        running.resume();
      },
    });
    expect(step).toMatchObject({ outcome: 'success', masks: ['s3cret'] });
  });

  it('is proven when all masks arrive before the first byte can be exported', async () => {
    const step = await runner.run({ script: script(maskThenExport), holdExports: oneMask });
    expect(step).toMatchObject({
      outcome: 'success',
      lateMasks: [],
      outputs: new Map([['A', 's3cret']]),
    });
  });

  it('is disproved by a step that waits forever for its export', async () => {
    const step = await runner.run({
      script: script(exportThenMask),
      holdExports: oneMask,
      timeoutMs: 500,
    });
    expect(step).toMatchObject({ timedOut: true, masks: [] });
  });

  it('is disproven by a mask that comes after the export', async () => {
    const step = await runner.run({
      script: script(`${maskThenExport}${print('::add-mask::late')}`),
      holdExports: oneMask,
    });
    expect(step.lateMasks).toEqual(['late']);
  });
});

describe('an action', () => {
  function action(main: string, post: string): string {
    script(main, 'main.cjs');
    script(post, 'post.cjs');
    const file = join(folder, 'action.yml');
    writeFileSync(
      file,
      `inputs:
  url: {required: true}
  leg: {default: '\${{ job.check_run_id || strategy.job-index }}'}
runs: {using: node24, main: main.cjs, post: post.cjs}
`,
    );
    return file;
  }

  it('gets its inputs in both steps, and in post what main saved', async () => {
    start({ contexts: { 'strategy.job-index': '3', 'secrets.URL': 'https://vault' } });
    const used = await runner.action(
      action(emit('GITHUB_STATE', 'id=7') + printEnvironment, printEnvironment),
      {
        id: 'load',
        with: { url: '${{ secrets.URL }}' },
      },
    );
    const expected = { INPUT_URL: 'https://vault', INPUT_LEG: '3', GITHUB_ACTION: 'load' };
    expect(environmentOf(used.main.stdout)).toMatchObject(expected);
    expect(environmentOf(used.main.stdout)).not.toHaveProperty('STATE_id');
    for (const post of [await used.post(), await used.post()]) {
      expect(environmentOf(post.stdout)).toMatchObject({ ...expected, STATE_id: '7' });
      expect(environmentOf(post.stdout)['GITHUB_STATE']).not.toBe(
        environmentOf(used.main.stdout)['GITHUB_STATE'],
      );
    }
  });

  it('hands its outputs and variables to the scripts after it', async () => {
    await runner.action(
      action(emit('GITHUB_OUTPUT', 'PW=s3cret') + emit('GITHUB_ENV', 'USER=me'), ''),
      {
        id: 'load',
      },
    );
    const deploy = await runner.script('echo "$USER $PW $FOO"; exit 4', {
      env: { PW: '${{ steps.load.outputs.PW }}', FOO: 'bar' },
    });
    expect(deploy).toMatchObject({ stdout: 'me s3cret bar\n', exitCode: 4, outcome: 'failure' });
    expect((await runner.script('echo ${{ steps.load.outputs.PW }}')).stdout).toBe('s3cret\n');
  });
});

describe('what a step wrote', () => {
  it('can be scanned for leaks, masks and exports left out', async () => {
    const step = await runner.run({
      name: 'main',
      script: script(
        print('::add-mask::s3cret-value') +
          emit('GITHUB_OUTPUT', 'PW=s3cret-value') +
          emit('GITHUB_STATE', 'journal=s3cret-value'),
      ),
    });
    expect(scanForLeaks({ texts: textsOf(step) }, { PW: 's3cret-value' })).toEqual([
      { secret: 'PW', encoding: 'plain', where: 'main: state', line: 2 },
    ]);
  });
});

describe('the machine', () => {
  it('is private and gone in the end, with what still ran on it', async () => {
    const { root } = runner.folders;
    expect(statSync(root).mode & 0o777).toBe(0o700);
    const endless = runner.run({ script: script('setInterval(() => {}, 1000)') });
    await runner.close();
    expect(existsSync(root)).toBe(false);
    expect(await endless).toMatchObject({ signal: 'SIGKILL' });
  });
});
