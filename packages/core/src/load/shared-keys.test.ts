import { describe, expect, it } from 'vitest';
import { CACHE, DB, object, select } from '../../test-support/select-fixture.ts';

const LOG = object('log', { Password: 'l0g', 'host name': 'log01', hostname: 'log02' });
const WEB = object('web', { host_name: 'web01' });
const OBJECTS = [DB, CACHE, LOG, WEB];

const remarksOn = (...secrets: readonly string[]): readonly string[] =>
  select(secrets.join('\n'), OBJECTS).remarks;

describe('sharedKeysRemarks', () => {
  it.each([
    ['a prefix each', 'password', ['team/shop/db#* -> DB_*', 'team/shop/cache#* -> CACHE_*']],
    ['one prefix', 'password', ['team/shop/db#*', 'team/shop/cache#* -> CACHE_*']],
    ['kinds of variables', 'password', ['team/shop/db#* -> env:*', 'team/shop/cache#*']],
    ['prefixes, case aside', 'Password, hostname', ['team/shop/db#* -> DB_*', 'log#* -> LOG_*']],
    ['prefixes, once made names', 'host_name', ['log#* -> LOG_*', 'web#* -> WEB_*']],
  ])('says in one line what is kept apart by %s: %s', (_, keys, secrets) => {
    expect(remarksOn(...secrets)).toEqual([
      `Keys that several secrets have, each loaded under its own name: ${keys}`,
    ]);
  });

  it.each([
    ['keys that somebody wrote down', ['team/shop/db#password -> A', 'team/shop/cache#*']],
    ['one secret loaded twice', ['team/shop/db#* -> A_*', 'team/shop/db#* -> B_*']],
    ['different keys', ['team/shop/cache#*', 'web#*']],
  ])('says nothing of %s', (_, secrets) => {
    expect(remarksOn(...secrets)).toEqual([]);
  });

  it('makes keys harmless and says no more of them than people read', () => {
    const keys = Array.from({ length: 22 }, (_, at) => [`k${at}\n::error::`, 'x'] as const);
    const objects = ['a', 'b'].map((ref) => object(ref, Object.fromEntries(keys)));
    const [remark, ...others] = select('a#* -> A_*\nb#* -> B_*', objects).remarks;
    expect(others).toEqual([]);
    expect(remark).not.toMatch(/\n|::/);
    expect(remark).toMatch(/ k0\S.*, and 2 more$/);
  });
});
