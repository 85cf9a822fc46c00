import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { encodings, readable } from './encodings.ts';

const encode = (name: string, value: string): string | undefined =>
  encodings.find((encoding) => encoding.name === name)?.encode(value);

const awkward = [
  `it's "quoted" $HOME & <b> 100%/~x`,
  'tab\there',
  'two\nlines',
  'bell\x07 esc\x1b del\x7f',
  '#first ~second a=~b c:~d',
  'back\\slash {a,b} [c] ^d | e; f! g? h* `i` (j)',
  'ünïcødé 🔑',
];

describe('the forty encodings', () => {
  it('are forty, under names of their own', () => {
    expect(new Set(encodings.map(({ name }) => name)).size).toBe(40);
  });

  it.each([
    ['trimmed', '  v \n', 'v'],
    ['unquoted', '"v"', 'v'],
    ['unquoted', `'v"`, `'v"`],
    ['newlines as blanks', 'a\r\nb\nc', 'a b c'],
    ['newlines removed', 'a\r\nb\nc', 'abc'],
    ['\\n-escaped', 'a\r\nb', 'a\\r\\nb'],
    ['workflow-escaped', '5%\n', '5%25%0A'],
    ['%AZP25', '5%\n', '5%AZP25%0A'],
    ['base64', 'secret!', 'c2VjcmV0IQ=='],
    ['base64 unpadded', 'secret!', 'c2VjcmV0IQ'],
    ['base64 + newline', 'secret!', 'c2VjcmV0IQo='],
    ['base64 after user:', 'secret!', 'dXNlcjpzZWNyZXQh'],
    ['base64 twice', 'abc', 'WVdKag=='],
    ['base64url', '>>>?', 'Pj4-Pw'],
    ['base64 of UTF-16LE', 'ab', 'YQBiAA=='],
    ['HEX', 'é', 'C3A9'],
    ['encodeURIComponent', "it's é", "it's%20%C3%A9"],
    ['RFC 3986', "it's (x)", 'it%27s%20%28x%29'],
    ['lower-case %xx', "it's é/", 'it%27s%20%c3%a9%2f'],
    ['percent twice', 'a b', 'a%2520b'],
    ['form', 'a b~', 'a+b%7E'],
    ['JSON', 'a"b', '"a\\"b"'],
    ['JSON in JSON', 'a"b', '"\\"a\\\\\\"b\\""'],
    ['JSON with \\/', 'a/b', '"a\\/b"'],
    ['JSON with \\uXXXX', 'é🔑', '"\\u00e9\\ud83d\\udd11"'],
    ['XML entities', `<&'">`, '&lt;&amp;&apos;&quot;&gt;'],
    ['HTML &#39;', `'`, '&#39;'],
    ['shell single quotes', `it's`, `'it'\\''s'`],
    ['PowerShell quotes', `it's`, `'it''s'`],
    ['CSV quotes', 'a"b', '"a""b"'],
    ['YAML double quotes', 'a\x1b"\nb', '"a\\e\\"\\nb"'],
    ['Node inspect', `it's`, `"it's"`],
  ])('%s of %j is %j', (name, value, expected) => {
    expect(encode(name, value)).toBe(expected);
  });

  it('wraps base64 at 76 characters without a last empty line', () => {
    const lines = encode('base64 wrapped at 76', 'x'.repeat(114))?.split('\n');
    expect(lines?.map((line) => line.length)).toEqual([76, 76]);
  });

  it.each(awkward)('quotes %j as bash does', (value) => {
    const bash = spawnSync('bash', ['-c', 'printf %q "$1"', 'bash', value], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
    });
    expect(encode('bash %q', value)).toBe(bash.stdout);
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  it.runIf(python).each([...awkward, 'nbsp\u00a0 ls\u2028', '\ufeffbom', `both ' and "`])(
    'represents %j as Python does',
    (value) => {
      const script = 'import sys; sys.stdout.buffer.write(repr(sys.argv[1]).encode())';
      const ran = spawnSync('python3', ['-X', 'utf8', '-c', script, value], { encoding: 'utf8' });
      expect(encode('Python repr', value)).toBe(ran.stdout);
    },
  );

  it.each(encodings)('$name survives a lone surrogate', (encoding) => {
    expect(encoding.encode('lone \ud83d end')).not.toBe('');
  });

  it.each(encodings)('has the core of $name in the whole, whatever surrounds it', (encoding) => {
    for (const value of [...awkward, 'alphanumeric20CharsX', 'y'.repeat(300)]) {
      expect(encoding.encode(value)).toContain(encoding.core(value));
      expect(encoding.core(value)).not.toBe('');
    }
  });
});

describe('readable', () => {
  it.each([
    ['nothing is masked', 'secretsecret', 'secretsecret', true],
    ['everything is masked', 'secretsecret', '***', false],
    ['exactly half is left', 'secretsecret', 'secret***', true],
    ['one character less than half is left', 'secretsecret', 'secre***', false],
    ['what is left lies on both sides', 'secretsecret', 'sec***ret', true],
    ['only line breaks are left', 'se\ncr', '***\n***', false],
    ['the text is empty', '', '', false],
    ['the value itself holds asterisks and is not masked', '***', '***', true],
  ])('when %s', (_case, encoded, masked, expected) => {
    expect(readable(encoded, masked)).toBe(expected);
  });
});
