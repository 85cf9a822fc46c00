import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveName, derivePathName, foldName, isValidName } from './names.ts';

describe('isValidName', () => {
  it.each(['A', '_', 'a1', 'DB_PASSWORD', '__proto__', 'A'.repeat(128)])('takes %s', (name) => {
    expect(isValidName(name)).toBe(true);
  });

  it.each([
    '',
    '1A',
    'A B',
    'A.B',
    'A-B',
    'A=1',
    'A\n',
    'A\nB',
    'é',
    'A\0',
    'A'.repeat(129),
    '\u212a',
  ])('refuses %j', (name) => {
    expect(isValidName(name)).toBe(false);
  });
});

describe('deriveName', () => {
  it.each([
    ['password', '', 'keep', 'password'],
    ['password', '', 'upper', 'PASSWORD'],
    ['password', 'DB_', 'keep', 'DB_password'],
    ['password', 'db_', 'upper', 'db_PASSWORD'],
    ['additional information', '', 'upper', 'ADDITIONAL_INFORMATION'],
    ['a.b-c/d', '', 'keep', 'a_b_c_d'],
    ['1st', '', 'keep', '_1st'],
    ['1st', 'DB_', 'keep', 'DB_1st'],
    ['é', '', 'keep', '_'],
    ['🔑', '', 'keep', '_'],
    ['straße', '', 'upper', 'STRA_E'],
    ['ı', '', 'upper', '_'],
    ['', 'DB_', 'keep', 'DB_'],
    ['', '', 'keep', ''],
  ] as const)(
    'turns %j with prefix %j and case %s into the name %s',
    (key, prefix, letters, name) => {
      expect(deriveName(key, { prefix, case: letters })).toBe(name);
    },
  );

  it('makes a valid name of every key that is not too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
        fc.constantFrom('', 'P_', '_'),
        fc.constantFrom('keep' as const, 'upper' as const),
        (key, prefix, letters) => {
          const name = deriveName(key, { prefix, case: letters });
          expect(isValidName(name)).toBe(true);
          // Once more changes nothing: a name that was made stays what it is.
          expect(deriveName(name, { prefix: '', case: letters })).toBe(
            letters === 'upper' ? name.toUpperCase() : name,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves valid keys as they are', () => {
    const valid = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/);
    fc.assert(
      fc.property(valid, (key) => {
        expect(deriveName(key, { prefix: '', case: 'keep' })).toBe(key);
      }),
    );
  });
});

describe('derivePathName', () => {
  it.each([
    ['gcp.json', 'GCP_JSON'],
    ['certs/tls.pem', 'TLS_PEM'],
    ['id_deploy', 'ID_DEPLOY'],
    ['.netrc', '_NETRC'],
    ['2024/1.key', '_1_KEY'],
  ])('names the path of %s %s', (path, name) => {
    expect(derivePathName(path)).toBe(name);
  });
});

describe('foldName', () => {
  it('makes names equal that differ only in case', () => {
    expect(foldName('Db_Password')).toBe(foldName('DB_PASSWORD'));
    expect(foldName('DB_PASSWORD')).not.toBe(foldName('DBPASSWORD'));
  });
});
