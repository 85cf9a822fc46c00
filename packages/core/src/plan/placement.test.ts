import { CLI } from '../platforms/cli.ts';
import { GITHUB } from '../platforms/github.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidName } from './names.ts';
import { parseSecrets } from '../entries/secret-ref.ts';
import { resolvePlacement, type Naming } from './placement.ts';

const naming: Naming = { exportTo: 'output', prefix: 'APP_', case: 'keep', platform: GITHUB };

function resolve(line: string, key: string, change: Partial<Naming> = {}) {
  const [entry] = parseSecrets(line, GITHUB).entries;
  if (entry === undefined) throw new Error(`no entry in ${line}`);
  return resolvePlacement(entry, key, { ...naming, ...change });
}

/** The placement of a key that has one. */
function placementOf(...args: Parameters<typeof resolve>) {
  const placement = resolve(...args);
  return placement.ok ? placement.value : expect.unreachable(placement.fault.message);
}

/** What is wrong with one that has none. */
function faultOf(...args: Parameters<typeof resolve>) {
  const placement = resolve(...args);
  return placement.ok ? expect.unreachable(JSON.stringify(placement.value)) : placement.fault;
}

describe('resolvePlacement', () => {
  it.each([
    ['a#k', 'k', 'output:APP_k'],
    ['a#*', '2fa', 'output:APP_2fa'],
    ['a#* -> DB_*', '2fa', 'output:DB_2fa'],
    ['a#* -> env:*', '2fa', 'env:_2fa'],
    ['a#* -> env:*_KEY', 'x y', 'env:x_y_KEY'],
    ['a#* -> env:*', '$&', 'env:__'],
    ['a#k -> NAME', 'k', 'output:NAME'],
  ])('turns %s with the key %j into %s', (line, key, place) => {
    const placement = placementOf(line, key);
    expect('name' in placement && `${placement.kind}:${placement.name}`).toBe(place);
  });

  it.each([
    ['own outputs', GITHUB, 'output:NAME', 'env', 'output:NAME'],
    ['outputs that are variables', CLI, 'output:NAME', 'env', 'env:NAME'],
    ['outputs that are variables', CLI, 'env:NAME', 'output', 'env:NAME'],
  ] as const)('on a platform with %s turns %s', (_what, platform, asked, exportTo, place) => {
    const placement = placementOf(`a#k -> ${asked}`, 'k', { platform, exportTo });
    expect('name' in placement && `${placement.kind}:${placement.name}`).toBe(place);
  });

  it('changes the case of keys alone', () => {
    expect(placementOf('a#* -> Db_*', 'user', { case: 'upper' })).toMatchObject({
      name: 'Db_USER',
    });
    expect(placementOf('a#user', 'user', { case: 'upper' })).toMatchObject({ name: 'APP_USER' });
  });

  it.each([
    ['a#* -> file:certs/*.pem', 'x y', 'certs/x_y.pem', 'X_Y_PEM'],
    ['a#* -> file:*', '../../etc/passwd', '__.._etc_passwd', '_____ETC_PASSWD'],
    ['a#* -> file:*', '$&', '__', '__'],
    ['a#k -> file:gcp.json | path=P', 'k', 'gcp.json', 'P'],
  ])('turns %s with the key %j into the file %s', (line, key, path, pathName) => {
    expect(placementOf(line, key)).toEqual({
      kind: 'file',
      path,
      pathName,
      mode: 0o600,
      pathKinds: ['output', 'env'],
      keep: false,
    });
  });

  it('exports paths as variables alone where values are variables', () => {
    expect(placementOf('a#k -> file:f', 'k', { exportTo: 'env' })).toMatchObject({
      pathKinds: ['env'],
    });
  });

  it.each([
    ['a#* -> DB_*', 'k'.repeat(5000), 'Name the keys that you need one by one'],
    ['a#k -> A-B', 'k', 'Give another after ->'],
    [`a#k -> file:${'x'.repeat(129)}`, 'k', '| path=NAME'],
    ['a#* -> file:*', 'x'.repeat(129), 'Name the keys that you need one by one'],
  ])('explains what to do about the name of %s', (line, key, remedy) => {
    const problem = faultOf(line, key);
    expect(problem).toMatchObject({ code: 'ERR_NAME_INVALID' });
    expect(problem.message).toContain(remedy);
    expect(problem.message).toMatch(/^secrets, line 1: ".*",? .*cannot be the name of a variable/);
    expect(problem.message.length).toBeLessThan(500);
  });

  it.each(['nul', 'COM1', 'a.', 'x'.repeat(300)])(
    'names the key %j that cannot be a file, harmlessly',
    (key) => {
      const problem = faultOf('a#* -> file:d/*', key);
      expect(problem).toMatchObject({ code: 'ERR_DESTINATION' });
      expect(problem.message).toContain('made of the key');
    },
  );

  it.each([
    ['a\\b', 'contains a character that some systems do not allow in file names'],
    ['a?', 'contains a character that some systems do not allow in file names'],
    ['../x', 'must not lead out of its directory (..)'],
    ['a/../b', 'must not lead out of its directory (..)'],
    ['/etc/x', 'must be relative'],
    ['a//b', 'has an empty part'],
    ['a/', 'has an empty part'],
    ['./a', 'has an empty part'],
    ['a/NUL.txt', 'contains a name that Windows does not allow'],
    ['lpt9/a', 'contains a name that Windows does not allow'],
    ['a./b', 'contains a name that Windows does not allow'],
    ['é'.repeat(128), 'is longer than 255 bytes'],
  ])('refuses the path %s, because it %s', (path, fault) => {
    expect(faultOf(`a#k -> file:${JSON.stringify(path)} | path=P`, 'k')).toEqual({
      code: 'ERR_DESTINATION',
      message: `secrets, line 1: the file path ${fault}.`,
    });
  });

  it.each(['.env', 'a..b', 'com10', 'anul', 'nul-x', 'a b', `${'é'.repeat(127)}x`])(
    'makes a file of %s',
    (path) => {
      const placement = placementOf(
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
  ])('turns the key %j into the file %s', (key, path) => {
    expect(placementOf('a#* -> file:*', key)).toMatchObject({ path });
  });

  it('gives for any key a valid place or a problem that a log can show', () => {
    const line = fc.constantFrom('a#*', 'a#* -> env:P_*', 'a#* -> file:*', 'a#* -> file:d/*.pem');
    fc.assert(
      fc.property(line, fc.string({ unit: 'binary', maxLength: 150 }), (text, key) => {
        const placement = resolve(text, key);
        if (!placement.ok) {
          expect(placement.fault.message).not.toMatch(/[\p{Cc}\p{Cf}]|::|##\[|##vso\[/u);
        } else if (placement.value.kind === 'file') {
          const { path, pathName } = placement.value;
          expect(isValidName(pathName)).toBe(true);
          expect(path).toMatch(/^(?!.*\.\.(\/|$))(d\/)?[A-Za-z0-9_][A-Za-z0-9._-]*$/);
        } else {
          expect(isValidName(placement.value.name)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
