import { describe, expect, it } from 'vitest';
import { childEnvironment } from './child-environment.ts';

const variable = (name: string, value: string, kind: 'env' | 'output' = 'env') => ({
  kind,
  name,
  value,
  secret: true,
});

describe('the environment of a command', () => {
  it.each([
    ['on Windows, where case does not count', true, { db_password: 'new', OTHER: 'kept' }],
    ['elsewhere', false, { db_password: 'new', DB_Password: 'old', OTHER: 'kept' }],
  ])('has the secret in the place of what was there, %s', (_where, windows, expected) => {
    const env = { DB_Password: 'old', OTHER: 'kept' };
    expect(childEnvironment(env, [variable('db_password', 'new')], windows)).toEqual(expected);
  });

  it('has no credentials of ours in any spelling, and no output', () => {
    const env = { senhasegura_client_secret: 'x', SENHASEGURA_CLIENT_ID: 'y', PATH: '/bin' };
    const variables = [variable('journal', '/tmp/x', 'output'), variable('A', '1')];
    for (const windows of [true, false]) {
      expect(childEnvironment(env, variables, windows)).toEqual({ PATH: '/bin', A: '1' });
    }
  });
});
