import { describe, expect, it } from 'vitest';
import { DB, CACHE, object, planOf } from '../../test-support/select-fixture.ts';
import type { VaultObject } from '../model/secret.ts';
import { checkLines } from './line-checks.ts';

const OBJECTS = [DB, CACHE, object('old', { key: 'value' }, 'dsm', '2031-01-11 00:00:00')];
const CUSTODY = 'not asked for, because that takes custody';

const CODE = 'not asked for, because a one-time code is only shown to the step that uses it';

function check(secrets: string, raw = {}, objects: readonly VaultObject[] = OBJECTS) {
  return checkLines(planOf(secrets, { provision: 'true', ...raw }), objects, Date.UTC(2031, 0, 10));
}

describe('a trial of secrets', () => {
  it.each([
    ['team/shop/db#password -> P', 'ok', 'line 1: team/shop/db#password -> output:P'],
    [
      'team/shop/db#* -> env:DB_*',
      'ok',
      'line 1: team/shop/db#* -> env:DB_hostname, env:DB_username, env:DB_password',
    ],
    [
      'team/shop/db#password -> file:a/db.txt',
      'ok',
      'line 1: team/shop/db#password -> file:a/db.txt (path in DB_TXT)',
    ],
    ['no/such#key -> X | default=off', 'ok', 'line 1: no/such#key -> output:X'],
    [
      'no/such#key -> X | optional',
      'left-out',
      'line 1: no/such#key, optional and not in the vault',
    ],
    ['no/such#key -> X', 'failed', 'line 1: no/such#key'],
    [
      'pam-credential:77#password -> env:X',
      'not-asked',
      `line 1: pam-credential:77#password -> env:X, ${CUSTODY}`,
    ],
    ['pam-key:1#* -> K_*', 'not-asked', `line 1: pam-key:1#*, ${CUSTODY}`],
    [
      'provisioned#KEY',
      'not-asked',
      'line 1: provisioned#KEY -> output:KEY, not asked for, because that creates a credential',
    ],
  ])('finds of %j: %s', (secrets, state, message) => {
    expect(check(secrets).checks).toMatchObject([{ state, message }]);
  });

  it('shows no one-time code, and checks the rest of its item', () => {
    const item = object('3', { password: 'p', token: '287082' }, 'mysafe-password');
    const secrets = 'mysafe-password:3#password -> P\nmysafe-password:3#token -> env:CODE';
    const { checks } = check(secrets, { provision: 'false' }, [item]);
    expect(checks).toMatchObject([
      { state: 'ok', message: 'line 1: mysafe-password:3#password -> output:P' },
      {
        state: 'not-asked',
        message: `line 2: mysafe-password:3#token -> env:CODE, ${CODE}`,
      },
    ]);
  });

  it('gives each line that fails its own problems, and leaves the others alone', () => {
    const { checks, problems } = check('team/shop/db#pasword -> P\nteam/shop/db#username -> U');
    expect(checks.map(({ state }) => state)).toEqual(['failed', 'ok']);
    expect(checks[0]?.problems).toMatchObject([{ code: 'ERR_KEY_NOT_FOUND' }]);
    expect(problems).toEqual([]);
  });

  it('finds what only lines together do wrong', () => {
    const { checks, problems } = check('team/shop/db#* -> X_*\nteam/shop/cache#* -> X_*');
    expect(checks.map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(problems).toMatchObject([{ code: 'ERR_NAME_COLLISION' }]);
  });

  it('notices what loading would notice', () => {
    expect(check('old#key -> K').notices).toHaveLength(1);
  });

  it('names twenty destinations of a line at most', () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`k${index}`, 'v']));
    const { checks } = check('big#* -> B_*', {}, [object('big', many)]);
    expect(checks[0]?.message).toMatch(/output:B_k19, 5 more$/);
  });
});
