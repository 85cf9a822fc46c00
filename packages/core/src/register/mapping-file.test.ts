import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SenhaseguraError } from '../model/errors.ts';
import { readMappingFile } from './mapping-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mapping-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Buffer): unknown {
  const path = join(folder, 'mapping');
  writeFileSync(path, content);
  return readMappingFile(path);
}

function problemOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    return error.problems.map(({ code, message }) => `${code}: ${message}`).join('\n');
  }
  return '';
}

describe('readMappingFile', () => {
  it.each([
    ['JSON', '{"a": ["x\\u00e9\\/", true]}'],
    ['JSON with tabs and a byte order mark', '\uFEFF{\n\t"a": [\n\t\t"xé/", true\n\t]\n}\n'],
    ['YAML', 'a:\n  - xé/ # a remark\n  - true\n'],
  ])('reads %s', (_name, text) => {
    expect(read(text)).toEqual({ a: ['xé/', true] });
  });

  it('takes no text for something else', () => {
    expect(read('a: no\nb: 2031-01-01 00:00:00\nc: 012')).toEqual({
      a: 'no',
      b: '2031-01-01 00:00:00',
      c: 12,
    });
  });

  it.each([
    ['a key appears twice', '{"a": 1,\n "a": 2}', 'line 2, column 2: a key appears twice.'],
    ['what is cut off', 'a: [s3cret', 'this is neither JSON nor YAML.'],
    ['what follows', '{"a": 1} s3cret', 'line 1, column 10: this is neither JSON nor YAML.'],
    ['a second document', 'a: 1\n---\nb: 2', 'line 2, column 1: a second document'],
    ['a key is not text', 'a: 1\n? [s3cret]\n: 2', 'line 2, column 3: a key is not text.'],
    ['a tag', 'a: !vault s3cret', 'line 1, column 4: a tag (!…) is not allowed.'],
    ['brackets without end', '['.repeat(20_000), 'nests lists and objects too deeply'],
    ['objects without end', '{"a":'.repeat(20_000), 'nests lists and objects too deeply'],
    ['lists of lists', '- '.repeat(20_000), 'nests lists and objects too deeply'],
    ['keys of keys', '? '.repeat(20_000), 'nests lists and objects too deeply'],
    ['an alias of nothing', 'a: *s3cret', 'uses an undefined anchor'],
    [
      'many aliases',
      'a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: ' +
        '[*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'or too many',
    ],
  ])('refuses %s by place, and does not quote it', (_name, text, said) => {
    const problem = problemOf(() => read(text));
    expect(problem).toContain('ERR_MAPPING');
    expect(problem).toContain(said);
    expect(problem).not.toContain('s3cret');
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFF{"a": 1}', 'utf16le')],
    ['Latin-1', Buffer.from('a: café', 'latin1')],
  ])('refuses %s', (_name, content) => {
    expect(problemOf(() => read(content))).toMatch(/^ERR_MAPPING: The mapping file is not UTF-8\./);
  });

  it('takes what nests as deeply as a mapping does', () => {
    expect(read(`${'['.repeat(30)}${']'.repeat(30)}`)).toHaveLength(1);
  });

  it('refuses what is not a file, and what is larger than any mapping', () => {
    expect(problemOf(() => readMappingFile(join(folder, 'none')))).toContain('ERR_FILE');
    expect(problemOf(() => readMappingFile(folder))).toContain(
      'is a directory, a pipe or a device',
    );
    expect(problemOf(() => read(`# ${'x'.repeat(2 ** 20)}`))).toContain('larger than 1 MiB');
  });
});
