import { describe, expect, it } from 'vitest';
import { SenhaseguraError } from '../model/errors.ts';
import type { Via } from './mapping-entry.ts';
import { parseMapping } from './mapping.ts';

const CREDENTIAL = { name: 'DB', fields: { user: 'DB_USER', password: 'DB_PASSWORD' } };
const ACCESS_KEY = {
  name: 'CLOUD',
  type: 'aws',
  fields: { access_key_id: 'KEY_ID', secret_access_key: 'KEY' },
};
const KEY_VALUE = { name: 'APP', fields: ['API_KEY', 'API_SECRET'] };

function problemsOf(data: unknown, via: Via = 'variables'): readonly string[] {
  try {
    parseMapping(data, via);
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    expect(error.problems.every(({ code }) => code === 'ERR_MAPPING')).toBe(true);
    return error.problems.map(({ message }) => message);
  }
  return [];
}

describe('parseMapping', () => {
  it("takes the vendor's mapping, in the order in which it is sent", () => {
    const mapping = parseMapping(
      { key_value: [KEY_VALUE], credentials: [CREDENTIAL], access_keys: [ACCESS_KEY] },
      'secret',
    );
    expect(mapping.map(({ path, name, type }) => [path, name, type])).toEqual([
      ['access_keys[0]', 'CLOUD', 'aws'],
      ['credentials[0]', 'DB', undefined],
      ['key_value[0]', 'APP', undefined],
    ]);
    expect(mapping[1]?.variables).toEqual([
      { field: 'user', variable: 'DB_USER', label: undefined, path: 'credentials[0].fields.user' },
      {
        field: 'password',
        variable: 'DB_PASSWORD',
        label: undefined,
        path: 'credentials[0].fields.password',
      },
    ]);
    expect(mapping[2]?.variables.map(({ field, path }) => [field, path])).toEqual([
      ['API_KEY', 'key_value[0].fields[0]'],
      ['API_SECRET', 'key_value[0].fields[1]'],
    ]);
  });

  it.each([
    [{}, 'DB', 'DB (from CI)'],
    [{ identity: 'team/db' }, 'team/db', 'DB'],
    [{ secret_name: 'the database' }, 'DB', 'the database'],
    [{ identity: 'team/db', secret_name: 'the database' }, 'team/db', 'the database'],
  ])('names the secret of an entry with %j', (own, identity, secretName) => {
    const [entry] = parseMapping({ credentials: [{ ...CREDENTIAL, ...own }] }, 'secret');
    expect(entry).toMatchObject({ identity, secretName });
  });

  it('takes engine, expiration, labels, optional and $schema', () => {
    const entry = {
      ...CREDENTIAL,
      optional: true,
      engine: 'Generic',
      expiration_date: '2028-02-29 23:59:59',
      labels: { password: 'PGPASSWORD' },
    };
    const [found] = parseMapping({ $schema: './schema.json', credentials: [entry] }, 'variables');
    expect(found).toMatchObject({
      optional: true,
      engine: 'Generic',
      expirationDate: '2028-02-29 23:59:59',
    });
    expect(found?.variables.map(({ label }) => label)).toEqual([undefined, 'PGPASSWORD']);
  });

  it.each([
    [null, 'The mapping file must be an object.'],
    ['s3cret', 'The mapping file must be an object.'],
    [{}, 'The mapping file names nothing to register.'],
    [[], 'The mapping file names nothing to register.'],
    [{ credentials: [] }, 'The mapping file names nothing to register.'],
    [{ credentials: {} }, 'In the mapping file, credentials must be a list.'],
    [{ credentials: ['s3cret'] }, 'In the mapping file, credentials[0] must be an object.'],
    [{ 'a b': 1 }, 'In the mapping file, ["a b"] is not known here.'],
    [
      { credentials: [{ fields: CREDENTIAL.fields }] },
      'In the mapping file, credentials[0].name is missing.',
    ],
    [
      { credentials: [{ ...CREDENTIAL, name: 7 }] },
      'In the mapping file, credentials[0].name must be text.',
    ],
    [
      { credentials: [{ ...CREDENTIAL, name: 'two\nlines' }] },
      'In the mapping file, credentials[0].name must be one line that does not start or ' +
        'end with a space.',
    ],
    [
      { credentials: [{ ...CREDENTIAL, name: '\u001b[31mred' }] },
      'In the mapping file, credentials[0].name must not contain control characters or ' +
        'half of a surrogate pair.',
    ],
    [
      { credentials: [{ ...CREDENTIAL, identity: 'half \ud83d' }] },
      'In the mapping file, credentials[0].identity must not contain control characters or ' +
        'half of a surrogate pair.',
    ],
    [
      { credentials: [{ ...CREDENTIAL, engine: 'x'.repeat(256) }] },
      'In the mapping file, credentials[0].engine must have at most 255 characters.',
    ],
    [
      { credentials: [{ ...CREDENTIAL, optional: 'yes' }] },
      'In the mapping file, credentials[0].optional must be true or false.',
    ],
    [
      { credentials: [{ ...CREDENTIAL, fields: { user: 'A', password: 'B=C' } }] },
      'In the mapping file, credentials[0].fields.password must be the name of a variable.',
    ],
    [
      { access_keys: [{ ...ACCESS_KEY, type: 's3cret' }] },
      'In the mapping file, access_keys[0].type must be one of aws, azure, gcp.',
    ],
    [
      { key_value: [{ ...KEY_VALUE, fields: [] }] },
      'In the mapping file, key_value[0].fields must name at least one variable.',
    ],
    [
      { key_value: [{ ...KEY_VALUE, expiration_date: '2031-02-30 00:00:00' }] },
      'In the mapping file, key_value[0].expiration_date must be a date that exists.',
    ],
    [
      { key_value: [{ ...KEY_VALUE, expiration_date: '2031-02-28' }] },
      'In the mapping file, key_value[0].expiration_date must be YYYY-MM-DD HH:MM:SS.',
    ],
    [
      { credentials: [{ ...CREDENTIAL, labels: { host: 'HOST' } }] },
      'In the mapping file, credentials[0].labels has a label for "host", which fields ' +
        'does not name.',
    ],
    [
      { key_value: [{ ...KEY_VALUE, labels: { API_SECRET: 'API_KEY' } }] },
      'In the mapping file, key_value[0].fields[1] would be stored under a key that ' +
        'another field of the entry has; give it its own label.',
    ],
    [
      { credentials: [{ ...CREDENTIAL, labels: { password: 'username' } }] },
      'In the mapping file, credentials[0].fields.password would be stored under a key ' +
        'that another field of the entry has; give it its own label.',
    ],
    [
      {
        credentials: [
          {
            ...CREDENTIAL,
            fields: { ...CREDENTIAL.fields, host: 'DB_HOST' },
            labels: { user: 'hostname' },
          },
        ],
      },
      'In the mapping file, credentials[0].fields.host would be stored under a key that ' +
        'another field of the entry has; give it its own label.',
    ],
    [
      { key_value: [{ name: 'APP', fields: ['API_KEY', 'API_KEY'] }] },
      'In the mapping file, key_value[0].fields[1] would be stored under a key that ' +
        'another field of the entry has; give it its own label.',
    ],
  ])('refuses %j', (data, message) => {
    expect(problemsOf(data)).toEqual([message]);
  });

  it('reports everything that is wrong at once', () => {
    expect(
      problemsOf({ credentials: [{ nme: 'x', fields: { user: '', password: 3 } }], more: [] }),
    ).toHaveLength(5);
  });

  it.each([
    { credentials: [{ ...CREDENTIAL, labels: { password: 'user' } }] },
    { credentials: [{ ...CREDENTIAL, labels: { user: 'password', password: 'username' } }] },
    { key_value: [{ ...KEY_VALUE, labels: { API_SECRET: 'username' } }] },
    { key_value: [{ name: 'APP', fields: ['user', 'username'] }] },
  ])('takes the labels of %j, which overwrite nothing', (data) => {
    expect(problemsOf(data)).toEqual([]);
  });

  it('allows two entries one name, but not two secrets one identity', () => {
    const data = { credentials: [CREDENTIAL], key_value: [{ ...KEY_VALUE, name: 'DB' }] };
    expect(problemsOf(data, 'variables')).toEqual([]);
    expect(problemsOf(data, 'secret')).toEqual([
      'In the mapping file, key_value[0] has the same identity as credentials[0], so one ' +
        'would overwrite the other; give it its own identity.',
    ]);
  });

  it('names the first of those that share an identity', () => {
    const data = { key_value: [KEY_VALUE, KEY_VALUE, KEY_VALUE] };
    expect(problemsOf(data, 'secret')).toEqual([
      expect.stringContaining('key_value[1] has the same identity as key_value[0]'),
      expect.stringContaining('key_value[2] has the same identity as key_value[0]'),
    ]);
  });

  it('refuses a secret whose name is its identity, as the vault does', () => {
    const entry = { ...CREDENTIAL, identity: 'team/db', secret_name: 'team/db' };
    expect(problemsOf({ credentials: [entry] }, 'secret')).toEqual([
      'In the mapping file, credentials[0] has a secret_name equal to its identity; they ' +
        'must differ.',
    ]);
  });
});
