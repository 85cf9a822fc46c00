import { describe, expect, it } from 'vitest';
import { errnoOf } from './errno.ts';

describe('errnoOf', () => {
  it.each([
    ['ENOENT', 'ENOENT'],
    ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT'],
    ['not a name of the system', undefined],
    ['', undefined],
    [2, undefined],
  ])('reads the code %j as %s', (code, expected) => {
    expect(errnoOf(Object.assign(new Error('x'), { code }))).toBe(expected);
  });

  it.each([[new Error('x')], ['ENOENT'], [undefined], [{ code: 'ENOENT' }]])(
    'finds none in %j',
    (error) => {
      expect(errnoOf(error)).toBeUndefined();
    },
  );
});
