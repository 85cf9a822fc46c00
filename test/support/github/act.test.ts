import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeUnderAct, runWorkflow } from './act.ts';

const action = `name: trivial
inputs: {token: {required: true}}
runs: {using: node24, main: dist/index.js, post: dist/index.js, post-if: always()}
`;

const index = `const fs = require('node:fs');
const write = (name, text) => fs.appendFileSync(process.env[name], text);
if (process.env.STATE_seen) {
  console.log('post saw ' + process.env.STATE_seen + ' and ' + process.env.INPUT_TOKEN.length);
} else {
  console.log('::add-mask::v4lue-1\\nmain on ' + process.version);
  write('GITHUB_STATE', 'seen=yes\\n');
  write('GITHUB_OUTPUT', 'PW<<E\\nv4lue-1\\ntwo\\nE\\n');
  write('GITHUB_ENV', 'USER_NAME=me\\n');
  write('GITHUB_STEP_SUMMARY', '# Done\\n');
}
`;

const workflow = (last: string): string => `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./
        id: load
        with: {token: '\${{ secrets.TOKEN }}'}
      - run: ${last}
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'act-test-'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'action.yml'), action);
  writeFileSync(join(root, 'dist', 'index.js'), index);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describeUnderAct('a workflow under act', (act) => {
  const run = async (last: string): ReturnType<typeof runWorkflow> =>
    runWorkflow({
      act,
      root,
      files: ['action.yml', 'dist'],
      workflow: workflow(last),
      secrets: { TOKEN: '12 "#$\n4' },
    });

  it('runs main, hands on what it exported, and runs post with its state', async () => {
    const done = await run(
      'echo "$USER_NAME/$PW"\n        env: {PW: "${{ steps.load.outputs.PW }}"}',
    );
    expect(done).toMatchObject({ exitCode: 0, summaries: ['# Done\n'] });
    expect(done.log).toContain(`main on ${process.version}`);
    expect(done.log).toContain('me/***');
    expect(done.log).toContain('post saw yes and 8');
    expect(done.commands).toEqual([
      { kind: 'add-mask', step: './', name: '', value: 'v4lue-1' },
      { kind: 'set-env', step: './', name: 'USER_NAME', value: 'me' },
      { kind: 'set-output', step: './', name: 'PW', value: 'v4lue-1\ntwo' },
    ]);
  });

  it('runs post although a later step failed, and fails', async () => {
    const failed = await run('exit 3');
    expect(failed.exitCode).toBe(1);
    expect(failed.steps.map(({ stage, name, result }) => [stage, name, result])).toEqual([
      ['Main', 'actions/checkout@v4', 'success'],
      ['Main', './', 'success'],
      ['Main', 'exit 3', 'failure'],
      ['Post', './', 'success'],
    ]);
  });
});

describe('a workflow that needs the network', () => {
  it.each(['actions/setup-node@v6', '"octo-org/x@v1"', 'docker://alpine'])(
    'is refused: %s',
    async (uses) => {
      const options = { act: 'act', root, files: [], workflow: `steps: [{uses: ${uses}}]` };
      await expect(runWorkflow(options)).rejects.toThrow('would download');
    },
  );
});
