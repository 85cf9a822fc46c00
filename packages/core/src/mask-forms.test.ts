import { describe, expect, it } from 'vitest';
import { isMask, isMultiLine, maskableParts, spellings } from './mask-forms.ts';

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
    ['one line has no parts', 'secret value', [], true],
    [
      'lines are trimmed and long enough',
      '  first\r\nabc\n\n second\t',
      ['first', 'second'],
      false,
    ],
    ['blank lines hide nothing', 'first\n  \r\nsecond\n', ['first', 'second'], true],
    ['equal lines count once', 'first\nfirst', ['first'], true],
    [
      'PEM armour is the same in every key',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\n',
      ['MIIE'],
      true,
    ],
    [
      'a line that only looks like armour is hidden',
      'x -----BEGIN A-----\ny -----END A-----',
      ['x -----BEGIN A-----', 'y -----END A-----'],
      true,
    ],
    [
      'armour with more behind it is hidden',
      '-----BEGIN A----- x\n1234',
      ['-----BEGIN A----- x', '1234'],
      true,
    ],
    [
      'quotes around several lines go',
      '"first\nsecond"',
      ['"first', 'second"', 'first', 'second'],
      true,
    ],
    [
      'JSON gives its strings, not its lines',
      '{\n  "auth": {\n    "user": "shortie",\n    "key": ["12345678", 123456789, true]\n  }\n}',
      ['12345678'],
      false,
    ],
    [
      'JSON on one line has parts too',
      ' ["one string", "two strings"]',
      ['one string', 'two strings'],
      false,
    ],
    [
      'JSON strings count as values and as written',
      '{"a":"caf\\u00e9 \\/ \\"b\\""}',
      ['café / "b"', 'caf\\u00e9 \\/ \\"b\\"'],
      false,
    ],
    [
      'JSON strings of several lines give theirs',
      '{"key":"line one\\nline two\\n"}',
      ['line one', 'line two', 'line one\\nline two\\n'],
      false,
    ],
    [
      'JSON inside JSON is looked into',
      '{"a":"{\\"b\\": \\"inner value\\"}"}',
      ['{"b": "inner value"}', 'inner value', '{\\"b\\": \\"inner value\\"}'],
      false,
    ],
    ['a JSON string alone is a text', '"a string"', [], true],
    ['what is no JSON after all is lines', '{\nname = value\n}', ['name = value'], false],
    [
      'JSON that names a key twice is lines',
      '{"a":\n"12345678","a":1}',
      ['{"a":', '"12345678","a":1}'],
      true,
    ],
  ])('%s', (_what, value, texts, complete) => {
    expect(maskableParts(value)).toEqual({ texts, complete });
  });
});
