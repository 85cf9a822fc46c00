import { describe, expect, it } from 'vitest';
import { FACTS } from '../../test-support/platform-facts.ts';
import { GITHUB } from '../platforms/github.ts';
import { InputReader, type RawInputs } from './input-reader.ts';
import type { PlatformFacts } from '../platform/platform.ts';

function readerOf(raw: RawInputs, platform: PlatformFacts = GITHUB): InputReader {
  return new InputReader(raw, platform);
}

function problemsOf(raw: RawInputs, read: (reader: InputReader) => unknown): string[] {
  const reader = readerOf(raw);
  read(reader);
  return reader.problems.map(({ code, message }) => `${code}: ${message}`);
}

describe('text', () => {
  it.each([undefined, '', '  ', '\n\t'])('takes %j for not given', (text) => {
    const reader = readerOf({ tenant: text, 'api-prefix': text });
    expect(reader.has('tenant')).toBe(false);
    expect(reader.text('tenant')).toBeUndefined();
    expect(reader.text('api-prefix')).toBe('auto');
    expect(reader.problems).toEqual([]);
  });

  it('leaves out the blanks around it and keeps those inside', () => {
    expect(readerOf({ tenant: ' a  b\n' }).text('tenant')).toBe('a  b');
  });

  it.each([
    ['github', 'output'],
    ['azure', 'env'],
    ['gitlab', 'env'],
    ['cli', 'env'],
  ] as const)('has the default of %s', (platform, kind) => {
    expect(readerOf({}, FACTS[platform]).text('export-to')).toBe(kind);
  });

  it('has no default for what the platform fills in', () => {
    expect(readerOf({}).text('job-leg')).toBeUndefined();
  });

  it.each(['a\nb', 'a\rb', 'a\u0000b', 'a\tb'])('refuses %j, which is not one line', (text) => {
    expect(problemsOf({ tenant: text }, (reader) => reader.text('tenant'))).toEqual([
      'ERR_INPUT_INVALID: The input tenant must be one line without control characters.',
    ]);
  });

  it('takes several lines where keys and certificates stand', () => {
    const read = (reader: InputReader) => reader.text('client-key');
    expect(problemsOf({ 'client-key': '-----BEGIN\nX\n-----END' }, read)).toEqual([]);
  });
});

describe('expressions that were not replaced', () => {
  it.each([
    '${{ secrets.X }}',
    'a ${{ x || y }} b',
    '$(X)',
    '$(my.var-1)/ca.pem',
    '$[ variables.x ]',
  ])('are reported in %j, once', (text) => {
    const found = problemsOf({ tenant: text }, (reader) => [
      reader.text('tenant'),
      reader.text('tenant'),
    ]);
    expect(found).toEqual([
      expect.stringContaining('ERR_INPUT_UNEXPANDED: The input tenant still'),
    ]);
    expect(found[0]).not.toContain(text);
  });

  it.each(['$', '$X', '$()', '$(1)', 'a{{b}}', '$[', '%(x)'])('are not in %j', (text) => {
    expect(problemsOf({ tenant: text }, (reader) => reader.text('tenant'))).toEqual([]);
  });

  it('may look like a part of a credential, but not like all of it', () => {
    const read = (reader: InputReader) => reader.text('client-secret');
    expect(problemsOf({ 'client-secret': 'a$(b)c' }, read)).toEqual([]);
    expect(problemsOf({ 'client-secret': '$(b)' }, read)).toHaveLength(1);
  });

  it.each([
    ['cleanup', (reader: InputReader) => reader.boolean('cleanup')],
    ['timeout', (reader: InputReader) => reader.milliseconds('timeout')],
    ['case', (reader: InputReader) => reader.choice('case')],
  ])('are the only problem of %s', (name, read) => {
    expect(problemsOf({ [name]: '$(X)' }, read)).toEqual([expect.stringContaining('UNEXPANDED')]);
  });
});

describe('boolean', () => {
  it.each([
    ['true', true],
    ['FALSE', false],
    [' True ', true],
    ['', true],
  ])('reads %j', (text, value) => {
    expect(readerOf({ cleanup: text }).boolean('cleanup')).toBe(value);
  });

  it.each(['yes', 'no', '1', '0', 'on', 'off', 'null', 'true false', 'truе', '"true"'])(
    'refuses %j',
    (text) => {
      expect(problemsOf({ cleanup: text }, (reader) => reader.boolean('cleanup'))).toEqual([
        'ERR_INPUT_INVALID: The input cleanup must be true or false.',
      ]);
    },
  );
});

describe('choice', () => {
  it.each([
    ['ISO', 'iso'],
    [' api ', 'api'],
    ['', 'auto'],
  ])('reads %j', (text, value) => {
    const reader = readerOf({ 'api-prefix': text });
    expect(reader.choice('api-prefix')).toBe(value);
  });

  it.each(['is', 'isoapi', 'iso,api', '__proto__'])('refuses %j', (text) => {
    const read = (reader: InputReader) => reader.choice('api-prefix');
    expect(problemsOf({ 'api-prefix': text }, read)).toEqual([
      'ERR_INPUT_INVALID: The input api-prefix must be auto or iso or api.',
    ]);
  });
});

describe('milliseconds', () => {
  it.each([
    ['1', 1000],
    ['3600', 3_600_000],
    ['007', 7000],
    ['', 30_000],
  ])('reads %j', (text, value) => {
    expect(readerOf({ timeout: text }).milliseconds('timeout')).toBe(value);
  });

  it.each(['0', '3601', '-1', '1.5', '1e3', '30s', '0x10', 'Infinity', '999999', '１'])(
    'refuses %j',
    (text) => {
      expect(problemsOf({ timeout: text }, (reader) => reader.milliseconds('timeout'))).toEqual([
        'ERR_INPUT_INVALID: The input timeout must be a whole number of seconds from 1 to 3600.',
      ]);
    },
  );
});

describe('unknown', () => {
  it.each([
    ['clientid', 'Did you mean client-id'],
    ['Secrets', 'Did you mean secrets'],
    ['insecure-skip-tls', 'Did you mean insecure-skip-tls-verify?'],
    ['frobnicate', 'it is ignored.'],
    // An input of another command would be without effect here.
    ['via', 'it is ignored.'],
    ['__proto__x', 'it is ignored.'],
  ])('warns about %s', (name, hint) => {
    const [notice, ...others] = readerOf({ url: 'x', [name]: 'VALUE' }).unknown('load');
    expect(notice).toContain(`There is no input "${name}"`);
    expect(notice).toContain(hint);
    expect(notice).not.toContain('VALUE');
    expect(others).toEqual([]);
  });

  it('knows what other platforms and commands fill in', () => {
    expect(readerOf({ 'job-leg': '1', secrets: 'a#b' }).unknown('load')).toEqual([]);
    expect(readerOf({ 'dry-run': 'true' }).unknown('register')).toEqual([]);
  });

  it('never suggests what people do not fill in', () => {
    expect(readerOf({ 'job-lag': '1' }).unknown('load')[0]).not.toContain('job-leg');
  });

  it('makes names harmless that an earlier step planted', () => {
    const [notice] = readerOf({ 'x\n::add-mask::\u202ey': '1' }).unknown('load');
    expect(notice).toContain('"x?: :add-mask: :?y"');
  });
});
