import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, base64Core, base64End, base64Lines } from './mask-base64.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('base64Core', () => {
  it.each([
    // The bits of "secret" alone, after 0, 1 and 2 other bytes.
    [0, 'c2VjcmV0'],
    [1, 'NlY3Jld'],
    [2, 'zZWNyZX'],
  ] as const)('of "secret" after %i bytes is %s', (alignment, core) => {
    expect(base64Core(Buffer.from('secret'), alignment, 'base64')).toBe(core);
  });

  it('is in the base64 of everything that holds the bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, bytes, (before, secret, after) => {
        const alignment = ALIGNMENTS[before.length % 3] ?? 0;
        for (const alphabet of ['base64', 'base64url'] as const) {
          const encoded = Buffer.concat([before, secret, after]).toString(alphabet);
          const at = Math.ceil((8 * before.length) / 6);
          const core = base64Core(secret, alignment, alphabet);
          expect(encoded.slice(at, at + core.length)).toBe(core);
          // At most a character on each side is shared with the neighbours: 8 bits make up 6 and a
          // rest.
          expect(core.length).toBeGreaterThanOrEqual(Math.floor((8 * secret.length) / 6) - 1);
        }
      }),
    );
  });
});

describe('base64End', () => {
  it('is the end of the base64 of every text that the bytes end', () => {
    fc.assert(
      fc.property(bytes, bytes, (before, secret) => {
        const alignment = ALIGNMENTS[before.length % 3] ?? 0;
        const encoded = Buffer.concat([before, secret]).toString('base64');
        const end = base64End(secret, alignment);
        expect(encoded.endsWith(end)).toBe(true);
        expect(encoded.length - end.length).toBe(Math.ceil((8 * before.length) / 6));
      }),
    );
  });
});

describe('base64Lines', () => {
  it.each([
    [57, []],
    [58, [76, 1]],
    [60, [76, 4]],
    [114, [76, 76]],
    [115, [76, 76, 1]],
  ])('cuts %i bytes into lines of %j characters', (length, lengths) => {
    expect(base64Lines(Buffer.alloc(length, 'x'), 76).map((line) => line.length)).toEqual(lengths);
  });

  it('is the core, cut', () => {
    const secret = Buffer.from('0123456789'.repeat(20));
    expect(base64Lines(secret, 64).join('')).toBe(base64Core(secret, 0, 'base64'));
  });
});
