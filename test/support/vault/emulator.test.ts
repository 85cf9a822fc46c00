import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startVault, valuesOf } from './emulator.ts';

describe('a vault for a test', () => {
  it('says how to reach it over TLS and knows its secrets', async () => {
    await using vault = await startVault({
      applications: [
        {
          name: 'shop',
          authorizations: [
            {
              system: 'ci',
              environment: 'test',
              client_secret: 'cl13nt',
              secrets: [{ identity: 'db', data: [{ password: 'p4ss', TTL: null }] }],
            },
          ],
        },
      ],
    });
    expect(vault.inputs.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(readFileSync(vault.inputs['ca-certificate'], 'utf8')).toContain('BEGIN CERTIFICATE');
    expect(vault.inputs['client-secret']).toBe('cl13nt');
    expect(vault.secrets).toEqual({ 'db#password': 'p4ss', 'client-secret': 'cl13nt' });
  });

  it('names the values of every source', () => {
    const key = { id: '5', username: 'u', hostname: 'h', private_key: 'k3y', public_key: 'public' };
    const seed = {
      applications: [],
      credentials: [{ id: '7', username: 'u', password: 'p4ss', hostname: 'h' }],
      keys: [key],
      information: [{ id: '9', content: 'c0ntent' }],
    };
    expect(valuesOf(seed)).toEqual({
      'pam-credential:7': 'p4ss',
      'pam-key:5': 'k3y',
      'pam-info:9': 'c0ntent',
    });
  });
});
