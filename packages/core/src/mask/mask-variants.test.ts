import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../test-support/platform-facts.ts';
import * as encodings from '../text/encodings.ts';
import { maskVariants } from './mask-variants.ts';
import type { PlatformKind } from '../platform/platform.ts';
import type { MaskPolicy } from '../model/secret.ts';

const masks = (
  value: string | Uint8Array,
  kind: PlatformKind = 'cli',
  policy: MaskPolicy = 'full',
): string[] =>
  maskVariants(value, FACTS[kind].derives, policy, FACTS[kind]).map(({ text }) => text);

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('maskVariants', () => {
  it('derives seven masks of letters and digits, and far more for our filter', () => {
    const derived = [
      'bDBuZ2VyUGFzc3dvcm',
      'wwbmdlclBhc3N3b3Jk',
      'sMG5nZXJQYXNzd29yZ',
      '6c306e67657250617373776f7264',
      '6C306E67657250617373776F7264',
      'YkRCdVoyVnlVR0Z6YzNkdmNt',
      'bAAwAG4AZwBlAHIAUABhAHMAcwB3AG8AcgBkA',
    ];
    for (const kind of ['github', 'azure'] as const) {
      expect(masks('l0ngerPassword', kind)).toEqual(['l0ngerPassword', ...derived]);
    }
    const others = [
      // Base64 in base64, in its nine alignments but the first.
      'JEQnVaMlZ5VUdGemMzZHZjb',
      'iREJ1WjJWeVVHRnpjM2R2Y2',
      'd3dibWRsY2xCaGMzTjNiM0pr',
      'd3Ym1kbGNsQmhjM04zYjNKa',
      '3d2JtZGxjbEJoYzNOM2IzSm',
      'c01HNW5aWEpRWVhOemQyOXla',
      'NNRzVuWlhKUVlYTnpkMjl5W',
      'zTUc1blpYSlFZWE56ZDI5eV',
      '6c 30 6e 67 65 72 50 61 73 73 77 6f 72 64',
      '6C 30 6E 67 65 72 50 61 73 73 77 6F 72 64',
      '6c:30:6e:67:65:72:50:61:73:73:77:6f:72:64',
      '6C:30:6E:67:65:72:50:61:73:73:77:6F:72:64',
      String.raw`\x6c\x30\x6e\x67\x65\x72\x50\x61\x73\x73\x77\x6f\x72\x64`,
      String.raw`\x6C\x30\x6E\x67\x65\x72\x50\x61\x73\x73\x77\x6F\x72\x64`,
      '0x6c, 0x30, 0x6e, 0x67, 0x65, 0x72, 0x50, 0x61, 0x73, 0x73, 0x77, 0x6f, 0x72, 0x64',
      '0x6C, 0x30, 0x6E, 0x67, 0x65, 0x72, 0x50, 0x61, 0x73, 0x73, 0x77, 0x6F, 0x72, 0x64',
      '0x6c 0x30 0x6e 0x67 0x65 0x72 0x50 0x61 0x73 0x73 0x77 0x6f 0x72 0x64',
      '0x6C 0x30 0x6E 0x67 0x65 0x72 0x50 0x61 0x73 0x73 0x77 0x6F 0x72 0x64',
      '6c 30 6e 67 65 72 50 61',
      '73 73 77 6f 72 64',
      '6C 30 6E 67 65 72 50 61',
      '73 73 77 6F 72 64',
      '6c30 6e67 6572 5061 7373 776f 7264',
      '0x6c, 0x30, 0x6e, 0x67, 0x65, 0x72, 0x50, 0x61, 0x73, 0x73, 0x77, 0x6f',
      '108, 48, 110, 103, 101, 114, 80, 97, 115, 115, 119, 111, 114, 100',
      '108,48,110,103,101,114,80,97,115,115,119,111,114,100',
      '108 48 110 103 101 114 80 97 115 115 119 111 114 100',
      '108.48.110.103.101.114.80.97.115.115.119.111.114.100',
    ];
    expect(masks('l0ngerPassword', 'cli')).toEqual(['l0ngerPassword', ...derived, ...others]);
  });

  it.each([
    ['xxd -p', 30, 'lower', ''],
    ['xxd -u -p', 30, 'upper', ''],
    ['basenc --base16', 38, 'upper', ''],
    ['Format-Hex', 8, 'upper', ' '],
  ])('masks the rows of a long value as %s writes them', (_what, row, digits, separator) => {
    const value = 'The quick brown fox jumps over the lazy dog';
    const hex = Buffer.from(value.slice(0, row)).toString('hex');
    const text = digits === 'upper' ? hex.toUpperCase() : hex;
    expect(masks(value)).toContain((text.match(/../g) ?? []).join(separator));
  });

  it('ranks the value first', () => {
    const variants = maskVariants(' "a b" ', [], 'full');
    expect(variants.slice(0, 2)).toEqual([
      { text: ' "a b" ', tier: 0 },
      { text: '"a b"', tier: 0 },
    ]);
    expect(variants[2]?.tier).toBe(1);
  });

  it.each([
    ['json', `a\\"b'<`, { cli: true, azure: false, github: false }],
    ['uriData', 'a%22b%27%3C', { cli: true, azure: false, github: false }],
    ['xml', 'a&quot;b&apos;&lt;', { cli: true, azure: true, github: false }],
    ['singleQuoted', `a"b''<`, { cli: true, azure: true, github: false }],
    ['uriComponent', "a%22b'%3C", { cli: true, azure: true, github: true }],
    ['html', 'a&quot;b&#39;&lt;', { cli: true, azure: true, github: true }],
    ['jsonInJson', `a\\\\\\"b'<`, { cli: true, azure: true, github: true }],
    ['shellSingle', `a"b'\\''<`, { cli: true, azure: true, github: true }],
  ] as const)('leaves %s to a platform that derives it', (_what, text, wanted) => {
    for (const kind of ['cli', 'azure', 'github'] as const) {
      expect([kind, masks(`a"b'<`, kind).includes(text)]).toEqual([kind, wanted[kind]]);
    }
  });

  const everySpecial = `pä/s'w"o\\r$d% <1*~>`;
  const forLines = ['breaksEscaped', 'breaksAsBlanks', 'breaksRemoved'];

  it.each(Object.entries(encodings).filter(([name]) => !forLines.includes(name)))(
    'masks a line as %s writes it',
    (_name, encode) => {
      expect(masks(everySpecial)).toContain(encode(everySpecial));
    },
  );

  it.each(
    Object.entries(encodings).filter(([name]) => [...forLines, 'nodeInspect'].includes(name)),
  )('masks several lines as %s writes them', (_name, encode) => {
    const text = `a'"\\\nab\ncd`;
    expect(masks(text)).toContain(encode(text));
  });

  it.each([
    ['the payload of a JWT', 'base64url', (text: string) => JSON.stringify({ p: text })],
    ['JSON in ASCII', 'base64', (text: string) => `"${encodings.jsonAscii(text)}"`],
    ['JSON of kubectl', 'base64', (text: string) => `"${encodings.jsonHtml(text)}"`],
    ['base64 after a user', 'base64', (text: string) => base64(`ci:${text}`)],
    ['base64 after another user', 'base64', (text: string) => base64(`user:${text}`)],
  ] as const)('masks base64 of %s for our filter', (_what, alphabet, around) => {
    for (const front of ['', '1', '12']) {
      const text = Buffer.from(front + around(everySpecial)).toString(alphabet);
      const longest = masks(everySpecial).filter((mask) => text.includes(mask));
      expect(longest.some((mask) => mask.length > text.length / 2)).toBe(true);
    }
  });

  it.each([
    ['a string of JSON', '{"password":"a$b-c7k2\\"q"}', 'a\\$b-c7k2\\"q'],
    ['the password of a URL', 'redis://:S3cr%24et-pw9@cache', 'S3cr\\$et-pw9'],
  ])('masks %s as `declare -p` prints it, on every platform', (_what, value, printed) => {
    for (const kind of ['github', 'azure', 'cli'] as const) {
      expect(masks(value, kind)).toContain(printed);
    }
  });

  it('masks strings of JSON in hexadecimal on every platform', () => {
    for (const kind of ['github', 'azure', 'cli'] as const) {
      expect(masks('{"key":"a secret"}', kind)).toContain(Buffer.from('a secret').toString('hex'));
    }
  });

  it('masks the lines of a long text as Node writes each by itself', () => {
    expect(masks(`a\\"b'c\nsecond`)).toContain(`a\\\\"b'c`);
    expect(masks(`{\n"a": "b\\\\ and c"\n}`)).toContain(`"a": "b\\\\\\\\ and c"`);
  });

  it('masks the ends of short base64 where the platform does not', () => {
    expect(masks('8letters')).toContain('OGxldHRlcnM=');
    expect(masks('8letters', 'github')).not.toContain('OGxldHRlcnM=');
    expect(masks('eleven_byte')).toContain('ZWxldmVuX2J5dGU=');
    // From 12 bytes on the cores are enough.
    expect(masks('twelve_bytes').filter((text) => text.endsWith('='))).toEqual([]);
  });

  it('masks the lines of several lines where an encoding keeps line breaks', () => {
    const text = `it's "one"\nand <two>`;
    expect(masks(text)).toEqual(
      expect.arrayContaining([
        `it's "one"`,
        'and <two>',
        'it&apos;s &quot;one&quot;',
        'and &lt;two&gt;',
        `it'\\''s "one"`,
        `it''s "one"`,
        `it's ""one""`,
        `it's%20%22one%22%0Aand%20%3Ctwo%3E`,
        `it's \\"one\\"\\nand <two>`,
      ]),
    );
    expect(masks(text, 'github')).not.toContain('it&apos;s &quot;one&quot;');
  });

  it('needs no mask of the whole where the masks of its lines hide it', () => {
    const derived = maskVariants('first_line\nsecond_line', [], 'full').slice(2);
    // Base64 three times, hexadecimal twice, base64 of base64 and of UTF-16.
    expect(derived).toHaveLength(7);
    expect(masks('first line\nsecond+line', 'github')).not.toContain(
      'first%20line%0Asecond%2Bline',
    );
    expect(masks('first line\nsecond+line', 'cli')).toContain('first%20line%0Asecond%2Bline');
    // From three quarters on, the lines that can be masked by themselves are enough.
    expect(masks('abcdefgh\nx')).toContain('abcdefgh\\nx');
    expect(masks('abcdefghi\nx')).not.toContain('abcdefghi\\nx');
  });

  it('masks JSON of several lines as a whole, because its keys have no masks', () => {
    expect(masks('{\n"key": "a secret"\n}')).toEqual(
      expect.arrayContaining([
        'a secret',
        '{\\n\\"key\\": \\"a secret\\"\\n}',
        '{\\n"key": "a secret"\\n}',
        '{ "key": "a secret" }',
        '{"key": "a secret"}',
      ]),
    );
  });

  it('masks the lines of JSON that show a string, also encoded line by line', () => {
    const row = `"it's": "a secret"`;
    expect(masks(`{\n${row},\n"on": true\n}`)).toEqual(
      expect.arrayContaining([
        `${row},`,
        '&quot;it&apos;s&quot;: &quot;a secret&quot;,',
        '&quot;it&#39;s&quot;: &quot;a secret&quot;,',
        `"it'\\''s": "a secret",`,
        `"it''s": "a secret",`,
        `""it's"": ""a secret"",`,
      ]),
    );
    expect(masks(`{\n${row},\n"on": true\n}`)).not.toContain('"on": true');
  });

  it('masks base64 by lines', () => {
    const lines =
      Buffer.from('x'.repeat(100))
        .toString('base64')
        .match(/.{1,76}/g) ?? [];
    expect(masks('x'.repeat(100))).toEqual(
      expect.arrayContaining([lines[0], lines[1]?.slice(0, 57)]),
    );
  });

  it('masks several lines with the policy value on one line only', () => {
    const variants = maskVariants('first line\nsecond', FACTS.github.derives, 'value');
    expect(variants.every(({ tier }) => tier > 0)).toBe(true);
    expect(variants.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['first line\\nsecond', 'first%20line%0Asecond', 'first line second']),
    );
  });

  it('masks bytes that are not text in base64 and hexadecimal', () => {
    expect(masks(Uint8Array.of(0xff, 0xfe, 0xfd, 0xfc, 0xfb, 0xfa)).slice(0, 11)).toEqual([
      '//79/Pv6',
      'fffefdfcfbfa',
      '/+/fz7+',
      '//v38+/',
      '__79_Pv6',
      '_-_fz7-',
      '__v38-_',
      '/+/fz7+g==',
      '//v38+/o=',
      'FFFEFDFCFBFA',
      'Ly83OS9Qdj',
    ]);
  });

  it('gives only masks that a platform can take, within the limits, for any value', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('\n', '\r\n', '\r', ' ', '"', "'", '\\', '%', '{', '}', '-----BEGIN A-----'),
      fc.json(),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.stringMatching(/^[a-zA-Z0-9]{1,600}$/),
          fc.uint8Array({ maxLength: 200 }),
        ),
        fc.constantFrom(...Object.values(FACTS)),
        fc.constantFrom<MaskPolicy>('full', 'value'),
        (value, { derives }, policy) => {
          const variants = maskVariants(value, derives, policy);
          for (const { text: mask } of variants) {
            expect(mask).toMatch(/^[^\r\n]{4,}$/s);
            expect(mask.trim()).not.toBe('');
          }
          expect(new Set(variants.map(({ text: mask }) => mask)).size).toBe(variants.length);
          const derived = variants.filter(({ tier }) => tier > 0).length;
          expect(derived).toBeLessThanOrEqual(250);
          if (typeof value !== 'string') return;
          if (!/[\r\n]/.test(value)) expect(derived).toBeLessThanOrEqual(40);
          if (/^[a-zA-Z0-9]*$/.test(value)) expect(derived).toBeLessThanOrEqual(15);
          if (value.length >= 4 && !/[\r\n]/.test(value) && value.trim() !== '') {
            expect(variants[0]).toEqual({
              text: value.replace(/\p{Surrogate}/gu, '\ufffd'),
              tier: 0,
            });
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
