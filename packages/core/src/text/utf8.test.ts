import { describe, expect, it } from 'vitest';
import { textOfUtf8 } from './utf8.ts';

describe('textOfUtf8', () => {
  it.each([
    ['letters', [0x61, 0xc3, 0xa9, 0xf0, 0x9f, 0x94, 0x91], 'aé🔑'],
    ['nothing', [], ''],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
    ['a byte alone', [0xff], undefined],
    ['a character that is cut off', [0x61, 0xc3], undefined],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], undefined],
    ['a detour', [0xc0, 0x80], undefined],
  ])('reads %s', (_what, bytes, text) => {
    expect(textOfUtf8(Uint8Array.from(bytes))).toBe(text);
  });

  it('reads a part of a buffer', () => {
    expect(textOfUtf8(Buffer.from('before, after').subarray(8))).toBe('after');
  });
});
