import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemsError } from '../model/errors.ts';
import { GITHUB } from '../platforms/github.ts';
import { parseInputs } from './inputs.ts';

const CONNECTION = { url: 'https://vault.example', 'client-id': 'id', 'client-secret': 'value' };
let folder: string;

beforeAll(() => {
  // Below the working directory, as the file must be.
  mkdirSync('node_modules/.cache', { recursive: true });
  folder = mkdtempSync(join('node_modules/.cache', 'secrets-file-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function refsOf(content: string | Buffer): unknown {
  const path = join(folder, 'secrets');
  writeFileSync(path, content);
  return parse({ 'secrets-file': path });
}

function parse(raw: Readonly<Record<string, string>>): unknown {
  try {
    return parseInputs({ ...CONNECTION, ...raw }, GITHUB, {}).entries.map(({ line, text }) => [
      line,
      text,
    ]);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ code, message }) => `${code}: ${message}`).join('\n');
  }
}

describe('the input secrets-file', () => {
  it.each([
    ['# shop\n\nteam/shop/db#password -> P\r\n*\n'],
    ['\uFEFF# shop\n\nteam/shop/db#password -> P\n*'],
  ])('holds the lines of secrets: %j', (content) => {
    expect(refsOf(content)).toEqual([
      [3, 'team/shop/db#password'],
      [4, '*'],
    ]);
  });

  it.each([
    ['a line that is wrong', '\na', 'ERR_GRAMMAR: secrets, line 2, column 1'],
    ['nothing', '# nothing\n', 'ERR_INPUT_MISSING: The input secrets is empty.'],
    ['Latin-1', Buffer.from('café#a', 'latin1'), 'is not UTF-8'],
    ['more than 1 MiB', '#'.repeat(2 ** 20 + 1), 'is larger than 1 MiB'],
  ])('is refused with %s', (_what, content, said) => {
    expect(refsOf(content)).toContain(said);
  });

  it.each([
    ['a file that does not exist', 'no/such', 'does not exist or cannot be read'],
    ['YAML', 'secrets.yaml', 'is YAML, which only the command line reads'],
    ['a folder', 'node_modules', 'is a directory'],
    ['a path that leads out', '../..', 'is outside the working directory'],
    ['an absolute path elsewhere', '/etc/hostname', 'is outside the working directory'],
  ])('is refused for %s', (_what, path, said) => {
    expect(parse({ 'secrets-file': path })).toContain(said);
  });

  it('is refused for a link that leads out', () => {
    const link = join(folder, 'link');
    symlinkSync('/etc', link);
    expect(parse({ 'secrets-file': join(link, 'hostname') })).toContain('is outside');
  });

  it('does not stand beside secrets', () => {
    expect(parse({ 'secrets-file': 'a', secrets: '*' })).toBe(
      'ERR_INPUT_CONFLICT: Give the input secrets or secrets-file, not both.',
    );
  });
});
