import { describe, expect, it } from 'vitest';
import { ENV, FILE } from '../../test-support/placements.ts';
import { Redacted } from '../model/redacted.ts';
import { ProblemsError } from '../model/errors.ts';
import type { FetchedSecret, MaskPolicy, Placement } from '../model/secret.ts';
import { divideSecrets, unmasked, unmaskedNotice } from './mask-allotment.ts';

const lines = (count: number, word = 'line'): string =>
  Array.from({ length: count }, (_, index) => `${word} ${index}`).join('\n');

function secret(
  value: string,
  placement: Placement,
  alsoMask: readonly string[] = [],
  maskPolicy: MaskPolicy = 'full',
): FetchedSecret {
  return {
    label: 'shop/db#dump',
    placement,
    value: new Redacted(value),
    maskPolicy,
    alsoMask: alsoMask.map((text) => new Redacted(text)),
    expiration: undefined,
  };
}

function messages(secrets: readonly FetchedSecret[], refuses = true): readonly string[] {
  try {
    divideSecrets(secrets, refuses);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    expect(error.code).toBe('ERR_LIMIT');
    return error.problems.map(({ message }) => message);
  }
  return [];
}

const masked = (secrets: readonly FetchedSecret[]): readonly number[] =>
  divideSecrets(secrets, true).map(({ value }) => value.masked);

describe('divideSecrets', () => {
  it('allows a variable 2000 parts, and recommends file: for more', () => {
    expect(messages([secret(lines(2000), ENV)])).toEqual([]);
    expect(messages([secret(lines(2001), ENV)])).toEqual([
      'The value of shop/db#dump has 2001 lines or JSON strings to mask, and a variable has room ' +
        'for 2000. Use a file: destination.',
    ]);
  });

  it('allows the variables of a step 5000 parts, and names each that does not fit', () => {
    const two = [secret(lines(2000), ENV), secret(lines(2000, 'other'), ENV)];
    expect(messages([...two, secret(lines(1000, 'third'), ENV)])).toEqual([]);
    expect(messages([...two, secret(lines(1001, 'third'), ENV), secret('one line', ENV)])).toEqual([
      'The value of shop/db#dump has 1001 lines or JSON strings to mask, and the variables of a ' +
        'step have room for 5000 together. Use a file: destination.',
    ]);
    expect(messages([...two, secret(lines(2000, 'third'), ENV)])).toEqual([
      expect.stringMatching(/ 2000 lines .* step have room for 5000 /),
    ]);
  });

  it('refuses nothing that becomes no variable', () => {
    expect(messages([secret(lines(2001), ENV)], false)).toEqual([]);
    expect(messages([secret(lines(2001), FILE)])).toEqual([]);
  });

  it('counts no value as a whole, and no part twice', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => secret(`value ${index}`, ENV));
    expect(messages(many)).toEqual([]);
    const same = Array.from({ length: 4 }, () => secret(lines(2000), ENV));
    expect(messages(same)).toEqual([]);
  });

  it('masks the first 2000 lines of a file, and 5000 of all', () => {
    const files = ['aa', 'bb', 'cc', 'dd'].map((word) => secret(lines(2500, word), FILE));
    expect(masked(files)).toEqual([2000, 2000, 1000, 0]);
    expect(masked([...files, secret(lines(4000, 'aa'), FILE)])).toEqual([
      2000, 2000, 1000, 0, 2000,
    ]);
  });

  it('allots to variables first', () => {
    const files = ['aa', 'bb', 'cc'].map((word) => secret(lines(2000, word), FILE));
    expect(masked([...files, secret(lines(2000, 'dd'), ENV)])).toEqual([2000, 1000, 0, 2000]);
  });

  it('takes no variable for too long because of what the vault sent in its place', () => {
    const [divided] = divideSecrets([secret('value', ENV, [lines(2001)])], true);
    expect(divided?.alsoMask.map((text) => text.masked)).toEqual([2000]);
    expect(divided && unmasked(divided)).toBe(1);
  });

  it('masks every line of what the vault sent, unless the value has nomask', () => {
    const one = secret('value', ENV, ['cipher text'], 'value');
    expect(divideSecrets([one], true)[0]?.alsoMask[0]?.whole).toEqual(['cipher text']);
    const two = secret('value', ENV, ['cipher text\nof two lines'], 'value');
    const [divided] = divideSecrets([two], true);
    expect(divided?.alsoMask[0]?.parts.masks).toEqual(['cipher text', 'of two lines']);
    const none = secret('value', ENV, ['cipher text'], 'none');
    expect(divideSecrets([none], true)[0]?.alsoMask[0]?.whole).toEqual([]);
  });
});

describe('unmaskedNotice', () => {
  it('counts what shows, by name', () => {
    const divided = divideSecrets([secret(lines(2010), FILE, [lines(2005, 'other')])], true);
    expect(unmaskedNotice(divided)).toBe(
      'Not masked, because there are too many lines or JSON strings: shop/db#dump (15). ' +
        'Only the first 2000 of a value and 5000 of a step are masked.',
    );
  });
});
