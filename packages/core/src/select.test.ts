import { describe, expect, it } from 'vitest';
import { ProblemsError, type Problem } from './errors.ts';
import { parseInputs } from './inputs.ts';
import type { RawInputs } from './input-reader.ts';
import { makePlan } from './plan.ts';
import type { PlatformKind } from './platform.ts';
import { Redacted } from './redacted.ts';
import type { SourceKind, VaultField, VaultObject } from './secret.ts';
import { selectSecrets, type Selection } from './select.ts';

const NOW = Date.UTC(2031, 0, 10);

function object(
  ref: string,
  values: Readonly<Record<string, string>> | readonly VaultField[],
  kind: SourceKind = 'dsm',
  expiration: string | undefined = undefined,
): VaultObject {
  const fields = Array.isArray(values)
    ? (values as readonly VaultField[])
    : Object.entries(values as Readonly<Record<string, string>>).map(([key, value]) => ({
        key,
        value: new Redacted(value),
      }));
  return { kind, ref, id: '1', fields, expiration };
}

const DB = object('team/shop/db', { hostname: 'pg01', username: 'shop', password: 'p4ss' });
const CACHE = object('team/shop/cache', { password: 'c4che' });

function select(
  secrets: string,
  objects: readonly VaultObject[],
  raw: RawInputs = {},
  platform: PlatformKind = 'github',
): Selection {
  const connection = { url: 'https://vault.example', 'client-id': 'id', 'client-secret': 'value' };
  const inputs = parseInputs({ ...connection, secrets, ...raw }, platform, {});
  return selectSecrets(makePlan(inputs, platform), objects, NOW);
}

/** What is exported, as `destination = value`. */
function exported(...args: Parameters<typeof select>): string[] {
  return select(...args).secrets.map(({ target, value }) => {
    const name = target.kind === 'file' ? target.path : target.name;
    return `${target.kind}:${name} = ${String(value.reveal())}`;
  });
}

function problemsOf(...args: Parameters<typeof select>): readonly Problem[] {
  try {
    select(...args);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

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
        source: 'a#b',
        target: { kind: 'env', name: 'C' },
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
    expect(secrets.map(({ source }) => source)).toEqual(['a#x', 'b#y']);
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

describe('selectSecrets: what is missing', () => {
  it('is reported all together, with near names', () => {
    const secrets = 'team/shop/bd#password -> A\nteam/shop/db#pasword -> B\nnothing/like/it#x -> C';
    expect(problemsOf(secrets, [DB, CACHE])).toEqual([
      {
        code: 'ERR_SECRET_NOT_FOUND',
        message: expect.stringMatching(
          /line 1: team\/shop\/bd#password.* Did you mean team\/shop\/db/,
        ) as unknown,
      },
      {
        code: 'ERR_KEY_NOT_FOUND',
        message: expect.stringMatching(
          /line 2: team\/shop\/db#pasword.* Did you mean password\?/,
        ) as unknown,
      },
      { code: 'ERR_SECRET_NOT_FOUND', message: expect.stringMatching(/line 3.*[^?]$/) as unknown },
    ]);
  });

  it.each([
    ['a#b', [], 'attach it in the vault'],
    ['*', [], 'no secret is attached'],
    ['a#*', [object('a', {})], 'no keys with a value'],
    ['a#b', [object('a', {})], 'no keys with a value'],
    ['pam-key:1#private_key', [], 'SSH key'],
  ])('is explained for %s', (secrets, objects, text) => {
    expect(problemsOf(secrets, objects)[0]?.message).toContain(text);
  });

  it.each([
    ['a#b | optional', []],
    ['x#b | optional', []],
    ['x#* | optional', []],
    ['a#b | default=off', ['output:b = off']],
    ['x#b -> env:F | default=', ['env:F = ']],
    ['a#c | json=.x | optional', []],
    ['a#c | json=.x | default=off', ['output:c = off']],
    ['a#c | json=.n | default=off', ['output:c = off']],
    ['a#c | json=.y | default=off', ['output:c = 1']],
    ['a#e | default=off', ['output:e = ']],
  ])('may be missing: %s', (secrets, lines) => {
    const objects = [object('a', { c: '{"y":1,"n":null}', e: '' })];
    expect(exported(secrets, objects)).toEqual(lines);
  });

  it('gives defaults no mask, as they are no secrets', () => {
    const { secrets } = select('a#b | default=off', []);
    expect(secrets).toMatchObject([{ maskPolicy: 'none', source: 'a#b (default)' }]);
  });

  it('is a path in JSON, too', () => {
    expect(problemsOf('a#c | json=.x.y', [object('a', { c: '{"x":{}}' })])).toEqual([
      {
        code: 'ERR_KEY_NOT_FOUND',
        message: 'secrets, line 1: a#c has nothing at json=.x.y.',
      },
    ]);
  });

  it('costs no time when very much is missing', () => {
    const objects = Array.from({ length: 2000 }, (_, at) => object(`team/secret-${at}`, {}));
    const lines = Array.from({ length: 2000 }, (_, at) => `team/secrte-${at}#k -> K${at}`);
    const problems = problemsOf(lines.join('\n'), objects);
    expect(problems).toHaveLength(2000);
    expect(problems.filter(({ message }) => message.includes('Did you mean'))).toHaveLength(20);
  });
});

describe('selectSecrets: what is ambiguous', () => {
  const twice = (one: string, two: string): VaultObject =>
    object('a', [
      { key: 'k', value: new Redacted(one) },
      { key: 'k', value: new Redacted(two) },
    ]);

  it('is an error that names the remedy and no value', () => {
    for (const secrets of ['a#k', 'a#*']) {
      const [problem] = problemsOf(secrets, [twice('s3cret-1', 's3cret-2')]);
      expect(problem?.code).toBe('ERR_KEY_AMBIGUOUS');
      expect(problem?.message).toContain('label');
      expect(problem?.message).not.toContain('s3cret');
    }
  });

  it('is none when the values are equal', () => {
    expect(exported('a#k', [twice('x', 'x')])).toEqual(['output:k = x']);
    expect(exported('a#*', [twice('x', 'x')])).toEqual(['output:k = x']);
  });

  it('may be two secrets of one identity', () => {
    const objects = [object('a', { k: 'x', l: '1' }), object('a', { k: 'y', m: '2' })];
    expect(problemsOf('a#k', objects)[0]?.code).toBe('ERR_KEY_AMBIGUOUS');
    expect(exported('a#l\na#m', objects)).toEqual(['output:l = 1', 'output:m = 2']);
  });

  it('does not matter while nobody asks for it', () => {
    const fields = [
      ...twice('x', 'y').fields,
      { key: 'list', problem: 'is array where text is due' },
      { key: 'ok', value: new Redacted('z') },
    ];
    expect(exported('a#ok', [object('a', fields)])).toEqual(['output:ok = z']);
    expect(problemsOf('a#list', [object('a', fields)])).toEqual([
      {
        code: 'ERR_VALUE_INVALID',
        message: 'secrets, line 1: the value of a#list is array where text is due.',
      },
    ]);
  });
});

describe('selectSecrets: names made of keys', () => {
  it.each([
    ['collide', 'a#* -> env:*', { 'a b': '1', 'a-b': '2' }, 'ERR_NAME_COLLISION'],
    ['collide but for case', 'a#* -> env:*', { ab: '1', AB: '2' }, 'ERR_NAME_COLLISION'],
    ['are dangerous', 'a#* -> env:*', { path: '1' }, 'ERR_NAME_DANGEROUS'],
    ['are dangerous together', 'a#* -> env:LD_*', { x: '1' }, 'ERR_NAME_DANGEROUS'],
    ['are reserved', 'a#*', { json: '1' }, 'ERR_NAME_RESERVED'],
    ['are too long', 'a#*', { ['x'.repeat(129)]: '1' }, 'ERR_NAME_INVALID'],
    ['are empty', 'a#*', { '': '1' }, 'ERR_NAME_INVALID'],
  ])('are refused when they %s', (_, secrets, values, code) => {
    expect(problemsOf(secrets, [object('a', values)]).map((problem) => problem.code)).toEqual([
      code,
    ]);
  });

  it('collide across secrets and with names that were given, and all are named', () => {
    const problems = problemsOf('* -> env:*\nteam/shop/db#username -> env:Password', [DB, CACHE]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('team/shop/db#password and team/shop/cache#password'),
      expect.stringContaining('team/shop/db#password and team/shop/db#username'),
    ]);
  });

  it('are allowed when the entry says so', () => {
    expect(exported('a#* -> env:* | allow-dangerous', [object('a', { PATH: 'x' })])).toEqual([
      'env:PATH = x',
    ]);
  });

  it('print nothing that a log would take for a command', () => {
    const objects = [object('a\n##vso[x]', { 'k\n::error::': '1', 'K ::ERROR::': '2' })];
    const problems = problemsOf('* -> env:*', objects);
    expect(problems).toHaveLength(1);
    for (const { message } of problems) {
      expect(message).not.toMatch(/\n|##vso\[|::/);
    }
  });
});

describe('selectSecrets: limits', () => {
  it('takes 10,000 values and refuses one more', () => {
    const many = (count: number): VaultObject =>
      object(
        'a',
        Array.from({ length: count }, (_, at) => ({ key: `k${at}`, value: new Redacted('x') })),
      );
    expect(select('a#*', [many(10_000)]).secrets).toHaveLength(10_000);
    expect(problemsOf('a#*', [many(10_001)]).map(({ code }) => code)).toEqual(['ERR_LIMIT']);
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
