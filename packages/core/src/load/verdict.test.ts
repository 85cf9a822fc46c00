import { describe, expect, it } from 'vitest';
import { object, problemsOf, select } from '../../test-support/select-fixture.ts';
import { AZURE } from '../platforms/azure.ts';

const on = (wildcard: 'fail' | 'skip') => ({
  ...AZURE,
  onRefused: { wildcard, written: 'fail' as const },
});

describe('a value that the platform refuses', () => {
  const lines = object('note', { text: 'one\ntwo', word: 'one' });

  it('is left out where the adapter asks for that', () => {
    const { secrets, notices } = select('note#* -> *', [lines], {}, on('skip'));
    expect(secrets.map(({ label }) => label)).toEqual(['note#word']);
    expect(notices[0]).toMatch(/^Left out: secrets, line 1: the value of note#text .*\.$/);
  });

  it('is a problem otherwise', () => {
    const codes = (key: string, value: string, wildcard: 'fail' | 'skip') =>
      problemsOf('note#* -> *', [object('note', { [key]: value })], {}, on(wildcard)).map(
        ({ code }) => code,
      );
    expect(codes('text', 'one\ntwo', 'fail')).toEqual(['ERR_VALUE_INVALID']);
    expect(codes('x'.repeat(129), 'one', 'skip')).toEqual(['ERR_NAME_INVALID']);
  });
});
