import { describe, expect, it } from 'vitest';
import { looksSecret, urlPasswords } from './mask-pieces.ts';

describe('urlPasswords', () => {
  it.each([
    ['postgres://shop:p%40ss+w0rd!@db.example:5432/orders?x=1', ['p%40ss+w0rd!', 'p@ss+w0rd!']],
    ['redis://:plain@cache', ['plain']],
    ['https://user:p@ss:word@h/', ['p@ss:word']],
    ['https://user:100%@h', ['100%']],
    ['https://host:8080/path@x', []],
    ['https://user@host/', []],
    ['https://host/?a:b@c', []],
    ['user:pass@host', []],
    ['a\n//x:y@z', []],
    ['see ftp://a:one@b and ftp://c:two@d', ['one', 'two']],
  ])('of %j are %j', (text, passwords) => {
    expect(urlPasswords(text)).toEqual(passwords);
  });

  it('takes no longer for a text full of beginnings', () => {
    expect(urlPasswords('://a:'.repeat(20_000))).toEqual([]);
  });
});

describe('looksSecret', () => {
  it.each([
    ['s3cr3t value', true],
    ['p@ss.word', false],
    ['p@ss word', true],
    ['https://vault.example', false],
    ['HTTPS://vault.example', false],
    ['git+ssh://x', false],
    ['s3://bucket/key', false],
    ['://x', true],
    ['see https://vault.example', true],
    ['a@b.example and more', true],
    ['two addresses: a@b.example', true],
    ['@b.example', true],
  ])('of %j is %s', (text, secret) => {
    expect(looksSecret(text)).toBe(secret);
  });
});
