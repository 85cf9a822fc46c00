import { describe, expect, it } from 'vitest';
import { GITHUB } from '../platforms/github.ts';
import { SenhaseguraError } from '../model/errors.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import { parseRegisterInputs } from './inputs.ts';

const CONNECTION = { url: 'https://vault.example', 'client-id': 'i', 'client-secret': 's' };
const DEFAULTS = { via: 'variables', dryRun: false, notices: [] };

function parse(raw: RawInputs, mappingFile?: string) {
  const context = { variable: () => undefined, mappingFile };
  return parseRegisterInputs({ ...CONNECTION, ...raw }, GITHUB, context);
}

function problemsOf(raw: RawInputs): readonly string[] {
  try {
    parse(raw);
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    return error.problems.map(({ code, message }) => `${code}: ${message}`);
  }
  return [];
}

describe('parseRegisterInputs', () => {
  it.each<[RawInputs, string | undefined, object]>([
    [{ 'mapping-file': 'a.json' }, undefined, { mappingFile: 'a.json' }],
    [{ 'mapping-file': ' a.json\n' }, 'b.json', { mappingFile: 'a.json' }],
    [{}, 'b.json', { mappingFile: 'b.json' }],
    [{ 'mapping-file': ' ' }, 'b.json', { mappingFile: 'b.json' }],
    [
      { 'mapping-file': 'a', via: 'Secret', 'dry-run': 'True' },
      '',
      { via: 'secret', dryRun: true },
    ],
  ])('reads %j with the variable %j', (raw, variable, expected) => {
    expect(parse(raw, variable)).toMatchObject({
      ...DEFAULTS,
      url: { host: 'vault.example' },
      ...expected,
    });
  });

  it('reports everything at once', () => {
    expect(problemsOf({ url: '', via: 'both', 'dry-run': 'yes' })).toEqual([
      expect.stringMatching(/^ERR_INPUT_MISSING: The input url is missing or empty\./),
      'ERR_INPUT_INVALID: The input via must be variables or secret.',
      'ERR_INPUT_INVALID: The input dry-run must be true or false.',
      'ERR_INPUT_MISSING: The input mapping-file is missing or empty. Give the path of the ' +
        'file that says what to register, or set SENHASEGURA_MAPPING_FILE.',
    ]);
  });
});
