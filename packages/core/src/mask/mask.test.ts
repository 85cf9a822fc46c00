import { describe, expect, it } from 'vitest';
import { FACTS } from '../../test-support/platform-facts.ts';
import { jsonOutput, maskAll, type MaskingPlatform } from './mask.ts';
import { maskCredential, maskPlain } from './mask-credential.ts';
import type { PlatformKind } from '../platform/platform.ts';
import { Redacted } from '../model/redacted.ts';
import type { FetchedSecret, MaskedSecret } from '../model/secret.ts';

interface Recorder extends MaskingPlatform {
  readonly masks: string[];
}

function record(kind: PlatformKind = 'github'): Recorder {
  const masks: string[] = [];
  return { ...FACTS[kind], masks, addMask: (text) => masks.push(text) };
}

function secret(
  value: string | Uint8Array,
  rest: Partial<Omit<FetchedSecret, 'value'>> = {},
): FetchedSecret {
  return {
    label: 'shop/db#password',
    placement: { kind: 'env', name: 'PASSWORD' },
    value: typeof value === 'string' ? new Redacted(value) : new Redacted(value),
    maskPolicy: 'full',
    expiration: undefined,
    ...rest,
  };
}

const FILE = {
  kind: 'file',
  path: 'p',
  mode: 0o600,
  pathName: 'P',
  pathKinds: ['output'],
  keep: false,
} as const;

describe('maskAll', () => {
  it('masks all values before what is derived from any of them', () => {
    const platform = record();
    maskAll([secret('first-secret'), secret('second-secret')], platform);
    expect(platform.masks.slice(0, 2)).toEqual(['first-secret', 'second-secret']);
    expect(platform.masks).toContain(Buffer.from('first-secret').toString('hex'));
    expect(platform.masks).toContain(Buffer.from('second-secret').toString('hex'));
  });

  it('gives the secrets back as they were, in their order', () => {
    const secrets = [secret('first-secret'), secret('abc'), secret(Uint8Array.of(1, 2, 3, 255))];
    const masking = maskAll(secrets, record());
    expect(masking.secrets).toEqual(secrets);
  });

  it('registers no mask twice', () => {
    const platform = record();
    maskAll(
      [secret('one secret'), secret('one secret'), secret('one secret\none secret')],
      platform,
    );
    expect(new Set(platform.masks).size).toBe(platform.masks.length);
  });

  it.each([
    ['github', false, false],
    ['azure', false, true],
    ['gitlab', true, true],
    ['cli', true, true],
  ] as const)('leaves to %s what it derives itself', (kind, json, xml) => {
    const platform = record(kind);
    maskAll([secret('a"bcd')], platform);
    expect(platform.masks.includes('a\\"bcd')).toBe(json);
    expect(platform.masks.includes('a&quot;bcd')).toBe(xml);
  });

  it('adds nothing for nomask', () => {
    const platform = record();
    const secrets = [
      secret('not-secret', { maskPolicy: 'none' }),
      secret('x', { maskPolicy: 'none' }),
    ];
    expect(maskAll(secrets, platform)).toMatchObject({ secrets, notices: [] });
    expect(platform.masks).toEqual([]);
  });

  it('adds only the value for mask=value', () => {
    const platform = record();
    maskAll([secret(' "some value" ', { maskPolicy: 'value' })], platform);
    expect(platform.masks).toEqual([' "some value" ', '"some value"', 'some value']);
  });

  it('masks the lines of what the vault sent encrypted, beside the value', () => {
    const alsoMask = [new Redacted('Y2lwaGVy\nVGV4dA==\n')];
    const platform = record();
    const secrets = [
      secret('clear text', { alsoMask }),
      secret('not-secret', { alsoMask: [new Redacted('c2Vjb25k')], maskPolicy: 'none' }),
    ];
    maskAll(secrets, platform);
    expect(platform.masks.slice(0, 3)).toEqual(['clear text', 'Y2lwaGVy', 'VGV4dA==']);
    expect(platform.masks).not.toContain('c2Vjb25k');
  });

  it.each([
    ['three characters', 'abc', 'full', true],
    ['three characters, value only', 'abc', 'value', true],
    ['blanks', '      ', 'full', true],
    ['lines of three characters', 'abc\ndef', 'full', true],
    ['three bytes', Uint8Array.of(255, 0, 1), 'full', true],
    ['JSON without a long string', '{\n  "pin": "1234"\n}', 'full', true],
    ['four characters', 'abcd', 'full', false],
    ['an empty value', '', 'full', false],
    ['several lines, value only', 'abcd\nefgh', 'value', false],
    ['one long line', 'a\nbcde', 'full', false],
  ] as const)('says by name what cannot be masked: %s', (_what, value, maskPolicy, told) => {
    const { notices } = maskAll(
      [secret('long-enough'), secret(value, { label: 'shop/pin#pin', maskPolicy })],
      record(),
    );
    expect(notices).toEqual(
      told
        ? [expect.stringContaining('shorter than 4 characters (8 inside JSON): shop/pin#pin. ')]
        : [],
    );
  });

  const SHORT = expect.stringMatching(
    /^Not masked, .*: shop\/pin#file\. Use longer values, or .* is not a secret with nomask\.$/,
  ) as string;
  const MASKED_BY_THE_AGENT = expect.stringMatching(
    /^The agent masks shop\/pin#pin as it stands/,
  ) as string;
  const ADVICE = { bare: 'Do so.', budget: 'Do less.', variables: false };
  it.each([
    ['as the agent of Azure masks them', undefined, [SHORT, MASKED_BY_THE_AGENT]],
    [
      'unless they become no variables',
      ADVICE,
      [expect.stringMatching(/: shop\/pin#pin, shop\/pin#file\. Do so\.$/) as string],
    ],
  ])('tells short variables from short files, %s', (_, advice, notices) => {
    const secrets = [
      secret('abc', { label: 'shop/pin#pin' }),
      secret('xyz', { label: 'shop/pin#file', placement: FILE }),
    ];
    const masking = maskAll(secrets, record('azure'), advice);
    expect(masking.notices).toEqual(notices);
    expect(masking.bare).toEqual(new Set(secrets));
  });

  it('names all such secrets in one notice, and no value', () => {
    const secrets = [secret('abc', { label: 'a#b' }), secret('xyz', { label: 'c#d' })];
    const { notices } = maskAll(secrets, record());
    expect(notices).toEqual([expect.stringContaining(': a#b, c#d. ')]);
    expect(notices[0]).not.toMatch(/abc|xyz/);
  });

  it('says once when encodings had to be left out, but never leaves a value out', () => {
    const platform = record();
    const values = Array.from({ length: 10_000 }, (_, index) => `secret ${index}`);
    const { notices } = maskAll(
      values.map((value) => secret(value)),
      platform,
    );
    expect(notices).toEqual([
      'All values are masked, but not all of their encodings: a step has room for 250, a ' +
        'value of one line for 40. ' +
        'Load fewer secrets in one step, or mark what is not a secret with nomask.',
    ]);
    expect(platform.masks.slice(0, 10_000)).toEqual(values);
    expect(platform.masks).toHaveLength(10_250);
  });

  it('masks the first lines of a long file, counts the others, and refuses a long variable', () => {
    const lines = Array.from({ length: 2500 }, (_, index) => `line ${index}`);
    const platform = record();
    const { notices } = maskAll([secret(lines.join('\n'), { placement: FILE })], platform);
    expect(platform.masks.slice(0, 2000)).toEqual(lines.slice(0, 2000));
    expect(platform.masks).not.toContain(lines[2000]);
    expect(notices).toContainEqual(expect.stringContaining(': shop/db#password (500). '));
    const silent = record();
    expect(() => maskAll([secret(lines.join('\n'))], silent)).toThrow(/2500 lines.*file:/);
    expect(silent.masks).toEqual([]);
  });

  it.each(['gitlab', 'cli'] as const)('spends more where %s has our own filter', (kind) => {
    const platform = record(kind);
    const secrets = Array.from({ length: 20 }, (_, index) => secret(`p'a"s s&%/${index}`));
    expect(maskAll(secrets, platform).notices).toEqual([]);
    expect(platform.masks.length).toBeGreaterThan(20 + 250);
  });
});

describe('maskPlain', () => {
  it('masks every line of a credential and no encoding', () => {
    const platform = record();
    maskPlain(new Redacted('-----BEGIN KEY-----\nMIIEabcd\nefgh\n-----END KEY-----\n'), platform);
    expect(platform.masks).toEqual(['MIIEabcd', 'efgh']);
  });
});

describe('maskCredential', () => {
  it('masks a credential like a value, on top of the budget of the step', () => {
    const platform = record();
    maskAll(
      Array.from({ length: 300 }, (_, index) => secret(`secret-${index}`)),
      platform,
    );
    const before = platform.masks.length;
    maskCredential(new Redacted('client-secret'), platform);
    const added = platform.masks.slice(before);
    expect(added[0]).toBe('client-secret');
    expect(added).toContain(Buffer.from('client-secret').toString('hex'));
  });

  it('masks encodings of several lines that are too short for masks', () => {
    const platform = record();
    maskCredential(new Redacted('abc\ndef'), platform);
    expect(platform.masks).toContain('abc\\ndef');
  });

  it('masks a private key by its lines', () => {
    const platform = record();
    maskCredential(new Redacted('-----BEGIN KEY-----\nMIIEabcd\n-----END KEY-----\n'), platform);
    expect(platform.masks[0]).toBe('MIIEabcd');
  });
});

describe('maskPlain', () => {
  it.each([
    ['client-secret', ['client-secret']],
    ['abc', []],
    ['abc\ndef', []],
  ])('answers whether it could mask %j, which takes 4 characters in a line', (value, masks) => {
    const platform = record();
    expect(maskPlain(new Redacted(value), platform)).toBe(masks.length > 0);
    expect(platform.masks).toEqual(masks);
  });
});

describe('jsonOutput', () => {
  const output = (name: string, value: string): FetchedSecret =>
    secret(value, { placement: { kind: 'output', name } });
  const masked = (...secrets: FetchedSecret[]): readonly MaskedSecret[] =>
    maskAll(secrets, record()).secrets;

  it('holds the outputs, and only them, in their order', () => {
    const json = jsonOutput(
      masked(
        output('ZULU', 'last "one"\n'),
        secret('env-value'),
        secret('file-value', { placement: FILE }),
        output('alpha', ''),
      ),
    );
    expect(json.value.reveal()).toBe('{"ZULU":"last \\"one\\"\\n","alpha":""}');
    expect(json.placement).toEqual({ kind: 'output', name: 'json' });
    expect(json).toMatchObject({ label: 'json', maskPolicy: 'full' });
  });

  it('takes __proto__ as a name', () => {
    const json = jsonOutput(masked(output('__proto__', 'value'), output('a', 'b')));
    expect(json.value.reveal()).toBe('{"__proto__":"value","a":"b"}');
  });

  it('is an empty object without outputs', () => {
    expect(jsonOutput([]).value.reveal()).toBe('{}');
  });
});
