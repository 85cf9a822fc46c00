import { describe, expect, it } from 'vitest';
import * as encodings from './encodings.ts';

type Case = readonly [name: keyof typeof encodings, text: string, encoded: string];

// What the tools themselves print: bash 5.2, Python 3.11 with PyYAML, Node 20.
const cases: readonly Case[] = [
  ['json', 'a"b\\c\td/é', 'a\\"b\\\\c\\td/é'],
  ['jsonInJson', 'a"b\\', 'a\\\\\\"b\\\\\\\\'],
  ['jsonSlashes', 'a/b"c/', 'a\\/b\\"c\\/'],
  ['jsonAscii', 'é"🔑\x7f~ ', '\\u00e9\\"\\ud83d\\udd11\\u007f~ '],
  ['jsonHtml', 'a<b>&"c', 'a\\u003cb\\u003e\\u0026\\"c'],
  ['uriComponent', "a b/é!'()*~", "a%20b%2F%C3%A9!'()*~"],
  ['uriData', "a b/é!'()*~", 'a%20b%2F%C3%A9%21%27%28%29%2A~'],
  ['uriComponentLower', "a/é'A", "a%2f%c3%a9'A"],
  ['uriDataLower', 'a/é*A', 'a%2f%c3%a9%2aA'],
  ['uriComponentTwice', "a/b'", "a%252Fb'"],
  ['uriDataTwice', "a/b'", 'a%252Fb%2527'],
  ['form', "a b+!'()*~&", 'a+b%2B%21%27%28%29*%7E%26'],
  ['formData', "a b+!'()*~&", 'a+b%2B%21%27%28%29%2A~%26'],
  ['xml', `<&">'`, '&lt;&amp;&quot;&gt;&apos;'],
  ['html', `<&">'`, '&lt;&amp;&quot;&gt;&#39;'],
  ['shellSingle', "a'b'", "a'\\''b'\\''"],
  ['shellPython', "a'b", `a'"'"'b`],
  [
    'bashQuoted',
    ` !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`,
    `\\ \\!\\"#\\$%\\&\\'\\(\\)\\*+\\,-./:\\;\\<=\\>\\?@\\[\\\\\\]\\^_\\\`\\{\\|\\}~`,
  ],
  ['bashQuoted', '~a', '\\~a'],
  ['bashQuoted', '#a', '\\#a'],
  ['bashQuoted', 'a~b#c', 'a~b#c'],
  ['bashQuoted', 'a:~b=~c', 'a:\\~b=\\~c'],
  ['bashQuoted', 'é🔑', 'é🔑'],
  ['bashQuoted', 'a\'b\nc"$\\é', 'a\\\'b\\nc"$\\\\é'],
  ['bashQuoted', '\x01\x07\b\t\v\f\r\x1b\x7f', '\\001\\a\\b\\t\\v\\f\\r\\E\\177'],
  ['bashOctal', "é a'b", "\\303\\251 a\\'b"],
  ['bashOctal', 'é\n', '\\303\\251\\n'],
  ['bashOctal', 'a b', 'a\\ b'],
  ['singleQuoted', "a'b'", "a''b''"],
  ['powershellDouble', 'a"$b`', 'a`"`$b``'],
  ['csv', 'a"b"', 'a""b""'],
  ['yamlAscii', 'é€🔑\x7f"\\/', '\\xE9\\u20AC\\U0001F511\\x7F\\"\\\\/'],
  ['pythonRepr', `a'b`, `a'b`],
  ['pythonRepr', `a"b`, `a"b`],
  ['pythonRepr', `a"b'c`, `a"b\\'c`],
  ['pythonRepr', 'é🔑\x7f\x85\xa0\u2028\u{e0001}\\', 'é🔑\\x7f\\x85\\xa0\\u2028\\U000e0001\\\\'],
  ['pythonRepr', '\u0600', '\\u0600'],
  ['pythonRepr', '\t\n\r\x1b\0 ', '\\t\\n\\r\\x1b\\x00 '],
  ['nodeInspect', "a'b", "a'b"],
  ['nodeInspect', `a"b'c`, `a"b'c`],
  ['nodeInspect', 'a`b\'c"d', 'a`b\\\'c"d'],
  ['nodeInspect', 'a\\b\x7f\n', 'a\\\\b\\x7F\\n'],
  ['workflowCommand', '%a\r\nb%25', '%25a%0D%0Ab%2525'],
  ['loggingCommand', '%a\r\nb%25', '%AZP25a%0D%0Ab%AZP2525'],
  ['breaksEscaped', 'a\r\nb\nc\\"', 'a\\r\\nb\\nc\\"'],
  ['breaksAsBlanks', 'a\r\nb\nc\rd', 'a b c d'],
  ['breaksRemoved', 'a\r\nb\nc\rd', 'abcd'],
];

describe('an encoding', () => {
  it.each(cases)('%s writes %j as %j', (name, text, encoded) => {
    expect(encodings[name](text)).toBe(encoded);
  });

  it('has a case for every export', () => {
    expect(new Set(cases.map(([name]) => name))).toEqual(new Set(Object.keys(encodings)));
  });

  it('shows a long text to the end where Node would cut it', () => {
    const text = `${'a'.repeat(20_000)}\n${'b'.repeat(20_000)}`;
    expect(encodings.nodeInspect(text)).toBe(text.replace('\n', '\\n'));
  });
});
