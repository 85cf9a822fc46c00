import { describe, expect, it } from 'vitest';
import { repeatsSome } from './vault-echo.ts';

const LONG = 'a-value-that-is-cut-off-somewhere';

describe('repeatsSome', () => {
  it.each([
    ['a whole value', `wrong: ${LONG}`, [LONG]],
    ['the beginning of a value', `wrong: ${LONG.slice(0, 8)}…`, [LONG]],
    ['the end of a value', `…${LONG.slice(-8)}`, [LONG]],
    ['a short value', 'wrong: p4ss', ['other', 'p4ss']],
  ])('finds %s', (_name, text, secrets) => {
    expect(repeatsSome(text, secrets)).toBe(true);
  });

  it.each([
    ['seven characters of a longer value', `wrong: ${LONG.slice(0, 7)}`, [LONG]],
    ['what is too short for a mask', 'it is no wonder', ['is', 'no', '']],
    ['nothing', '', [LONG]],
  ])('allows %s', (_name, text, secrets) => {
    expect(repeatsSome(text, secrets)).toBe(false);
  });
});
