import { expect, it } from 'vitest';
import { ownVariable } from './own-variable.ts';

it.each([
  ['A', 'a'],
  ['EMPTY', ''],
  ['MISSING', undefined],
  ['toString', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('ownVariable reads %s as %j', (name, value) => {
  expect(ownVariable({ A: 'a', EMPTY: '' }, name)).toBe(value);
  if (value === undefined) expect(ownVariable(process.env, name)).toBeUndefined();
});
