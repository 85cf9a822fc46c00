import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { didYouMean, nearNames } from './near-miss.ts';

describe('nearNames', () => {
  it.each([
    ['pasword', ['password', 'username'], ['password']],
    ['passwrod', ['password'], ['password']],
    ['abdc', ['abcd', 'wxyz'], ['abcd']],
    ['PASSWORD', ['password'], ['password']],
    ['team/shop/db', ['team/shop/db2', 'team/shop/cache', 'other'], ['team/shop/db2']],
    ['shop-db', ['team/payments/shop-db-primary'], ['team/payments/shop-db-primary']],
    ['ab', ['xyz', 'ac', 'abc'], ['ac', 'abc']],
    ['key', ['completely-different'], []],
    ['', ['ab', 'a'], ['a']],
    // Of a short name, one letter may differ.
    ['pw', ['id', 'ip', 'pwd'], ['pwd']],
    ['key', ['kxx'], []],
    ['x', [], []],
    // Of two names that contain it, the one with less around it is nearer.
    ['token', ['tokenizer', 'tokens'], ['tokens']],
    ['a-key-of-some-length', ['b-kay-af-same-langth'], []],
    // A third of the name may differ, but at least two characters may, and four at most.
    ['abcdef', ['abcdyz', 'abcxyz'], ['abcdyz']],
    ['abcdefghi', ['abcdefxyz', 'abcdewxyz'], ['abcdefxyz']],
    ['abcdefghijklmnopqr', ['abcdefghijklmnwxyz', 'abcdefghijklmvwxyz'], ['abcdefghijklmnwxyz']],
    // A part of a name has four characters.
    ['auth', ['the-authorization'], ['the-authorization']],
    ['aut', ['the-authorization'], []],
    ['key', ['kay', 'ke'], ['kay', 'ke']],
  ])('finds for %s in %j', (name, candidates, near) => {
    expect(nearNames(name, candidates)).toEqual(near);
  });

  it('gives the nearest alone, three at most and each once', () => {
    const candidates = ['keyxx', 'keyx', 'keyx', 'key1', 'key2', 'key3'];
    expect(nearNames('key', candidates)).toEqual(['keyx', 'key1', 'key2']);
    expect(nearNames('key', [...candidates, 'key'])).toEqual(['key']);
  });

  it('makes what it shows harmless', () => {
    expect(nearNames('token', ['token\n::add-mask::'])).toEqual(['token?: :add-mask: :']);
  });

  it('spends no time on what is too long for a name', () => {
    const long = 'x'.repeat(100_000);
    expect(nearNames(long, [long, 'xxxx'])).toEqual([]);
    expect(nearNames('xxxx', [long, 'xxxy'])).toEqual(['xxxy']);
    const longest = 'x'.repeat(256);
    expect(nearNames(longest, [`${longest}x`, `${longest.slice(1)}y`])).toEqual([
      expect.stringMatching(/^x+…$/),
    ]);
  });

  it('looks at few characters of two long names, as they may differ by few', () => {
    const [name, other] = ['ab'.repeat(128), 'ba'.repeat(128)];
    const look = vi.spyOn(String.prototype, 'charCodeAt');
    const near = nearNames(name, [other]);
    const looks = look.mock.calls.length;
    look.mockRestore();
    expect(near).toHaveLength(1);
    expect(looks).toBeLessThan(6000);
  });

  it('finds the names that a comparison of all characters finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (name, other) => {
        fc.pre(!name.includes(other) && !other.includes(name));
        const limit = Math.min(4, Math.max(2, Math.floor(name.length / 3)));
        const near = nearNames(name, [other]);
        expect(near).toEqual(distance(name, other) <= limit ? [other] : []);
      }),
    );
  });

  it('compares two thousand names and no more', () => {
    const far = Array.from({ length: 1999 }, (_, at) => `far-${at}-away`);
    expect(nearNames('token', [...far, 'tokens', 'token'])).toEqual(['tokens']);
  });
});

describe('didYouMean', () => {
  it.each([
    ['ky', ['key'], ' Did you mean key?'],
    ['ky', ['key', 'kay'], ' Did you mean key or kay?'],
    ['ky', ['something'], ''],
  ])('asks about %s', (name, candidates, question) => {
    expect(didYouMean(name, candidates)).toBe(question);
  });
});

/** As the definition says it. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [rest, otherRest] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return distance(rest, otherRest);
  const ways = [distance(rest, other), distance(one, otherRest), distance(rest, otherRest)];
  return 1 + Math.min(...ways);
}
