import { describe, expect, it } from 'vitest';
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
