import { describe, expect, it } from 'vitest';
import * as encodings from './encodings.ts';

type Case = readonly [name: keyof typeof encodings, text: string, encoded: string];

// What the tools themselves print: bash 5.2, Python 3.11 with PyYAML, Node 20, Go 1.24, Java 17,
// Perl 5.36, PHP 8.2, Ruby 3.1, jq 1.6. What .NET, Gson and the template engines print is from
// their sources.
const cases: readonly Case[] = [
  ['json', 'a"b\\c\td/é', 'a\\"b\\\\c\\td/é'],
  ['jsonInJson', 'a"b\\', 'a\\\\\\"b\\\\\\\\'],
  ['jsonSlashes', 'a/b"c/', 'a\\/b\\"c\\/'],
  ['jsonAscii', 'é"🔑\x7f~ ', '\\u00e9\\"\\ud83d\\udd11\\u007f~ '],
  ['jsonHtmlInJson', 'a<b>&"c', 'a\\\\u003cb\\\\u003e\\\\u0026\\\\\\"c'],
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
  ['blanksJoined', ' a\t b\n\nc ', 'a b c'],
  ['composed', 'e\u0301', 'é'],
  ['decomposed', 'é', 'e\u0301'],
  ['jsonThrice', '"', '\\\\\\\\\\\\\\"'],
  ['jsonGson', `<>&='"\u2028+`, '\\u003c\\u003e\\u0026\\u003d\\u0027\\"\\u2028+'],
  ['jsonNet', `<>&'"+\`é\n\\=`, '\\u003C\\u003E\\u0026\\u0027\\u0022\\u002B\\u0060\\u00E9\\n\\\\='],
  ['shellDouble', 'a"b$c`d\\e!f g\'h é', 'a\\"b\\$c\\`d\\\\e!f g\'h é'],
  ['percentDoubled', '50%-%', '50%%-%%'],
  ['htmlHex', `<&">'`, '&lt;&amp;&quot;&gt;&#x27;'],
  ['htmlNumbers', `<&">'`, '&lt;&amp;&#34;&gt;&#39;'],
  ['htmlPhp', `<&">'`, '&lt;&amp;&quot;&gt;&#039;'],
  ['htmlAttribute', `<&">'`, "&lt;&amp;&quot;&gt;'"],
  ['htmlText', `<&">'`, `&lt;&amp;"&gt;'`],
  ['htmlMustache', "/`='", '&#x2F;&#x60;&#x3D;&#39;'],
  ['htmlHandlebars', "/`='", '/&#x60;&#x3D;&#x27;'],
  ['htmlAscii', 'é€🔑"', '&#233;&#8364;&#128273;&quot;'],
  ['uriPath', "a/b~!*'() @é", 'a/b~%21%2A%27%28%29%20%40%C3%A9'],
  [
    'urlUserinfo',
    'a b"#<>?`{}/:;=@[\\]^|\'é%~!$&()*+,',
    "a%20b%22%23%3C%3E%3F%60%7B%7D%2F%3A%3B%3D%40%5B%5C%5D%5E%7C'%C3%A9%~!$&()*+,",
  ],
  ['urlPath', 'a b"#<>?`{}/:;=@[\\]|\'é%', "a%20b%22%23%3C%3E%3F%60%7B%7D/:;=@[/]|'%C3%A9%"],
  ['urlUserinfo', 'a\r\nb\t', 'a%0D%0Ab%09'],
  ['urlQuery', 'a b"#<>?`{}\'é%\t', 'a%20b%22%23%3C%3E?`{}%27%C3%A9%'],
  ['urlFragment', 'a b"#<>?`{}\'é%', "a%20b%22#%3C%3E?%60{}'%C3%A9%"],
  [
    'goSegment',
    'a b/?:@&=+$,;!\'()*~é%"[]',
    'a%20b%2F%3F:@&=+$%2C%3B%21%27%28%29%2A~%C3%A9%25%22%5B%5D',
  ],
  ['goPath', 'a b/?:@&=+$,;!\'()*~é%"[]', 'a%20b/%3F:@&=+$,;%21%27%28%29%2A~%C3%A9%25%22%5B%5D'],
  [
    'goUserinfo',
    'a b/?:@&=+$,;!\'()*~é%"[]',
    'a%20b%2F%3F%3A%40&=+$,;%21%27%28%29%2A~%C3%A9%25%22%5B%5D',
  ],
  ['formPhp', "a b*~!'()", 'a+b%2A%7E%21%27%28%29'],
  ['formNet', "a b*~!'()", 'a+b*%7E!%27()'],
  ['formNetLower', 'a b/*~é', 'a+b%2f*%7e%c3%a9'],
  ['pythonBytes', 'a"b$c`d\\e!f g\'h é', 'a"b$c`d\\\\e!f g\\\'h \\xc3\\xa9'],
  [
    'javaProperties',
    ' a=b:c#d!e\\f\té🔑 "\'x\n\x7f\f\r',
    '\\ a\\=b\\:c\\#d\\!e\\\\f\\t\\u00E9\\uD83D\\uDD11 "\'x\\n\\u007F\\f\\r',
  ],
  ['singleEscaped', `a"b$c@d\\e'f é`, `a"b$c@d\\\\e\\'f é`],
  ['perlDouble', `a"b$c@d\\e'f é\t\n\r%`, `a\\"b\\$c\\@d\\\\e'f \\303\\251\\t\\n\\r%`],
  ['uriWhole', 'a b/?:@&=+$,;!\'()*~é%"[]`', "a%20b/?:@&=+$,;!'()*~%C3%A9%25%22%5B%5D%60"],
  ['uriOldEscape', "a b/@*_+-.~'é€🔑", 'a%20b/@*_+-.%7E%27%E9%u20AC%uD83D%uDD11'],
  ['jsonPhp', 'a/"é', 'a\\/\\"\\u00e9'],
  ['jsonAsciiInJson', 'a"é', 'a\\\\\\"\\\\u00e9'],
  ['pythonAscii', 'a"\'é€🔑\n', 'a"\\\'\\xe9\\u20ac\\U0001f511\\n'],
  ['goAscii', 'a"é€🔑\n', 'a\\"\\u00e9\\u20ac\\U0001f511\\n'],
  ['tabSeparated', 'a\tb\\n"\r\n', 'a\\tb\\\\n"\\r\\n'],
  ['slashesAdded', `a'b"c\\`, `a\\'b\\"c\\\\`],
  ['rubyBytes', 'a"é#{', 'a\\"\\xC3\\xA9\\#{'],
  ['rubyDump', 'a"é🔑', 'a\\"\\u00E9\\u{1F511}'],
  ['shellRuby', 'a b/.,:+@-_=é', 'a\\ b/.,:+@-_\\=\\é'],
  ['perlQuoted', 'a_b/-=\\', 'a_b\\/\\-\\=\\\\'],
  ['rubyInspect', 'a"b#{c#$d#@e#f', 'a\\"b\\#{c\\#$d\\#@e#f'],
];

describe('an encoding', () => {
  it.each(cases)('%s writes %j as %j', (name, text, encoded) => {
    expect(encodings[name](text)).toBe(encoded);
  });

  it('has a case for every export', () => {
    expect(new Set(cases.map(([name]) => name))).toEqual(new Set(Object.keys(encodings)));
  });

  it.each(Object.entries(encodings))('leaves letters, digits and _ alone: %s', (_, encode) => {
    const text = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));
    for (const [character] of text.matchAll(/\w/g)) {
      for (const word of [`${character}x0`, `x0${character}`]) expect(encode(word)).toBe(word);
    }
  });

  it('shows a long text to the end where Node would cut it', () => {
    const text = `${'a'.repeat(20_000)}\n${'b'.repeat(20_000)}`;
    expect(encodings.nodeInspect(text)).toBe(text.replace('\n', '\\n'));
  });
});
