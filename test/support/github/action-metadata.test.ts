import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluate, inputEnvironment, inputValues, readAction } from './action-metadata.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'action-metadata-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function actionOf(yaml: string): string {
  const file = join(folder, 'action.yml');
  writeFileSync(file, yaml);
  return file;
}

const node24 = 'runs: {using: node24, main: dist/index.js, post: dist/post.js}\n';

describe('an action.yml', () => {
  it('says what runs, where, and what its inputs default to', () => {
    const action = readAction(
      actionOf(`${node24}inputs:\n  url: {required: true}\n  timeout: {default: 30}\n`),
    );
    expect(action).toMatchObject({
      using: 'node24',
      main: join(folder, 'dist/index.js'),
      post: join(folder, 'dist/post.js'),
      postIf: 'always()',
    });
    expect([...action.inputs]).toEqual([
      ['url', undefined],
      ['timeout', '30'],
    ]);
  });

  it.each(['runs: {using: composite, steps: []}', 'runs: {using: node24}', 'name: x'])(
    "is refused when it isn't a JavaScript action: %s",
    (yaml) => {
      expect(() => readAction(actionOf(yaml))).toThrow("isn't a JavaScript action");
    },
  );
});

describe('the inputs of a step', () => {
  const contexts = new Map([
    ['job.check_run_id', ''],
    ['strategy.job-index', '0'],
  ]);

  it('are the given text, else the evaluated default, else empty', () => {
    const action = readAction(
      actionOf(
        `${node24}inputs:
  url: {}
  cleanup: {default: 'true'}
  leg: {default: '\${{ job.check_run_id || strategy.job-index }}'}
`,
      ),
    );
    const values = inputValues(action, { cleanup: '', 'not declared': 'x' }, contexts);
    expect(Object.fromEntries(values)).toEqual({
      url: '',
      cleanup: '',
      leg: '0',
      'not declared': 'x',
    });
  });

  it.each([
    ['${{ strategy.job-index }}/${{ github.sha }}', '0/'],
    ['no expression', 'no expression'],
  ])('turn %s into %j', (template, value) => {
    expect(evaluate(template, contexts)).toBe(value);
  });

  it('reach the action in upper case, with hyphens kept', () => {
    const environment = inputEnvironment([
      ['client-id', 'a'],
      ['two words', 'b'],
    ]);
    expect(Object.fromEntries(environment)).toEqual({
      'INPUT_CLIENT-ID': 'a',
      INPUT_TWO_WORDS: 'b',
    });
  });
});
