import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonPath } from '../entries/json-path.ts';
import type { Transform } from '../entries/option-table.ts';
import { good } from '../model/result.ts';
import { applyTransforms, textOf } from './transform.ts';

const json = (text: string): Transform => ({ kind: 'json', path: parseJsonPath(text) ?? [], text });
const decode = (from: 'base64' | 'hex'): Transform => ({ kind: 'decode', from });
const encode: Transform = { kind: 'encode', to: 'base64' };

/** What comes out, with bytes as text where they are text, or what is wrong. */
function apply(value: string, ...transforms: Transform[]) {
  const result = applyTransforms(value, transforms);
  return result.ok ? (textOf(result.value) ?? result.value) : result.fault;
}

describe('applyTransforms', () => {
  it('leaves a value alone without transforms', () => {
    expect(applyTransforms(' a\r\n\u0000', [])).toEqual(good(' a\r\n\u0000'));
  });

  it.each([
    ['{"a":"x\\ny"}', '.a', 'x\ny'],
    ['{"a":1.10}', '.a', '1.10'],
    ['{"a":12345678901234567890}', '.a', '12345678901234567890'],
    ['{"a":false}', '.a', 'false'],
    ['{"a": {"b": [1, 2]} }', '.a', '{"b": [1, 2]}'],
    ['[["x"]]', '[0][0]', 'x'],
    ['{"a b":{"":"x"}}', '["a b"][""]', 'x'],
  ])('takes of %s the part %s', (value, path, part) => {
    expect(apply(value, json(path))).toBe(part);
  });

  it.each(['{"a":null}', '{}', '{"b":1}', '[]', '"a"'])('finds nothing in %s', (value) => {
    expect(apply(value, json('.a'))).toEqual({
      code: 'ERR_KEY_NOT_FOUND',
      problem: 'has nothing at json=.a',
    });
  });

  it.each(['s3cret', '', '{"a":"s3cret"', '{"a":1,"a":"s3cret"}', '\ufeff{"a":"s3cret"}'])(
    'says that %j is not JSON, and does not repeat it',
    (value) => {
      const result = apply(value, json('.a'));
      expect(result).toEqual({ problem: expect.stringContaining('is not JSON (') as unknown });
      expect(JSON.stringify(result)).not.toContain('s3cret');
    },
  );

  it.each([
    ['aGk=', 'base64', 'hi'],
    ['aGk', 'base64', 'hi'],
    ['aG\r\nk=\n', 'base64', 'hi'],
    ['Pj4/', 'base64', '>>?'],
    ['Pj4_', 'base64', '>>?'],
    ['', 'base64', ''],
    ['6869', 'hex', 'hi'],
    ['4A4b\n', 'hex', 'JK'],
  ] as const)('decodes %j as %s', (value, from, text) => {
    expect(apply(value, decode(from))).toBe(text);
  });

  it.each([
    ['aGk=x', 'base64'],
    ['aGk==', 'base64'],
    ['a', 'base64'],
    ['aGl', 'base64'],
    ['s3cret!', 'base64'],
    ['=', 'base64'],
    ['686', 'hex'],
    ['68zz', 'hex'],
    ['0x68', 'hex'],
  ] as const)('refuses to decode %j as %s, and does not repeat it', (value, from) => {
    const problem = `is not ${from}, so decode=${from} cannot read it`;
    expect(apply(value, decode(from))).toEqual({ problem });
  });

  it('goes from left to right', () => {
    const document = Buffer.from('{"key":"4869"}').toString('base64');
    expect(apply(document, decode('base64'), json('.key'), decode('hex'), encode)).toBe('SGk=');
  });

  it('never encodes half a character as another one', () => {
    expect(apply('{"a":"x\\ud800"}', json('.a'), encode)).toEqual({
      problem: 'is not valid Unicode (half of a surrogate pair)',
    });
  });

  it('encodes text as UTF-8', () => {
    expect(apply('é', encode)).toBe('w6k=');
  });

  it.each([
    ['json=.a', json('.a')],
    ['decode=base64', decode('base64')],
    ['decode=hex', decode('hex')],
  ])('says that %s needs text, when there are bytes', (option, next) => {
    expect(apply('/w==', decode('base64'), next)).toEqual({
      problem: `is binary at that point, which ${option} cannot read`,
    });
  });

  it('gives back any bytes that were encoded, in both alphabets and in hex', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        for (const [text, from] of [
          [Buffer.from(bytes).toString('base64'), 'base64'],
          [Buffer.from(bytes).toString('base64url'), 'base64'],
          [Buffer.from(bytes).toString('hex'), 'hex'],
        ] as const) {
          expect(applyTransforms(text, [decode(from)])).toEqual(good(bytes));
          expect(applyTransforms(text, [decode(from), encode])).toEqual(
            good(Buffer.from(bytes).toString('base64')),
          );
        }
      }),
    );
  });
});

describe('textOf', () => {
  it('keeps a byte order mark and refuses what is not UTF-8', () => {
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA');
    expect(textOf(Uint8Array.of(0xff))).toBeUndefined();
  });
});
