import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonError } from './json-cursor.ts';
import { parseJson, type JsonNode } from './json.ts';

function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries([...node.members].map(([key, member]) => [key, plain(member)]));
    case 'array':
      return node.items.map(plain);
    case 'number':
      return Number(node.source);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

describe('parseJson', () => {
  it('reads every JSON text as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        // JSON.parse keeps the last of two equal keys; here they are an error, so such texts are
        // left out.
        fc.pre(!hasDuplicateKeys(text));
        expect(plain(parseJson(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps the source text of what it read', () => {
    const node = parseJson(' {"a": 1.0, "b": [12345678901234567890, "\\u0041"] } ');
    if (node.kind !== 'object') throw new Error('not an object');
    expect(node.members.get('a')?.source).toBe('1.0');
    expect(node.members.get('b')?.source).toBe('[12345678901234567890, "\\u0041"]');
  });

  it.each([
    ['"\\"\\\\\\/"', '"\\/'],
    ['"\\b\\f\\n\\r\\t"', '\b\f\n\r\t'],
    ['"\\u00e9\\uD83D\\uDD11"', 'é🔑'],
  ])('reads the escapes of %s', (text, value) => {
    expect(parseJson(text)).toEqual({ kind: 'string', value, source: text });
  });

  it.each(['0', '-0', '10', '1.50', '1e5', '1E+5', '-0.1e-12'])('reads the number %s', (text) => {
    expect(parseJson(text)).toEqual({ kind: 'number', source: text });
  });

  it.each([
    ['true', { kind: 'boolean', value: true }],
    ['false', { kind: 'boolean', value: false }],
    ['null', { kind: 'null' }],
  ])('reads %s', (text, node) => {
    expect(parseJson(text)).toEqual({ ...node, source: text });
  });

  it('treats __proto__ as data', () => {
    const node = parseJson('{"__proto__": "x"}');
    expect(node.kind === 'object' && [...node.members.keys()]).toEqual(['__proto__']);
  });

  it.each([
    ['', 'the text ends too early', 0],
    ['{"a":1,"a":2}', 'a key that appears twice in one object', 7],
    ['\uFEFF{}', 'a byte order mark', 0],
    ['{"a" 1}', 'no : where one is due', 5],
    ['[1 2]', 'no ] where one is due', 3],
    ['[1', 'the text ends too early', 2],
    ['"abc', 'the text ends too early', 4],
    ['"a\nb"', 'a control character inside a string', 2],
    ['"\\x"', 'an unknown escape', 1],
    ['"\\constructor"', 'an unknown escape', 1],
    ['"\\', 'an unknown escape', 1],
    ['"\\u12G4"', 'a broken \\u escape', 3],
    ['{} x', 'text after the end', 3],
    ['{a:1}', 'no quoted key', 1],
    ['tru', 'no JSON value', 0],
    ['01', 'text after the end', 1],
    ['-', 'no JSON value', 0],
    ['[1,]', 'no JSON value', 3],
    ['NaN', 'no JSON value', 0],
  ])('refuses %j and says why', (text, reason, offset) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ reason, offset }) as JsonError);
  });

  it('bounds nesting', () => {
    expect(() => parseJson('['.repeat(32) + ']'.repeat(32))).not.toThrow();
    expect(() => parseJson('['.repeat(33) + ']'.repeat(33))).toThrow(
      'nesting that is too deep at character 33',
    );
    expect(() => parseJson('['.repeat(1_000_000))).toThrow(JsonError);
  });

  it('bounds the number of values, however short they are', () => {
    const list = (length: number) => `[${'0,'.repeat(length - 1)}0]`;
    expect(() => parseJson(list(499_999))).not.toThrow();
    expect(() => parseJson(list(500_000))).toThrow('too many values at character 1000000');
  });

  it('never quotes the text', () => {
    try {
      parseJson('SuperSecret');
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toBe('JsonError: no JSON value at character 1');
    }
  });
});

function hasDuplicateKeys(text: string): boolean {
  try {
    parseJson(text);
    return false;
  } catch (error) {
    return error instanceof JsonError && error.reason.startsWith('a key appears twice');
  }
}
