import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../text/json.ts';
import { followJsonPath, parseJsonPath } from './json-path.ts';

describe('parseJsonPath', () => {
  it.each([
    ['.a', ['a']],
    ['.auth.api-key', ['auth', 'api-key']],
    ['["a key"]', ['a key']],
    ['.a["b.c"][0].d', ['a', 'b.c', 0, 'd']],
    ['[0][12]', [0, 12]],
    ['["0"]', ['0']],
    ['["say \\"hi\\" \\\\"]', ['say "hi" \\']],
    ['[""]', ['']],
    ['.__proto__', ['__proto__']],
  ])('reads %s', (text, path) => {
    expect(parseJsonPath(text)).toEqual(path);
  });

  it.each([
    '',
    '.',
    'a',
    'a.b',
    '.a.',
    '..a',
    '.a b',
    '[a]',
    '[-1]',
    '[1.5]',
    '["a]',
    '["a"',
    '[]',
    '.a]',
    "['a']",
    '[*]',
    '["\\n"]',
  ])('refuses %j', (text) => {
    expect(parseJsonPath(text)).toBeUndefined();
  });

  it('reads back any path that is written with quotes and numbers', () => {
    const step = fc.oneof(fc.string({ unit: 'binary' }), fc.nat({ max: 999_999_999 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (path) => {
        const text = path.map((one) =>
          typeof one === 'number' ? `[${one}]` : `["${one.replace(/["\\]/g, '\\$&')}"]`,
        );
        expect(parseJsonPath(text.join(''))).toEqual(path);
      }),
    );
  });
});

describe('followJsonPath', () => {
  const root = parseJson('{"a": [{"b": 1.10}, null], "0": "zero", "__proto__": "own"}');

  it.each([
    [['a', 0, 'b'], '1.10'],
    [['a', 1], 'null'],
    [['0'], '"zero"'],
    [['__proto__'], '"own"'],
    [['a'], '[{"b": 1.10}, null]'],
  ])('follows %j', (path, source) => {
    expect(followJsonPath(root, path)?.source).toBe(source);
  });

  it.each([
    [['x']],
    [['x', 'y']],
    [['a', 2]],
    [['a', 2, 0]],
    [['a', 'length']],
    [[0]],
    [['a', 1, 'x']],
    [['constructor']],
  ])('finds nothing at %j', (path) => {
    expect(followJsonPath(root, path)).toBeUndefined();
  });
});
