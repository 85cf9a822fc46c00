import { describe, expect, it } from 'vitest';
import { withOurNames } from './environment.ts';

describe('withOurNames', () => {
  it.each([
    ['on Windows', true, { SENHASEGURA_URL: 'a', Path: 'b' }],
    ['nowhere else', false, { Senhasegura_Url: 'a', Path: 'b' }],
  ])('knows our variables in any case %s', (_where, windows, expected) => {
    expect(withOurNames({ Senhasegura_Url: 'a', Path: 'b' }, windows)).toEqual(expected);
  });
});
