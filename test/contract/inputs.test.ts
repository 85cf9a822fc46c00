import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../packages/core/test-support/platform-facts.ts';
import { parse } from 'yaml';
import { INPUT_DOCS } from '../../packages/core/src/inputs/input-docs.ts';
import { InputReader } from '../../packages/core/src/inputs/input-reader.ts';
import { INPUTS, type InputDefinition } from '../../packages/core/src/inputs/input-table.ts';
import { mappingSchema } from '../support/docs/mapping-schema.ts';
import { secretsSchema } from '../support/docs/secrets-schema.ts';
import { githubDefault, inputsOf, withInputsTable } from '../support/docs/inputs-table.ts';

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
    (_name, { name, type, choices = [], default: all }) => {
      for (const text of [
        all,
        ...Object.values(FACTS).flatMap(({ defaults }) => defaults[name] ?? []),
      ]) {
        if (type === 'choice') expect(choices).toContain(text);
        else {
          const reader = new InputReader({ [name]: text }, FACTS.github);
          if (type === 'boolean') reader.boolean(name as (typeof INPUTS)[number]['name']);
          else reader.milliseconds(name as (typeof INPUTS)[number]['name']);
          expect(reader.problems).toEqual([]);
        }
      }
    },
  );
});

describe.each([
  ['action.yml', 'load'],
  ['actions/register-secrets/action.yml', 'register'],
] as const)('%s', (file, command) => {
  const { inputs } = parse(read(file)) as { inputs: Record<string, ActionInput> };

  it('has the inputs of the table, in its order', () => {
    expect(Object.keys(inputs)).toEqual(inputsOf(command).map(({ name }) => name));
  });

  it.each(inputsOf(command).map((input) => [input.name, input] as const))(
    'declares %s as the table does',
    (name, input) => {
      expect(inputs[name]).toEqual({
        description: INPUT_DOCS[name],
        required: false,
        default: githubDefault(input),
      });
    },
  );
});

describe('what the documentation copies from the sources, with `npm run docs`', () => {
  it.each([
    ['README.md', 'load'],
    ['docs/register.md', 'register'],
  ] as const)('the table of inputs in %s', (file, command) => {
    const page = read(file);
    expect(page).toBe(withInputsTable(page, command));
  });

  it('the schema of the mapping file', () => {
    expect(read('docs/mapping.schema.json')).toBe(mappingSchema());
  });

  it('the schema of entries in YAML', () => {
    expect(read('docs/secrets-file.schema.json')).toBe(secretsSchema());
  });
});
