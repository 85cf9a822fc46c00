import { CLI } from '../platforms/cli.ts';
import { GITLAB } from '../platforms/gitlab.ts';
import { GITHUB } from '../platforms/github.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSecrets, type Entry } from './secret-ref.ts';

const plain = {
  optional: false,
  default: undefined,
  transforms: [],
  mode: undefined,
  path: undefined,
  maskPolicy: 'full',
  keep: false,
  allowDangerous: false,
} as const;

/** The one entry of a text that has no problem. */
function entryOf(text: string): Entry | undefined {
  const { entries, problems } = parseSecrets(text, GITHUB);
  expect(problems).toEqual([]);
  return entries[0];
}

describe('parseSecrets: references', () => {
  it.each([
    ['team/shop/db#password', 'dsm', 'team/shop/db', 'password'],
    ['  a#b  ', 'dsm', 'a', 'b'],
    ['a#b#c', 'dsm', 'a#b', 'c'],
    ['a#*', 'dsm', 'a', undefined],
    ['*', 'dsm', undefined, undefined],
    ['a#"*"', 'dsm', 'a', '*'],
    ['"*"#k', 'dsm', '*', 'k'],
    ['"key with blank"#"a b"', 'dsm', 'key with blank', 'a b'],
    ['"a#b"#"c#d"', 'dsm', 'a#b', 'c#d'],
    ['"a -> b"#"x | y"', 'dsm', 'a -> b', 'x | y'],
    ['"say \\"hi\\""#"back\\\\slash"', 'dsm', 'say "hi"', 'back\\slash'],
    ['DOMAIN\\user#k', 'dsm', 'DOMAIN\\user', 'k'],
    ['team/"two words"/db#k', 'dsm', 'team/two words/db', 'k'],
    ['other:thing#k', 'dsm', 'other:thing', 'k'],
    ['my-pam-keys:1#k', 'dsm', 'my-pam-keys:1', 'k'],
    ['pam-credential:77#password', 'pam-credential', '77', 'password'],
    ['pam-credential:svc@db01#password', 'pam-credential', 'svc@db01', 'password'],
    ['pam-credential:"two words"#password', 'pam-credential', 'two words', 'password'],
    ['pam-key:501#private_key', 'pam-key', '501', 'private_key'],
    ['pam-info:INFO129#content', 'pam-info', 'INFO129', 'content'],
    ['certificate:12#pfx', 'certificate', '12', 'pfx'],
    ['mysafe-password:3#token', 'mysafe-password', '3', 'token'],
    ['mysafe-note:3#*', 'mysafe-note', '3', undefined],
    ['mysafe-secret:3#client_secret', 'mysafe-secret', '3', 'client_secret'],
    ['"certificate:12"#k', 'dsm', 'certificate:12', 'k'],
    ['certificate-store:12#k', 'dsm', 'certificate-store:12', 'k'],
    ['provisioned#DB_PASSWORD', 'provisioned', '', 'DB_PASSWORD'],
    ['provisioned#*', 'provisioned', '', undefined],
    ['"provisioned"#x', 'dsm', 'provisioned', 'x'],
    ['"pam-credential:77"#k', 'dsm', 'pam-credential:77', 'k'],
    ['"pam-credential":77#k', 'dsm', 'pam-credential:77', 'k'],
    ['ação/日本#🔑', 'dsm', 'ação/日本', '🔑'],
  ])('reads %s', (text, source, ref, key) => {
    expect(entryOf(text)).toMatchObject({ kind: source, ref, key, destination: undefined });
  });

  it('shows every key of every secret as it was written', () => {
    expect(entryOf(' * -> APP_*')?.text).toBe('*');
  });

  it('leaves out comments and empty lines, and counts them', () => {
    const { entries } = parseSecrets('# a\r\n\n  \t\n  # b -> C\na#b\rc#d', GITHUB);
    expect(entries.map(({ line, text }) => [line, text])).toEqual([
      [5, 'a#b'],
      [6, 'c#d'],
    ]);
  });
});

describe('parseSecrets: destinations', () => {
  it.each([
    ['a#b -> DB_PASSWORD', 'default', 'DB_PASSWORD'],
    ['a#b->C', 'default', 'C'],
    ['a-#b->C', 'default', 'C'],
    ['a#b -> output:C', 'output', 'C'],
    ['a#b -> env:C', 'env', 'C'],
    ['a#b -> file:certs/tls.pem', 'file', 'certs/tls.pem'],
    ['a#b -> file:"my file.json"', 'file', 'my file.json'],
    ['a#b -> "file:my file.json"', 'file', 'my file.json'],
    ['a#b -> env: C', 'env', 'C'],
    ['a#b -> env:  C', 'env', 'C'],
    ['a#b -> my-secret:C', 'default', 'my-secret:C'],
    ['a#b -> "my-secret:C"', 'default', 'my-secret:C'],
    ['a#b -> file: " a"', 'file', ' a'],
    ['a#b -> "C"', 'default', 'C'],
    ['a#* -> DB_*', 'default', 'DB_*'],
    ['a#* -> env:*', 'env', '*'],
    ['a#* -> file:certs/*.pem', 'file', 'certs/*.pem'],
    ['* -> env:APP_*', 'env', 'APP_*'],
  ])('reads %s', (text, kind, name) => {
    expect(entryOf(text)?.destination).toEqual({ kind, name });
  });

  it('has no outputs on GitLab', () => {
    const [problem] = parseSecrets('a#b -> output:C', GITLAB).problems;
    expect(problem?.message).toContain('line 1, column 8: GitLab has no outputs');
    expect(parseSecrets('a#b -> env:C\na#b -> file:c\na#b', GITLAB).problems).toEqual([]);
  });
});

describe('parseSecrets: options', () => {
  it.each([
    ['a#b -> C | optional', { optional: true }],
    ['a#b=|optional', { optional: true }],
    ['a#b | default=off', { default: 'off' }],
    ['a#b | default=', { default: '' }],
    ['a#b | default="a | b -> c"', { default: 'a | b -> c' }],
    ['a#b | default=a=b', { default: 'a=b' }],
    ['a#b | default=#fff', { default: '#fff' }],
    ['a#b | nomask', { maskPolicy: 'none' }],
    ['a#b | mask=value', { maskPolicy: 'value' }],
    ['a#b | allow-dangerous', { allowDangerous: true }],
    ['provisioned#b | keep', { keep: true }],
    ['pam-credential:7#b | keep', { keep: true }],
    ['pam-key:7#b | keep', { keep: true }],
    ['a#b -> file:c | keep', { keep: true }],
    ['a#b -> file:c | mode=0400', { mode: 0o400 }],
    ['a#b -> file:c | mode=700', { mode: 0o700 }],
    ['a#b -> file:c | mode=640 | allow-dangerous', { mode: 0o640, allowDangerous: true }],
    ['a#b -> file:c | mode=0400 | path=D', { mode: 0o400, path: 'D' }],
  ])('reads %s', (text, options) => {
    expect(entryOf(text)?.options).toEqual({ ...plain, ...options });
  });

  it('keeps the order of json, decode and encode, which may repeat', () => {
    const text =
      'a#b | decode=base64 | json=.a | json=["b c"][0] | decode=hex | encode=base64 | ' +
      'encode=base64';
    expect(entryOf(text)?.options.transforms).toEqual([
      { kind: 'decode', from: 'base64' },
      { kind: 'json', path: ['a'], text: '.a' },
      { kind: 'json', path: ['b c', 0], text: '["b c"][0]' },
      { kind: 'decode', from: 'hex' },
      { kind: 'encode', to: 'base64' },
      { kind: 'encode', to: 'base64' },
    ]);
  });

  it.each([
    ['json=["a|b"]', ['a|b']],
    ['json=["a\\"b"].c', ['a"b', 'c']],
    ['json=".a.b"', ['a', 'b']],
    ['json=".a"[0]', ['a', 0]],
    ['json=".a[\\"b c\\"]"', ['a', 'b c']],
  ])('reads the path of %s', (option, path) => {
    expect(entryOf(`a#b | ${option}`)?.options.transforms).toMatchObject([{ path }]);
  });
});

describe('parseSecrets: any name', () => {
  const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

  it('arrives as it was quoted, in every place', () => {
    fc.assert(
      fc.property(name, name, name, fc.string({ unit: 'grapheme' }), (ref, key, path, value) => {
        fc.pre(!/\p{Cc}/u.test(value) && !path.includes('*') && path.trim() === path);
        const text = `${quote(ref)}#${quote(key)} -> file:${quote(path)} | default=${quote(value)}`;
        expect(entryOf(text)).toMatchObject({
          kind: 'dsm',
          ref,
          key,
          destination: { kind: 'file', name: path },
          options: { default: value },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('gives entries or problems for any text, and never throws', () => {
    const noise = fc.string({
      unit: fc.constantFrom('a', '#', '"', '\\', '|', '-', '>', '*', ' ', '=', ':', '\n', '$', '('),
      maxLength: 60,
    });
    fc.assert(
      fc.property(noise, (text) => {
        const { entries, problems } = parseSecrets(text, CLI);
        const lines = text.split('\n').filter((line) => /^\s*[^#\s]/.test(line));
        expect(entries.length).toBeLessThanOrEqual(lines.length);
        if (entries.length < lines.length) expect(problems).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
