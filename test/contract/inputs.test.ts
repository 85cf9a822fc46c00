import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INPUT_DOCS } from '../../packages/core/src/input-docs.ts';
import { InputReader } from '../../packages/core/src/input-reader.ts';
import { INPUTS, type InputDefinition } from '../../packages/core/src/input-table.ts';
import { githubDefault, inputsOf, REQUIRED, withInputsTable } from '../support/inputs-table.ts';

interface ActionInput {
  readonly description: string;
  readonly required: boolean;
  readonly default?: string;
}

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the table of inputs', () => {
  const inputs: readonly InputDefinition[] = INPUTS;

  it('names each input once, in kebab-case, and explains it in one line', () => {
    const names = inputs.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(INPUT_DOCS)).toEqual(names);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of Object.values(INPUT_DOCS)) expect(text).toMatch(/^[A-Z][^\n|]*\.$/);
  });

  it.each(
    inputs.filter(({ type }) => type !== 'text').map((input) => [input.name, input] as const),
  )(
    'gives %s defaults that its own reader takes',
    (_name, { name, type, choices = [], default: all, defaultOn }) => {
      for (const text of [all, ...Object.values(defaultOn ?? {})]) {
        if (type === 'choice') expect(choices).toContain(text);
        else {
          const reader = new InputReader({ [name]: text }, 'github');
          if (type === 'boolean') reader.boolean(name as (typeof INPUTS)[number]['name']);
          else reader.milliseconds(name as (typeof INPUTS)[number]['name']);
          expect(reader.problems).toEqual([]);
        }
      }
    },
  );
});

describe('action.yml', () => {
  const { inputs } = parse(read('action.yml')) as { inputs: Record<string, ActionInput> };

  it('has the inputs of the table, in its order', () => {
    expect(Object.keys(inputs)).toEqual(inputsOf('load').map(({ name }) => name));
  });

  it.each(inputsOf('load').map((input) => [input.name, input] as const))(
    'declares %s as the table does',
    (name, input) => {
      expect(inputs[name]).toEqual({
        description: INPUT_DOCS[name],
        required: REQUIRED.includes(name),
        ...(REQUIRED.includes(name) ? {} : { default: githubDefault(input) }),
      });
    },
  );
});

describe('README.md', () => {
  it('has the table of inputs that `npm run docs:inputs` writes', () => {
    const readme = read('README.md');
    expect(readme).toBe(withInputsTable(readme));
  });
});
