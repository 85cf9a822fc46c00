import { GITHUB } from '../platforms/github.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidName } from './names.ts';
import { parseSecrets } from '../entries/secret-ref.ts';
import {
  checkPlacements,
  resolvePlacement,
  type NamedPlacement,
  type Naming,
} from './placement.ts';

const naming: Naming = { exportTo: 'output', prefix: 'APP_', case: 'keep', platform: GITHUB };

function resolve(line: string, key: string, change: Partial<Naming> = {}) {
  const [entry] = parseSecrets(line, GITHUB).entries;
  if (entry === undefined) throw new Error(`no entry in ${line}`);
  return resolvePlacement(entry, key, { ...naming, ...change });
}

/** What is wrong with entries that meet these keys, one after the other. */
function problemsOf(secrets: string, keys: readonly string[] = []) {
  const { entries } = parseSecrets(secrets, GITHUB);
  const placements = entries.flatMap((entry) =>
    (entry.key === undefined ? keys : [entry.key]).map((key): NamedPlacement => {
      const placement = resolvePlacement(entry, key, { ...naming, prefix: '' });
      if ('code' in placement) throw new Error(placement.message);
      return { placement, entry, text: `${entry.ref ?? 'any'}#${key}` };
    }),
  );
  return checkPlacements(placements, GITHUB);
}

function collisions(secrets: string, keys: readonly string[]): string[] {
  const problems = problemsOf(secrets, keys);
  expect(new Set(problems.map(({ code }) => code))).toEqual(
    new Set(problems.length === 0 ? [] : ['ERR_NAME_COLLISION']),
  );
  return problems.map(({ message }) => message);
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
    const placement = resolve(line, key);
    expect('name' in placement && `${placement.kind}:${placement.name}`).toBe(place);
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
    expect('message' in problem && problem.message).toMatch(
      /^secrets, line 1: ".*",? .*cannot be the name of a variable/,
    );
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

  it.each([
    ['a\\b', 'holds a character that not every system allows in file names'],
    ['a?', 'holds a character that not every system allows in file names'],
    ['../x', 'must not lead out of its directory (..)'],
    ['a/../b', 'must not lead out of its directory (..)'],
    ['/etc/x', 'must be relative'],
    ['a//b', 'has an empty part'],
    ['a/', 'has an empty part'],
    ['./a', 'has an empty part'],
    ['a/NUL.txt', 'has a part that Windows cannot have as a file name'],
    ['lpt9/a', 'has a part that Windows cannot have as a file name'],
    ['a./b', 'has a part that Windows cannot have as a file name'],
    ['é'.repeat(128), 'is longer than 255 bytes'],
  ])('makes no file of %s, because it %s', (path, fault) => {
    expect(resolve(`a#k -> file:${JSON.stringify(path)} | path=P`, 'k')).toEqual({
      code: 'ERR_DESTINATION',
      message: `secrets, line 1: the file path ${fault}.`,
    });
  });

  it.each(['.env', 'a..b', 'com10', 'anul', 'nul-x', 'a b', `${'é'.repeat(127)}x`])(
    'makes a file of %s',
    (path) => {
      const placement = resolve(
        `a#k -> file:${JSON.stringify(path)} | path=P | mode=0440 | allow-dangerous`,
        'k',
      );
      expect(placement).toMatchObject({ path, mode: 0o440 });
    },
  );

  it.each([
    ['.a', '_a'],
    ['...', '_'],
    ['a.b', 'a.b'],
    ['', '_'],
  ])('makes of the key %j the file %s', (key, path) => {
    expect(resolve('a#* -> file:*', key)).toMatchObject({ path });
  });

  it('gives for any key a valid place or a problem that a log can show', () => {
    const line = fc.constantFrom('a#*', 'a#* -> env:P_*', 'a#* -> file:*', 'a#* -> file:d/*.pem');
    fc.assert(
      fc.property(line, fc.string({ unit: 'binary', maxLength: 150 }), (text, key) => {
        const placement = resolve(text, key);
        if ('code' in placement) {
          expect(placement.message).not.toMatch(/[\p{Cc}\p{Cf}]|::|##\[|##vso\[/u);
        } else if (placement.kind === 'file') {
          expect(isValidName(placement.pathName)).toBe(true);
          expect(placement.path).toMatch(/^(?!.*\.\.(\/|$))(d\/)?[A-Za-z0-9_][A-Za-z0-9._-]*$/);
        } else {
          expect(isValidName(placement.name)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('checkTargets', () => {
  const DANGER =
    'a variable of this name makes programs run, load or trust something else. ' +
    'Choose another name, or add | allow-dangerous if that is what you want.';
  it.each([
    ['a#k -> env:Path', 'ERR_NAME_DANGEROUS', `env:Path is refused, because ${DANGER}`],
    ['a#k -> file:f | path=PATH', 'ERR_NAME_DANGEROUS', `env:PATH is refused, because ${DANGER}`],
    [
      'a#k -> env:NODE_OPTIONS | allow-dangerous',
      'ERR_NAME_DANGEROUS',
      "env:NODE_OPTIONS is refused, because GitHub's runner takes no NODE_OPTIONS from a step. Choose another name.",
    ],
    [
      'a#k -> Journal',
      'ERR_NAME_RESERVED',
      'output:Journal is refused, because the output journal is kept for the record of what was lent. Choose another name.',
    ],
  ])('refuses the name of %s', (secrets, code, message) => {
    expect(problemsOf(`\n${secrets}`)).toEqual([{ code, message: `secrets, line 2: ${message}` }]);
  });

  it('takes a dangerous name that is wanted', () => {
    expect(problemsOf('a#k -> env:PATH | allow-dangerous')).toEqual([]);
  });

  it.each([
    [
      'a#* -> DB_*',
      ['a.b', 'A_b'],
      'line 1: a#a.b and a#A_b both end in output:DB_A_b (case does not count). Name the keys',
    ],
    ['*', ['k', 'k'], 'line 1: any#k and any#k both end in output:k (case does not count). Write'],
    ['a#* -> X_*\nb#* -> X_*', ['k'], 'lines 1 and 2: a#k and b#k both end in output:X_k'],
    [
      'a#k -> X\nb#* -> *',
      ['x'],
      'lines 1 and 2: a#k and b#x both end in output:x (case does not count). Give one of them another name after ->.',
    ],
    ['a#k -> file:x/t.pem\nb#k -> file:y/t.pem', [], '(case does not count). Name the variable'],
    ['a#k -> env:T_PEM\nb#k -> file:t.pem', [], 'lines 1 and 2: a#k and b#k both end in env:T_PEM'],
    [
      'a#k -> file:t.pem\nb#k -> file:T.pem',
      [],
      'both end in file:T.pem (case does not count). Give one',
    ],
    ['a#k -> file:t\nb#k -> file:t/u', [], 'lines 1 and 2: file:t/u lies below the file of line 1'],
    [
      'a#k -> file:t/u/v/w\nb#k -> file:T/u',
      [],
      'lines 2 and 1: file:t/u/v/w lies below the file of line 2. Give one of them another path.',
    ],
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

  it('is quick with ten thousand placements', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `key${index}`);
    expect(collisions('a#* -> file:a/b/c/*', keys)).toEqual([]);
  });
});
