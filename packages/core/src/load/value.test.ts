import { describe, expect, it } from 'vitest';
import { ENV, FILE } from '../../test-support/placements.ts';
import { FACTS } from '../../test-support/platform-facts.ts';
import { CLI } from '../platforms/cli.ts';
import { GITLAB } from '../platforms/gitlab.ts';
import { AZURE } from '../platforms/azure.ts';
import { GITHUB } from '../platforms/github.ts';
import { onWindows } from '../platforms/windows.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { parseSecrets, type Entry } from '../entries/secret-ref.ts';
import type { Placement, ValueFault } from '../model/secret.ts';
import { finalValue } from './value.ts';

function entryOf(text: string): Entry {
  const [entry] = parseSecrets(text, CLI).entries;
  if (entry === undefined) throw new Error(`${text} isn't an entry`);
  return entry;
}

/** The value that is exported, or what is wrong with it. */
function valueOf(
  value: string,
  placement: Placement,
  text = 'a#k',
  platform: PlatformFacts = GITHUB,
): { readonly value: unknown } | ValueFault {
  const entry = entryOf(text);
  const final = finalValue(value, entry, entry.key ?? 'k', placement, platform);
  return final.ok ? { value: final.value } : final.fault;
}

describe('finalValue', () => {
  it.each([
    'An error occurred while encrypting the text',
    ' An error occurred while encrypting the text\n',
  ])('refuses %j, which stands where a value should be', (value) => {
    expect(valueOf(value, FILE)).toMatchObject({ code: 'ERR_VALUE_ENCRYPTED' });
  });

  it('takes that text as a part of a value', () => {
    const value = 'log: An error occurred while encrypting the text';
    expect(valueOf(value, ENV)).toEqual({ value });
  });

  it.each(['\0', 'a\0b'])('takes %j for a file only', (value) => {
    expect(valueOf(value, ENV)).toEqual({ problem: expect.stringContaining('NUL') as unknown });
    expect(valueOf(value, FILE)).toEqual({ value });
  });

  it.each(['\ud800', 'a\udc00b', '\udc00\ud800'])('refuses %j, which has no bytes', (value) => {
    for (const placement of [ENV, FILE]) {
      expect(valueOf(value, placement)).toEqual({
        problem: expect.stringContaining('Unicode') as unknown,
      });
    }
  });

  it('takes 128 KiB, counted in bytes, and no more', () => {
    const limit = 128 * 1024;
    expect(valueOf('é'.repeat(limit / 2), FILE)).toHaveProperty('value');
    expect(valueOf(`${'é'.repeat(limit / 2)}x`, FILE)).toMatchObject({ code: 'ERR_LIMIT' });
    const room = limit - ENV.name.length - 2;
    expect(valueOf('x'.repeat(room), ENV)).toHaveProperty('value');
    expect(valueOf('x'.repeat(room + 1), ENV)).toMatchObject({ code: 'ERR_LIMIT' });
  });

  it('writes bytes that are not text to files alone', () => {
    const text = 'a#k -> file:x | decode=hex';
    expect(valueOf('ff00', FILE, text)).toEqual({ value: Uint8Array.of(0xff, 0) });
    expect(valueOf('ff00', ENV, text)).toEqual({
      problem: expect.stringContaining('binary') as unknown,
    });
    expect(valueOf('c3a9', ENV, text)).toEqual({ value: 'é' });
    expect(valueOf('ff00', ENV, 'a#k | decode=hex | encode=base64')).toEqual({ value: '/wA=' });
  });

  it.each([
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a\r\nb', 'a\nb\n'],
    ['a\nb\n', 'a\nb\n'],
    ['', ''],
  ])('makes a key file of %j', (value, file) => {
    expect(valueOf(value, FILE, 'pam-key:1#private_key')).toEqual({ value: file });
    expect(valueOf(value, FILE, 'pam-key:1#public_key')).toEqual({ value: file });
    expect(valueOf(value, FILE, 'pam-key:1#password')).toEqual({ value });
    expect(valueOf(value, FILE, 'a#private_key')).toEqual({ value });
  });

  it('takes several lines on Azure only where they do not show', () => {
    const problem: unknown = expect.stringContaining('several lines');
    expect(valueOf('a\nb', ENV, 'a#k', AZURE)).toEqual({ problem });
    expect(valueOf('a\r', ENV, 'a#k', AZURE)).toEqual({ problem });
    expect(valueOf('a\nb', ENV, 'a#k | nomask', AZURE)).toEqual({ value: 'a\nb' });
    expect(valueOf('a\nb', FILE, 'a#k', AZURE)).toEqual({ value: 'a\nb' });
    expect(valueOf('a\nb', ENV, 'a#k | encode=base64', AZURE)).toEqual({ value: 'YQpi' });
    expect(valueOf('a\nb', ENV, 'a#k', GITLAB)).toEqual({ value: 'a\nb' });
  });

  it.each([
    ['github', 'a#k', ENV, 32_767, undefined],
    ['azure', 'a#k', ENV, 32_766, undefined],
    ['azure', 'a#k', ENV, 32_767, 'ERR_LIMIT'],
    ['azure', 'a#k | nomask', ENV, 32_767, 'ERR_LIMIT'],
    ['azure', 'a#k', FILE, 32_767, undefined],
    ['azure', 'a#k | encode=base64', ENV, 24_573, undefined],
    ['azure', 'a#k | encode=base64', ENV, 24_576, 'ERR_LIMIT'],
  ] as const)(
    'refuses on %s, for %s, a variable that Windows cannot hold',
    (platform, text, placement, length, code) => {
      const final = valueOf('x'.repeat(length), placement, text, FACTS[platform]);
      if (code === undefined) expect(final).toHaveProperty('value');
      else expect(final).toMatchObject({ code });
    },
  );
});

describe('the length of a variable', () => {
  const longest = 'é'.repeat(32_766);
  const OUTPUT: Placement = { kind: 'output', name: 'A' };

  it.each([
    ['github', ENV, 'refused'],
    ['github', OUTPUT, 'taken'],
    ['github', FILE, 'taken'],
    ['cli', ENV, 'refused'],
    ['cli', OUTPUT, 'refused'],
    ['gitlab', ENV, 'refused'],
    ['azure', OUTPUT, 'refused'],
  ] as const)('has a limit on Windows: %s, %o', (kind, placement, expected) => {
    const platform = onWindows(FACTS[kind]);
    expect(valueOf(longest, placement, 'a#k', platform)).toEqual({ value: longest });
    const answer = valueOf(`${longest}x`, placement, 'a#k', platform);
    expect('problem' in answer ? 'refused' : 'taken').toBe(expected);
    if (expected === 'refused') {
      expect(answer).toMatchObject({
        code: 'ERR_LIMIT',
        problem: expect.stringContaining('longer than 32766 characters') as string,
      });
    }
  });

  it.each(['github', 'cli', 'gitlab'] as const)('has none elsewhere: %s', (kind) => {
    expect(valueOf(`${longest}x`, ENV, 'a#k', FACTS[kind])).toEqual({ value: `${longest}x` });
  });
});
