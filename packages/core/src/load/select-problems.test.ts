import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Redacted } from '../model/redacted.ts';
import {
  CACHE,
  DB,
  exported,
  object,
  problemsOf,
  select,
} from '../../test-support/select-fixture.ts';
import type { VaultObject } from '../model/secret.ts';

describe('selectSecrets: what is missing', () => {
  it('has no near names where no list was read, and says why it may seem to be missing', () => {
    const problems = problemsOf('team/shop/bd#password\nteam/shop/db#pasword', [DB], {
      read: 'each',
    });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^(?!.*Did you mean).*line 1.*read: auto\.$/),
      expect.stringMatching(/line 2.*Did you mean password\?$/),
    ]);
  });

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
    ['a#*', [object('a', {})], 'no key with a value'],
    ['a#b', [object('a', {})], 'no key with a value'],
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

  it('does not mask defaults, which are not secrets', () => {
    const { secrets } = select('a#b | default=off', []);
    expect(secrets).toMatchObject([{ maskPolicy: 'none', label: 'a#b (default)' }]);
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
    expect(problems).toHaveLength(101);
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
    expect(problemsOf('a#k', objects)).toEqual([
      {
        code: 'ERR_KEY_AMBIGUOUS',
        message: expect.stringContaining('a#k: 2 secrets with this identity') as unknown,
      },
    ]);
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

describe('selectSecrets: messages', () => {
  it('never hold a value, whatever is wrong with it', () => {
    const secrets = fc.constantFrom(
      'a#k',
      'a#* -> env:*',
      '*',
      'a#k | json=.x',
      'a#k | json=.x | json=.y',
      'a#k | decode=base64',
      'a#k | decode=hex | json=[0]',
      'a#k | encode=base64 | decode=hex',
      'a#k -> file:k | decode=base64',
      'a#k -> A-B',
      'a#kk',
      'aa#k',
    );
    const shape = fc.constantFrom(
      '',
      '{"x":"',
      '{"x":',
      '\0',
      '\ud800',
      '{"s3cr3t":1',
      'x'.repeat(131_072),
    );
    fc.assert(
      fc.property(secrets, shape, fc.string({ unit: 'binary' }), (text, start, noise) => {
        const value = `${start}${noise}s3cr3t`;
        const other = { key: 'k', value: new Redacted(`${value}2`) };
        const objects = [object('a', [{ key: 'k', value: new Redacted(value) }, other])];
        for (const held of [objects, [object('a', { k: value })]]) {
          for (const { message } of problemsOf(text, held)) expect(message).not.toContain('s3cr3t');
        }
      }),
      { numRuns: 500 },
    );
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
