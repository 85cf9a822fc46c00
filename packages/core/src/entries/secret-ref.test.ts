import { CLI } from '../platforms/cli.ts';
import { GITLAB } from '../platforms/gitlab.ts';
import { AZURE } from '../platforms/azure.ts';
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

function messagesOf(text: string): string[] {
  return parseSecrets(text, GITHUB).problems.map(({ message }) => message);
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
      'a#b | decode=base64 | json=.a | json=["b c"][0] | decode=hex | encode=base64 | encode=base64';
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

describe('parseSecrets: problems', () => {
  it.each([
    ['#', undefined],
    ['db', 'column 1: a key is missing'],
    ['-> X', 'column 1: expected a reference such as'],
    ['| optional', 'column 1: expected a reference such as'],
    ['""#k', 'column 1: expected a reference such as'],
    ['db# -> X', 'column 4: expected a key'],
    ['my db#k', 'column 1: expected `#`, `->` or `|` after this word'],
    ['"a" b#k', 'column 1: expected `#`, `->` or `|` after this word'],
    ['db#a b', 'column 6: expected `->` or `|`, found another word; did you mean: db#a -> NAME'],
    ['db\u00a0x#a', 'column 1: expected `#`'],
    ['*#k', 'column 1: * must stand alone'],
    ['team/*#k', 'column 1: * must stand alone'],
    ['db#DB_*', 'column 4: #* means every key'],
    ['a "b', 'column 3: the quote that opens here'],
    ['"a\\b"#c', 'column 3: inside quotes, write '],
    ['"ok"#"abc\\d"', 'column 10: inside quotes, write '],
    ['a\u0007#b', 'column 2: control characters'],
    ['\u0007a#b', 'column 1: control characters'],
    [
      'pam-credentials:77#k',
      'column 1: unknown prefix: there are pam-credential, pam-key, pam-info',
    ],
    ['mysafe:77#k', 'column 1: unknown prefix'],
    ['certificates:77#k', 'column 1: unknown prefix'],
    ['certificate:web#pfx', 'column 1: expected an id (a number) after certificate:'],
    ['certificate:7#*', 'column 15: a certificate has no such key. It has pfx, crt, key, pem'],
    ['certificate:7#pasword', 'column 15: a certificate has no such key. Did you mean password?'],
    ['certificate:7#ca', 'column 15: a certificate has no such key. It has pfx'],
    ['mysafe-note:#note', 'column 1: expected an id or tag after mysafe-note:'],
    ['PAM-KEY:77#k', 'column 1: unknown prefix'],
    ['pam-key:#k', 'column 1: expected an id or tag after pam-key:'],
    ['pam-key:..#k', 'column 1: expected an id or tag after pam-key:'],
    ['a#b ->', 'column 7: expected a name after ->'],
    ['a#b -> env:', 'column 8: expected a name after ->'],
    ['a#b -> C # note', 'column 10: expected `|` or the end of the line, found `#` (a comment'],
    ['a#b -> env: C # note', 'column 8: expected `|` or the end of the line'],
    ['a#b -> env : C', 'column 8: expected `|` or the end of the line'],
    ['a#b => C', 'column 5: expected `->` or `|`, found `=>`; did you mean: a#b -> C'],
    ['a#b | default=x y', 'column 15: a value with spaces needs quotes'],
    ['a#b | no mask', 'column 7: expected `|` after this word'],
    ['a#b|#c', 'column 5: there is no such option'],
    ['db -> X | mode=0400', 'column 1: a key is missing'],
    ['a#b -> ENV:C | path=P', 'column 8: expected NAME'],
    ['🔑#b c', 'column 3: expected `->` or `|` after this word'],
    ['\ta#b c', 'column 6: expected `->` or `|`, found another word'],
    ['a#b -> ENV:C', 'column 8: expected NAME, output:NAME, env:NAME or file:path.'],
    ['a#b -> secret:C', 'column 8: expected NAME'],
    ['a#b -> file:my file', 'column 8: expected `|` or the end of the line'],
    ['a#b -> X_*', 'column 8: a destination takes one *'],
    ['a#* -> X_*_*', 'column 8: a destination takes one *'],
    ['a#* -> X', 'column 8: a reference to several keys needs'],
    ['* -> X', 'column 6: a reference to several keys needs'],
    ['a#b | optional -> C', 'column 16: the destination comes before the options'],
    ['a#b | default=x->y', 'column 16: the destination comes before the options'],
    ['a#b |', 'column 6: expected an option'],
    ['a#b | optinal', 'column 7: there is no option "optinal". Did you mean optional?'],
    ['a#b | toString', 'column 7: there is no such option. There are optional, nomask'],
    ['a#b | optional=true', 'column 7: the option optional takes no value'],
    ['a#b | optional | optional', 'column 18: the option optional appears twice'],
    ['a#b | nomask | mask=value', 'column 16: the options nomask and mask contradict each other'],
    ['a#b | mask=all', 'column 7: the option mask takes only this value: mask=value'],
    ['a#b | default', 'column 7: the option default takes a value'],
    ['a#b | json=', 'column 7: the option json takes a value'],
    ['a#b | json=auth.key', 'column 7: the option json takes a path such as'],
    ['a#b | decode=base32', 'column 7: the option decode takes base64 or hex'],
    ['a#b | encode=hex', 'column 7: the option encode takes base64'],
    ['a#b -> file:c | mode=0200', 'column 17: the option mode takes permission bits'],
    ['a#b -> file:c | mode=0777', 'column 17: this mode opens the file to other users.'],
    ['a#b -> file:c | keep | mode=0440', 'column 24: this mode opens the file to other users.'],
    ['a#b -> file:c | mode=4755', 'column 17: the option mode takes permission bits'],
    ['a#b -> C | mode=0400', 'column 1: the option mode works only with a file: destination'],
    ['a#b | path=P', 'column 1: the option path works only with a file: destination'],
    ['a#* | default=x', 'column 1: the option default works only with a single key'],
    ['a#* -> file:* | path=P', 'column 1: the option path works only with a single key'],
    ['a#b | keep', 'column 1: the option keep works only with what is given back'],
  ])('reports %j', (text, message) => {
    const { entries, problems } = parseSecrets(text, GITHUB);
    const found = problems.map((problem) => problem.message);
    expect(entries).toEqual([]);
    if (message === undefined) expect(found).toEqual([]);
    else {
      expect(problems[0]?.code).toBe('ERR_GRAMMAR');
      expect(found).toEqual([expect.stringContaining(`secrets, line 1, ${message}`)]);
      expect(found[0]).toMatch(/[^.?][.?]$|; did you mean: \S.*\w$/);
    }
  });

  it('reports every line and every option at once', () => {
    expect(messagesOf('db\n\na#b | x | optional=1\nok#k')).toEqual([
      expect.stringContaining('line 1, column 1'),
      expect.stringContaining('line 3, column 7'),
      expect.stringContaining('line 3, column 11'),
    ]);
  });

  it.each(['$(SECRET_LIST)', '${{ secrets.LIST }}', ' $(DB)#password -> X', '${{ a.b }}->X'])(
    'names %s as an expression that was not replaced',
    (text) => {
      const { problems } = parseSecrets(text, AZURE);
      expect(problems).toEqual([
        {
          code: 'ERR_INPUT_UNEXPANDED',
          message: expect.stringMatching(
            /^secrets, line 1, column 1: the platform did not replace this expression .*; check that the variable exists/,
          ) as string,
        },
      ]);
    },
  );

  it.each(['cost$(x)y#k', '$(x)y#k', 'a#$(k)', '"$(x)"#k', 'a#b | default=$(x)'])(
    'takes %s, whose expression is a part of something',
    (text) => {
      expect(messagesOf(text)).toEqual([]);
    },
  );
});

describe('parseSecrets: any name', () => {
  const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

  it('arrives as it was quoted, wherever it stands', () => {
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
