import { describe, expect, it } from 'vitest';
import { Redacted } from '../model/redacted.ts';
import {
  CACHE,
  DB,
  exported,
  object,
  planOf,
  problemsOf,
  select,
} from '../../test-support/select-fixture.ts';
import type { Decrypt } from './find.ts';
import { selectSecrets } from './select.ts';
import type { VaultObject } from '../model/secret.ts';

describe('selectSecrets: one key', () => {
  it('takes the value of exactly the identity and key that were named', () => {
    const others = [object('team/shop/DB', { password: 'x' }), object('db', { password: 'y' })];
    const secrets = 'team/shop/db#password -> DB_PASSWORD\nteam/shop/db#username';
    expect(exported(secrets, [...others, DB])).toEqual([
      'output:DB_PASSWORD = p4ss',
      'output:username = shop',
    ]);
  });

  it('passes values on byte for byte', () => {
    const value = ' %25\r\n"quoted"\t::add-mask::x \n';
    expect(exported('a#b', [object('a', { b: value })])).toEqual([`output:b = ${value}`]);
  });

  it('keeps what the summary needs', () => {
    const { secrets } = select('a#b -> env:C | mask=value', [
      object('a', { b: 'x' }, 'dsm', '2041-01-01 00:00:00'),
    ]);
    expect(secrets).toMatchObject([
      {
        label: 'a#b',
        placement: { kind: 'env', name: 'C' },
        maskPolicy: 'value',
        expiration: '2041-01-01 00:00:00',
      },
    ]);
  });

  it('keeps sources with equal names apart', () => {
    const objects = [
      object('7', { password: 'dsm' }),
      object('7', { password: 'credential' }, 'pam-credential'),
      object('7', { password: 'key' }, 'pam-key'),
    ];
    const secrets = '7#password -> A\npam-key:7#password -> B\npam-credential:7#password -> C';
    expect(exported(secrets, objects)).toEqual([
      'output:A = dsm',
      'output:B = key',
      'output:C = credential',
    ]);
  });

  it('takes a provisioned key from whichever object has it', () => {
    const objects = [
      object('eph-1', { A: '1' }, 'provisioned'),
      object('eph-2', { B: '2' }, 'provisioned'),
    ];
    expect(exported('provisioned#B', objects, { provision: 'true' })).toEqual(['output:B = 2']);
  });

  it('takes __proto__ for a key like any other', () => {
    const fields = [{ key: '__proto__', value: new Redacted('x') }];
    expect(exported('a#__proto__ -> A', [object('a', fields)])).toEqual(['output:A = x']);
    expect(problemsOf('a#constructor', [object('a', fields)])).toHaveLength(1);
  });
});

describe('selectSecrets: a certificate', () => {
  const pfx = Buffer.from([0xff, 0x00, 0xfe]);
  const objects = [object('12', { pfx: pfx.toString('base64'), password: 'made' }, 'certificate')];

  it('gives the bytes of its file, and base64 of them elsewhere', () => {
    const { secrets } = select(
      'certificate:12#pfx -> file:a.pfx\ncertificate:12#pfx -> P | ' +
        'encode=base64\ncertificate:12#password',
      objects,
    );
    expect(secrets.map(({ value }) => value.reveal())).toEqual([
      new Uint8Array(pfx),
      pfx.toString('base64'),
      'made',
    ]);
  });

  it('cannot be a variable as it is', () => {
    expect(problemsOf('certificate:12#pfx', objects)).toMatchObject([
      { code: 'ERR_VALUE_INVALID', message: expect.stringContaining('encode=base64') as string },
    ]);
  });

  it('says by its own clock when it ends', () => {
    const ending = [object('12', { crt: 'C' }, 'certificate', '2031-01-12 00:00:00')];
    expect(select('certificate:12#crt', ending).notices).toEqual([
      'certificate:12 expires soon, at 2031-01-12 00:00:00 (UTC).',
    ]);
  });
});

describe('selectSecrets: several keys', () => {
  it('keeps the order of the vault and makes names of keys', () => {
    expect(exported('team/shop/db#* -> DB_*', [CACHE, DB], { case: 'upper' })).toEqual([
      'output:DB_HOSTNAME = pg01',
      'output:DB_USERNAME = shop',
      'output:DB_PASSWORD = p4ss',
    ]);
  });

  it('uses the prefix for names that are made as a whole', () => {
    const objects = [object('a', { '1 b': 'x', c: 'y' })];
    expect(exported('a#*', objects, { prefix: 'P_' })).toEqual([
      'output:P_1_b = x',
      'output:P_c = y',
    ]);
    expect(exported('a#* -> env:*', objects, { prefix: 'P_' })).toEqual([
      'env:_1_b = x',
      'env:c = y',
    ]);
  });

  it('gives every key of every secret, named with its secret', () => {
    const objects = [
      object('a', { x: '1' }),
      object('b', { y: '2' }),
      object('p', { z: '3' }, 'pam-info'),
    ];
    const { secrets } = select('*', objects);
    expect(secrets.map(({ label }) => label)).toEqual(['a#x', 'b#y']);
  });

  it('makes a file of each key', () => {
    const objects = [object('tls', { 'tls.crt': 'C', 'tls.key': 'K' })];
    expect(exported('tls#* -> file:certs/*', objects)).toEqual([
      'file:certs/tls.crt = C',
      'file:certs/tls.key = K',
    ]);
  });

  it('never makes a path of a key that leads elsewhere', () => {
    const objects = [object('tls', { '../../x': 'C', '..': 'D', '/etc': 'E' })];
    expect(exported('tls#* -> file:*', objects)).toEqual([
      'file:__.._x = C',
      'file:_ = D',
      'file:_etc = E',
    ]);
  });
});

describe('selectSecrets: limits', () => {
  it('finds 10,000 keys of one secret by name in linear time', () => {
    const keys = Array.from({ length: 10_000 }, (_, at) => `k${at}`);
    const secret = object('a', Object.fromEntries(keys.map((key) => [key, 'x'])));
    expect(select(keys.map((key) => `a#${key}`).join('\n'), [secret]).secrets).toHaveLength(10_000);
  });

  it('takes 10,000 values and refuses one more', () => {
    const many = (count: number): VaultObject =>
      object(
        'a',
        Array.from({ length: count }, (_, at) => ({ key: `k${at}`, value: new Redacted('x') })),
      );
    expect(select('a#*', [many(10_000)]).secrets).toHaveLength(10_000);
    expect(problemsOf('a#*', [many(10_001)])).toEqual([
      {
        code: 'ERR_LIMIT',
        message:
          '10001 secrets are too many: one step can load 10000. Name only those that the job needs.',
      },
    ]);
  });
});

describe('selectSecrets: two secrets of one identity', () => {
  it('lend each value the expiry of its own secret', () => {
    const objects = [
      object('a', { x: '1' }, 'dsm', '2031-01-01 00:00:00'),
      object('a', { y: '2' }, 'dsm', '2041-01-01 00:00:00'),
    ];
    const { secrets, notices } = select('a#y', objects);
    expect(secrets).toMatchObject([{ expiration: '2041-01-01 00:00:00' }]);
    expect(notices).toEqual([]);
  });
});

describe('selectSecrets: notices', () => {
  it('name what was loaded and ends soon, once', () => {
    const objects = [
      object('old', { a: '1', b: '2' }, 'dsm', '2031-01-01 00:00:00'),
      object('soon', { a: '1' }, 'dsm', '2031-01-12 00:00:00'),
      object('later', { a: '1' }, 'dsm', '2031-03-01 00:00:00'),
      object('unused', { a: '1' }, 'dsm', '2031-01-01 00:00:00'),
    ];
    const secrets = 'old#a -> A\nold#b -> B\nsoon#a -> C\nlater#a -> D';
    expect(select(secrets, objects).notices).toEqual([
      expect.stringMatching(/^old expired at 2031-01-01 00:00:00/),
      expect.stringMatching(/^soon expires soon, at 2031-01-12 00:00:00/),
    ]);
  });
});

describe('selectSecrets: decryption', () => {
  /** Which keys are decrypted for these entries. */
  function decryptedKeys(secrets: string, objects: readonly VaultObject[]): string[] {
    const keys: string[] = [];
    selectSecrets(planOf(secrets), objects, 0, (field) => {
      keys.push(field.key);
      return field;
    });
    return keys;
  }

  it('touches only the fields that are asked for', () => {
    expect(decryptedKeys('team/shop/db#password -> P', [DB, CACHE])).toEqual(['password']);
  });

  it('leaves certificates alone, as nothing of them is ever encrypted', () => {
    const certificate = object('7', { crt: 'PEM' }, 'certificate');
    expect(decryptedKeys('certificate:7#crt -> C', [certificate])).toEqual([]);
  });

  it('selects what decryption gives, or reports what is wrong with it', () => {
    const secret = (decrypt: Decrypt) =>
      selectSecrets(planOf('team/shop/db#password -> P'), [DB], 0, decrypt).secrets[0]?.value;
    const clear = secret(({ key }) => ({ key, value: new Redacted('clear') }));
    expect(clear?.reveal()).toBe('clear');
    const problem = 'is encrypted for another key';
    expect(() => secret(({ key }) => ({ key, code: 'ERR_VALUE_ENCRYPTED', problem }))).toThrow(
      `the value of team/shop/db#password ${problem}.`,
    );
  });
});
