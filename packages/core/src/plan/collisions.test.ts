import { describe, expect, it } from 'vitest';
import { parseSecrets } from '../entries/secret-ref.ts';
import { GITHUB } from '../platforms/github.ts';
import { checkPlacements } from './collisions.ts';
import { resolvePlacement, type NamedPlacement, type Naming } from './placement.ts';

const NAMING: Naming = { exportTo: 'output', prefix: '', case: 'keep', platform: GITHUB };

/** What is wrong with entries that meet these keys, one after the other. */
function problemsOf(secrets: string, keys: readonly string[] = []) {
  const { entries } = parseSecrets(secrets, GITHUB);
  const placements = entries.flatMap((entry) =>
    (entry.key === undefined ? keys : [entry.key]).map((key): NamedPlacement => {
      const placement = resolvePlacement(entry, key, NAMING);
      if (!placement.ok) throw new Error(placement.fault.message);
      return { placement: placement.value, entry, text: `${entry.ref ?? 'any'}#${key}` };
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

describe('checkPlacements', () => {
  const DANGER =
    'this variable changes what other programs run, load or trust. ' +
    'Choose another name, or add | allow-dangerous if you mean it.';
  it.each([
    ['a#k -> env:Path', 'ERR_NAME_DANGEROUS', `env:Path is refused, because ${DANGER}`],
    ['a#k -> file:f | path=PATH', 'ERR_NAME_DANGEROUS', `env:PATH is refused, because ${DANGER}`],
    [
      'a#k -> env:NODE_OPTIONS | allow-dangerous',
      'ERR_NAME_DANGEROUS',
      "env:NODE_OPTIONS is refused, because GitHub's runner does not accept NODE_OPTIONS " +
        'from a step. Choose another name.',
    ],
    [
      'a#k -> Journal',
      'ERR_NAME_RESERVED',
      'output:Journal is refused, because the output journal is reserved for the record of ' +
        'borrowed items. Choose another name.',
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
      'line 1: a#a.b and a#A_b both write output:DB_A_b (names are case-insensitive). Name ' +
        'the keys',
    ],
    [
      '*',
      ['k', 'k'],
      'line 1: any#k and any#k both write output:k (names are case-insensitive). Write',
    ],
    ['a#* -> X_*\nb#* -> X_*', ['k'], 'lines 1 and 2: a#k and b#k both write output:X_k'],
    [
      'a#k -> X\nb#* -> *',
      ['x'],
      'lines 1 and 2: a#k and b#x both write output:x (names are case-insensitive). Give ' +
        'one of them another name after ->.',
    ],
    [
      'a#k -> file:x/t.pem\nb#k -> file:y/t.pem',
      [],
      '(names are case-insensitive). Name the variable',
    ],
    ['a#k -> env:T_PEM\nb#k -> file:t.pem', [], 'lines 1 and 2: a#k and b#k both write env:T_PEM'],
    [
      'a#k -> file:t.pem\nb#k -> file:T.pem',
      [],
      'both write file:T.pem (names are case-insensitive). Give one',
    ],
    [
      'a#k -> file:t\nb#k -> file:t/u',
      [],
      'lines 1 and 2: file:t/u would be inside the file of line 1',
    ],
    [
      'a#k -> file:t/u/v/w\nb#k -> file:T/u',
      [],
      'lines 2 and 1: file:t/u/v/w would be inside the file of line 2. Give one of them ' +
        'another path.',
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
