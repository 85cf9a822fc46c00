import { describe, expect, it } from 'vitest';
import { formOf } from '../../test-support/mask-forms.ts';
import type { Tier } from '../model/mask-form.ts';
import { decimalsJoined, hexadecimal, hexJoined, hexRows } from './mask-hex.ts';

const made = (tier: Tier, text: string): unknown[] => [...tier(formOf(text))];

// What xxd, od and hexdump print; Windows writes capitals.
describe('hexadecimal', () => {
  it('is in both cases', () => {
    expect(made(hexadecimal, 'jkl')).toEqual(['6a6b6c', '6A6B6C']);
  });

  it.each([
    ['', ':', ['6a:6b:6c', '6A:6B:6C']],
    ['', ' ', ['6a 6b 6c', '6A 6B 6C']],
    [String.raw`\x`, '', [String.raw`\x6a\x6b\x6c`, String.raw`\x6A\x6B\x6C`]],
    ['0x', ', ', ['0x6a, 0x6b, 0x6c', '0x6A, 0x6B, 0x6C']],
  ])('has %j before each byte and %j between', (prefix, separator, texts) => {
    expect(made(hexJoined(prefix, separator), 'jkl')).toEqual(texts);
  });

  it.each([
    ['od -t x1', 8, 1, 'jklmnopqrstuv', ['6a 6b 6c 6d 6e 6f 70 71', '72 73 74 75 76']],
    ['xxd', 16, 2, 'jklmnopqrstuvwxyz', ['6a6b 6c6d 6e6f 7071 7273 7475 7677 7879']],
    ['xxd -p', 30, 30, 'jklmno', ['6a6b6c6d6e6f']],
    ['rows of three bytes, which occur by chance', 8, 1, 'jkl', []],
    ['rows of four bytes', 8, 1, 'jklm', ['6a 6b 6c 6d']],
  ])('is in rows: %s', (_what, row, group, text, rows) => {
    expect(made(hexRows(row, group), text)).toEqual([rows]);
    const capitals = rows.map((one) => one.toUpperCase());
    expect(made(hexRows(row, group, { capitals: true }), text)).toEqual([capitals]);
  });

  it('is in rows with something before each byte: xxd -i', () => {
    const tier = hexRows(4, 1, { prefix: '0x', separator: ', ' });
    expect(made(tier, 'jklmnopqr')).toEqual([['0x6a, 0x6b, 0x6c, 0x6d', '0x6e, 0x6f, 0x70, 0x71']]);
  });

  it('has a list of numbers beside it', () => {
    expect(made(decimalsJoined(', '), 'jklm')).toEqual(['106, 107, 108, 109']);
    expect(made(decimalsJoined(', '), 'jkl')).toEqual([]);
  });
});
