import { describe, expect, it } from 'vitest';
import { DB, object, select } from '../../test-support/select-fixture.ts';

const JSON_VALUE = object('config', { blob: '{"a":"1234"}' });
const LEFT_OUT = 'Left out, because they are optional and not in the vault:';
const KEPT = 'Not given back when the job ends (keep):';

describe('the remarks in the log', () => {
  it.each([
    ['team/shop/db#password', []],
    ['team/shop/db#password -> P | optional', []],
    ['team/shop/db#pasword -> P | optional', [`${LEFT_OUT} team/shop/db#pasword (line 1)`]],
    [
      'team/shop/db#password\nno/such#* -> X_* | optional\nconfig#blob -> B | json=.b | optional',
      [`${LEFT_OUT} no/such#* (line 2), config#blob (line 3)`],
    ],
    ['team/shop/db#pasword -> P | default=x', []],
    ['team/shop/db#password -> file:db | keep', [`${KEPT} team/shop/db#password (line 1)`]],
    [
      'team/shop/db#pasword -> file:db | keep | optional',
      [`${LEFT_OUT} team/shop/db#pasword (line 1)`],
    ],
  ])('after %j is %j', (secrets, remarks) => {
    expect(select(secrets, [DB, JSON_VALUE]).remarks).toEqual(remarks);
  });
});
