import { describe, expect, it } from 'vitest';
import { maskableParts } from './mask-parts.ts';
import { isMask, isMultiLine, spellings } from './mask-text.ts';

describe('isMask', () => {
  it.each([
    ['abcd', true],
    ['abc', false],
    [' ab ', true],
    ['    ', false],
    ['ab\ncd', false],
    ['ab\rcd', false],
    ['abcd\n', false],
  ])('of %j is %s', (text, usable) => {
    expect(isMask(text)).toBe(usable);
  });
});

describe('isMultiLine', () => {
  it.each([
    ['a b', false],
    ['a\nb', true],
    ['a\rb', true],
    ['a\r\n', true],
    ['a\u2028b', false],
  ])('of %j is %s', (text, several) => {
    expect(isMultiLine(text)).toBe(several);
  });
});

describe('spellings', () => {
  it.each([
    ['plain', ['plain']],
    ['line\r\n\n', ['line']],
    ['\n', ['']],
    ['  blanks\t', ['  blanks\t', 'blanks']],
    ['"quoted"', ['"quoted"', 'quoted']],
    ["'quoted'", ["'quoted'", 'quoted']],
    [' "both" \n', [' "both" ', '"both"', 'both']],
    [`"mixed'`, [`"mixed'`]],
    ['"', ['"']],
    ['""', ['""', '']],
    ['`back`', ['`back`']],
  ])('of %j are %j', (value, texts) => {
    expect(spellings(value)).toEqual(texts);
  });
});

describe('maskableParts', () => {
  it.each([
    ['one line has none', 'secret value', []],
    ['lines are trimmed and long enough', '  first\r\nabc\n  \n second\t\n', ['first', 'second']],
    ['equal lines count once', 'first\nfirst', ['first']],
    [
      'PEM armour is the same in every key',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\n',
      ['MIIE'],
    ],
    ['armour after something', 'x -----BEGIN A-----\nMIIE', ['x -----BEGIN A-----', 'MIIE']],
    ['armour before something', '-----END A----- x\nMIIE', ['-----END A----- x', 'MIIE']],
    ['quotes around all', '"first\nsecond"', ['"first', 'second"', 'first', 'second']],
    ['a JSON string alone is a text', '"a [string]"', []],
    ['what is no JSON after all', '{\nname = value\n}', ['name = value']],
    ['JSON that names a key twice', '{"a":\n"12345678","a":1}', ['{"a":', '"12345678","a":1}']],
  ])('of a text are its lines: %s', (_what, value, lines) => {
    expect(maskableParts(value)).toEqual({ masks: lines, written: lines, rows: [], pieces: [] });
  });

  it.each([
    [
      'short ones and other values do not count',
      '{"a":"shortie","b":["12345678",123456789,true]}',
      ['12345678'],
      ['12345678'],
    ],
    ['on one line', ' ["one string", "one string"]', ['one string'], ['one string']],
    [
      'as values and as written',
      '{"a":"caf\\u00e9 \\/ \\"b\\""}',
      ['café / "b"', 'caf\\u00e9 \\/ \\"b\\"'],
      ['caf\\u00e9 \\/ \\"b\\"'],
    ],
    [
      'of several lines',
      '{"key":"line one\\nline two\\n"}',
      ['line one', 'line two', 'line one\\nline two\\n'],
      ['line one\\nline two\\n'],
    ],
    [
      'JSON themselves',
      '{"a":"{\\"b\\": \\"inner value\\"}"}',
      ['{"b": "inner value"}', 'inner value', '{\\"b\\": \\"inner value\\"}'],
      ['{\\"b\\": \\"inner value\\"}'],
    ],
  ])('of JSON are its strings: %s', (_what, value, masks, written) => {
    expect(maskableParts(value)).toMatchObject({ masks, written, rows: [] });
  });

  it('of JSON on several lines are also the lines with such a string', () => {
    const value =
      '{\n  "auth": {\n    "user": "shortie",\n    "k\\"ey": "a \\"secret\\""\n  },\n  ' +
      '"on": true\n}';
    expect(maskableParts(value)).toEqual({
      masks: ['a "secret"', 'a \\"secret\\"'],
      written: ['a \\"secret\\"'],
      rows: ['"k\\"ey": "a \\"secret\\""'],
      pieces: ['a "secret"'],
    });
  });

  it.each([
    ['a text without any', 'secret', []],
    ['the password of a URL', 'redis://:p%40ss@cache', ['p%40ss', 'p@ss']],
    [
      'the passwords of several lines',
      'A=amqp://u:first@h\nB=amqp://u:second@h',
      ['first', 'second'],
    ],
    ['a password too short for a mask', 'redis://:abc@cache', []],
    ['strings of JSON', '{"a":"a secret","b":"line one\\ntwo\\n"}', ['a secret', 'line one\ntwo']],
    [
      'but no addresses',
      '["https://vault.example/a", "MAILTO://someone", "someone@vault.example"]',
      [],
    ],
    ['passwords inside JSON', '["https://u:p%2Bword@h/"]', ['p%2Bword', 'p+word']],
    ['strings of JSON in JSON', '["[\\"an inner one\\"]"]', ['["an inner one"]', 'an inner one']],
  ])('knows what tools take out of a value: %s', (_what, value, pieces) => {
    expect(maskableParts(value).pieces).toEqual(pieces);
  });

  it('masks the passwords of URLs', () => {
    expect(maskableParts('redis://:p%40ss@cache')).toMatchObject({
      masks: ['p%40ss', 'p@ss'],
      written: [],
    });
    expect(maskableParts('["https://u:p%2Bword@h/"]').masks).toEqual([
      'https://u:p%2Bword@h/',
      'p%2Bword',
      'p+word',
    ]);
  });
});
