import { expect } from 'vitest';
import type { SecondVault } from './second-vault.ts';

/** What every platform registers in these tests. */
export const MAPPING = {
  credentials: [
    {
      name: 'DB',
      identity: 'team/shop/new-db',
      engine: 'Generic',
      expiration_date: '2035-01-01 00:00:00',
      fields: { user: 'DB_USER', password: 'DB_PASSWORD', host: 'DB_HOST' },
      labels: { password: 'PGPASSWORD' },
    },
  ],
  key_value: [
    { name: 'APP', identity: 'team/shop/new-app', fields: ['API_KEY', 'DB_PASSWORD'] },
    { name: 'LATER', optional: true, fields: ['NOT_SET'] },
  ],
};

/** Values that suffer in careless hands. */
export const VALUES: Readonly<Record<string, string>> = {
  DB_USER: 'shop-user',
  DB_PASSWORD: ' p%0A4s="s\'w`$x;r]d\\n 🔑é ',
  DB_HOST: 'db.example.com',
  API_KEY: 'A=B==&c=d+e/f#[g]',
};

/** What the job also holds, and must never send. */
export const OTHERS: Readonly<Record<string, string>> = {
  UNNAMED: 'unnamed-value-4711',
  CI_JOB_TOKEN: 'token-of-the-job-4711',
};

const NAMES = Object.keys(VALUES);

/** Expects of a vault that exactly the named variables have arrived, byte for byte. */
export function expectVariables(vault: SecondVault): void {
  expect(vault.calls).toEqual(['POST /iso/oauth2/token', 'POST /iso/cicd/variables']);
  expect([...vault.lines].sort()).toEqual(
    NAMES.map((name) => `${name}=${VALUES[name] ?? ''}`).sort(),
  );
  expect(vault.mappings).toEqual([
    {
      access_keys: [],
      credentials: [
        { name: 'DB', fields: { user: 'DB_USER', password: 'DB_PASSWORD', host: 'DB_HOST' } },
      ],
      key_value: [{ name: 'APP', fields: ['API_KEY', 'DB_PASSWORD'] }],
    },
  ]);
  expectNothingElse(vault);
}

/** Expects of a vault that each entry has arrived as one secret. */
export function expectSecrets(vault: SecondVault): void {
  expect(vault.calls).toEqual([
    'POST /iso/oauth2/token',
    'POST /iso/sctm/secret',
    'POST /iso/sctm/secret',
  ]);
  const { DB_USER: user, DB_PASSWORD: password, DB_HOST: host, API_KEY } = VALUES;
  expect(vault.secrets.map(({ data }) => data)).toEqual([
    {
      credentials: [
        { credential: { fields: { user, password, password_label: 'PGPASSWORD', host } } },
      ],
    },
    { key_value: { fields: { API_KEY, DB_PASSWORD: password } } },
  ]);
  expect(vault.secrets.map(({ parameters: { data: _, ...rest } }) => rest)).toEqual([
    {
      identity: 'team/shop/new-db',
      name: 'DB',
      engine: 'Generic',
      expiration_date: '2035-01-01 00:00:00',
    },
    { identity: 'team/shop/new-app', name: 'APP' },
  ]);
  expectNothingElse(vault);
}

function expectNothingElse({ texts }: SecondVault): void {
  const sent = texts.join('\n');
  for (const value of [...Object.values(OTHERS), 's3cret-of-client']) {
    expect(sent).not.toContain(value);
  }
}
