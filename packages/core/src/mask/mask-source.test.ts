import { describe, expect, it } from 'vitest';
import { FACTS } from '../../test-support/platform-facts.ts';
import { divide } from './mask-division.ts';
import { maskSource, sourceOf } from './mask-source.ts';

describe('maskSource', () => {
  it('has nothing for nomask', () => {
    expect(maskSource('secret value', [], 'none')).toEqual({
      plain: [],
      forms: [],
      pieces: [],
      limit: 0,
    });
  });

  it.each([
    ['secret', 'full', ['secret'], ['secret']],
    ['secret', 'value', ['secret'], []],
    ['abc', 'full', [], []],
    ['secret\n', 'full', ['secret'], ['secret']],
    [' "it" ', 'full', [' "it" ', '"it"'], [' "it" ', '"it"']],
    ['one line\nabc', 'full', ['one line'], ['one line\nabc']],
    ['one line\nabc', 'value', [], ['one line\nabc']],
    ['  one line\nabc ', 'full', ['one line'], ['  one line\nabc ']],
    ['\n\none line', 'full', ['one line'], ['\n\none line', 'one line']],
    ['["a string",\n1]', 'full', ['a string'], ['["a string",\n1]']],
    ['["a string",1]', 'full', ['["a string",1]', 'a string'], ['["a string",1]']],
    ['["a string",1]', 'value', ['["a string",1]'], []],
  ] as const)('masks %j (%s) as %j and derives from %j', (value, policy, plain, texts) => {
    const source = maskSource(value, [], policy);
    expect(source.plain).toEqual(plain);
    expect(source.forms.map(({ text }) => text)).toEqual(texts);
    expect(source.forms.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(texts);
  });

  it('leaves a value in one piece with mask=value', () => {
    expect(maskSource('{\n"a": "a secret"\n}', [], 'value').forms).toMatchObject([
      { parts: [], rows: [], pieces: [] },
    ]);
  });

  it.each([
    ['abcXYZ019', 15],
    ['abcXYZ019\n', 15],
    ['abc_XYZ', 40],
    ['abcé', 40],
    [' abcd', 40],
    ['abcd\nefgh', Infinity],
  ])('limits %j to %i derived masks', (value, limit) => {
    expect(maskSource(value, [], 'full').limit).toBe(limit);
  });

  it('knows what the platform hides because of the value and its lines', () => {
    const [form] = maskSource('a"bc\nd%ef', FACTS.azure.derives, 'full').forms;
    expect(form?.parts).toEqual(['a"bc', 'd%ef']);
    expect(form?.hides('d%ef')).toBe(true);
    expect(form?.hides('d%25ef')).toBe(true);
    expect(form?.hides('a&quot;bc')).toBe(false);
  });

  it('takes bytes of text for text and others for what they are', () => {
    expect(maskSource(Buffer.from('secret €'), [], 'full').plain).toEqual(['secret €']);
    const binary = maskSource(Uint8Array.of(0xff, 0xfe, 0, 1, 2), [], 'full');
    expect(binary.plain).toEqual(['//4AAQ', 'fffe000102']);
    expect(binary.forms).toMatchObject([{ text: undefined, rows: [], pieces: [] }]);
    expect(binary.limit).toBe(Infinity);
    const short = maskSource(Uint8Array.of(0xff, 0xfe, 0xfd), [], 'full');
    expect(short).toMatchObject({ plain: [], forms: [] });
    expect(maskSource(Uint8Array.of(0xff, 0xfe, 0xfd, 0), [], 'full').plain).toHaveLength(2);
  });

  it('replaces half a surrogate pair as every writer does', () => {
    expect(maskSource('half\ud83d', [], 'full').plain).toEqual(['half\ufffd']);
    expect(maskSource('whole🔑', [], 'full').plain).toEqual(['whole🔑']);
  });

  it('knows what tools take out of a value', () => {
    const { forms, pieces } = maskSource('{"key":"first line\\nsecond"}', [], 'full');
    expect(forms[0]?.pieces).toEqual(['first line\nsecond']);
    expect(pieces).toMatchObject([
      { text: 'first line\nsecond', parts: ['first line', 'second'], complete: true },
    ]);
    expect(maskSource('redis://:p%40ss@cache', [], 'full').plain).toEqual([
      'redis://:p%40ss@cache',
      'p%40ss',
      'p@ss',
    ]);
    expect(maskSource('redis://:p%40ss@cache', [], 'full').pieces[0]?.parts).toBeUndefined();
  });

  it('masks as many parts as it is told, and knows that some are missing', () => {
    const value = divide('{\n"a": "a secret",\n"b": "b secret"\n}', 'full');
    const some = sourceOf(value, [], 1);
    expect(some.plain).toEqual(['a secret']);
    expect(some.forms).toMatchObject([
      { complete: false, parts: ['a secret'], rows: ['"a": "a secret",'], pieces: ['a secret'] },
    ]);
    expect(some.pieces).toHaveLength(1);
    const all = sourceOf(value, [], 2);
    expect(all.plain).toEqual(['a secret', 'b secret']);
    expect(all.forms).toMatchObject([{ complete: true }]);
  });

  it('derives from several lines without blanks around them where lines have no mask', () => {
    const value = divide('  one line\nanother line\n', 'full');
    const texts = (masked: number) => sourceOf(value, [], masked).forms.map(({ text }) => text);
    expect(texts(2)).toEqual(['  one line\nanother line']);
    expect(texts(1)).toEqual(['  one line\nanother line', 'one line\nanother line']);
  });

  it('masks 2000 parts of a single value', () => {
    const lines = Array.from({ length: 2001 }, (_, index) => `line ${index}`);
    expect(maskSource(lines.join('\n'), [], 'full').plain).toEqual(lines.slice(0, 2000));
  });
});
