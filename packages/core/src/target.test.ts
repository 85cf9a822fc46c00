import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidName } from './names.ts';
import type { Naming } from './plan.ts';
import { parseSecrets } from './secret-ref.ts';
import { checkTargets, resolveTarget, type NamedTarget } from './target.ts';

const naming: Naming = { exportTo: 'output', prefix: 'APP_', case: 'keep', platform: 'github' };

function resolve(line: string, key: string, change: Partial<Naming> = {}) {
  const [entry] = parseSecrets(line, 'github').entries;
  if (entry === undefined) throw new Error(`no entry in ${line}`);
  return resolveTarget(entry, key, { ...naming, ...change });
}

/** The messages for entries that meet these keys, one after the other. */
function collisions(secrets: string, keys: readonly string[]): string[] {
  const { entries } = parseSecrets(secrets, 'github');
  const targets = entries.flatMap((entry) =>
    (entry.key === undefined ? keys : [entry.key]).map((key): NamedTarget => {
      const target = resolveTarget(entry, key, { ...naming, prefix: '' });
      if ('code' in target) throw new Error(target.message);
      return { target, entry, text: `${entry.ref ?? 'any'}#${key}` };
    }),
  );
  return checkTargets(targets, 'github').map(({ message }) => message);
}

describe('resolveTarget', () => {
  it.each([
    ['a#k', 'k', 'output:APP_k'],
    ['a#*', '2fa', 'output:APP_2fa'],
    ['a#* -> DB_*', '2fa', 'output:DB_2fa'],
    ['a#* -> env:*', '2fa', 'env:_2fa'],
    ['a#* -> env:*_KEY', 'x y', 'env:x_y_KEY'],
    ['a#* -> env:*', '$&', 'env:__'],
    ['a#k -> NAME', 'k', 'output:NAME'],
  ])('makes of %s with the key %j %s', (line, key, place) => {
    const target = resolve(line, key);
    expect('name' in target && `${target.kind}:${target.name}`).toBe(place);
  });

  it('changes the case of keys alone', () => {
    expect(resolve('a#* -> Db_*', 'user', { case: 'upper' })).toMatchObject({ name: 'Db_USER' });
    expect(resolve('a#user', 'user', { case: 'upper' })).toMatchObject({ name: 'APP_USER' });
  });

  it.each([
    ['a#* -> file:certs/*.pem', 'x y', 'certs/x_y.pem', 'X_Y_PEM'],
    ['a#* -> file:*', '../../etc/passwd', '__.._etc_passwd', '_____ETC_PASSWD'],
    ['a#* -> file:*', '$&', '__', '__'],
    ['a#k -> file:gcp.json | path=P', 'k', 'gcp.json', 'P'],
  ])('makes of %s with the key %j the file %s', (line, key, path, pathName) => {
    expect(resolve(line, key)).toEqual({
      kind: 'file',
      path,
      pathName,
      mode: 0o600,
      pathKinds: ['output', 'env'],
      keep: false,
    });
  });

  it('exports paths as variables alone where values are variables', () => {
    expect(resolve('a#k -> file:f', 'k', { exportTo: 'env' })).toMatchObject({
      pathKinds: ['env'],
    });
  });

  it.each([
    ['a#* -> DB_*', 'k'.repeat(5000), 'Name the keys that you need one by one'],
    ['a#k -> A-B', 'k', 'Give another after ->'],
    [`a#k -> file:${'x'.repeat(129)}`, 'k', '| path=NAME'],
    ['a#* -> file:*', 'x'.repeat(129), 'Name the keys that you need one by one'],
  ])('says of %s what to do about the name', (line, key, remedy) => {
    const problem = resolve(line, key);
    expect(problem).toMatchObject({ code: 'ERR_NAME_INVALID' });
    expect('message' in problem && problem.message).toContain(remedy);
    expect('message' in problem && problem.message.length).toBeLessThan(500);
  });

  it.each(['nul', 'COM1', 'a.', 'x'.repeat(300)])(
    'names the key %j that makes no file, harmlessly',
    (key) => {
      const problem = resolve('a#* -> file:d/*', key);
      expect(problem).toMatchObject({ code: 'ERR_DESTINATION' });
      expect('message' in problem && problem.message).toContain('made of the key');
    },
  );

  it('counts the length of a path in bytes', () => {
    expect(resolve(`a#k -> file:${'é'.repeat(128)} | path=P`, 'k')).toMatchObject({
      code: 'ERR_DESTINATION',
    });
  });

  it('gives for any key a valid place or a problem that a log can show', () => {
    const line = fc.constantFrom('a#*', 'a#* -> env:P_*', 'a#* -> file:*', 'a#* -> file:d/*.pem');
    fc.assert(
      fc.property(line, fc.string({ unit: 'binary', maxLength: 150 }), (text, key) => {
        const target = resolve(text, key);
        if ('code' in target) {
          expect(target.message).not.toMatch(/[\p{Cc}\p{Cf}]|::|##\[|##vso\[/u);
        } else if (target.kind === 'file') {
          expect(isValidName(target.pathName)).toBe(true);
          expect(target.path).toMatch(/^(?!.*\.\.(\/|$))(d\/)?[A-Za-z0-9_][A-Za-z0-9._-]*$/);
        } else {
          expect(isValidName(target.name)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('checkTargets', () => {
  it.each([
    [
      'a#* -> DB_*',
      ['a.b', 'A_b'],
      'line 1: a#a.b and a#A_b both end in output:DB_A_b (case does not count). Name the keys',
    ],
    ['*', ['k', 'k'], 'line 1: any#k and any#k both end in output:k (case does not count). Write'],
    ['a#* -> X_*\nb#* -> X_*', ['k'], 'lines 1 and 2: a#k and b#k both end in output:X_k'],
    ['a#k -> X\nb#* -> *', ['x'], 'lines 1 and 2: a#k and b#x both end in output:x'],
    ['a#k -> file:x/t.pem\nb#k -> file:y/t.pem', [], '(case does not count). Name the variable'],
    ['a#k -> env:T_PEM\nb#k -> file:t.pem', [], 'lines 1 and 2: a#k and b#k both end in env:T_PEM'],
    ['a#k -> file:t.pem\nb#k -> file:T.pem', [], 'both end in file:T.pem (case does not count).'],
    ['a#k -> file:t\nb#k -> file:t/u', [], 'lines 1 and 2: file:t/u lies below the file of line 1'],
  ])('reports for %j with the keys %j one collision, with its way out', (secrets, keys, text) => {
    const [message, ...others] = collisions(secrets, keys);
    expect(message).toContain(text);
    expect(others).toEqual([]);
  });

  it('points to path=NAME when the path of a file takes a name', () => {
    const [message] = collisions('a#k -> GCP_JSON\nb#k -> file:gcp.json', []);
    expect(message).toContain('| path=NAME');
  });

  it('reports a third entry at the same place too', () => {
    expect(collisions('a#k -> X\nb#k -> X\nc#k -> X', [])).toHaveLength(2);
  });

  it('is quick with ten thousand targets', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `key${index}`);
    expect(collisions('a#* -> file:a/b/c/*', keys)).toEqual([]);
  });
});
