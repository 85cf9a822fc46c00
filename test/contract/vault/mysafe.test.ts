import type { Settings } from '@senhasegura-action/emulator';
import { describe, expect, it } from 'vitest';
import {
  NO_ROUTE,
  sessionWith,
  success,
  TEST_CLIENT,
} from '../../../packages/core/test-support/vault-session.ts';
import { Redacted } from '../../../packages/core/src/model/redacted.ts';
import { createClient } from '../../../packages/core/src/vault/client.ts';
import { clientOf, plain, vaultWith } from './vault-client.ts';

const SAFE = {
  access_keys: [{ name: 'ci', client_id: 'safe-id', client_secret: 'safe-secret' }],
  passwords: [
    {
      identifier: '3',
      name: 'portal',
      url: 'https://portal.example',
      username: 'ci',
      password: 'p&ss "word" é',
      secret_key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    },
    { identifier: '4', name: 'guarded', password: 'x', need_approval: true },
  ],
  notes: [{ identifier: '5', name: 'licence', note: 'first\r\nsecond' }],
  secrets: [{ identifier: '6', name: 'api', client_id: 'c', client_secret: 's3cret' }],
};

async function safeWith(settings: Settings = {}) {
  const emulator = await vaultWith({
    seed: {
      applications: [{ name: 'a', authorizations: [{ system: 's', environment: 'e' }] }],
      mysafe: SAFE,
    },
    clock: () => 59_000,
    ...settings,
  });
  const { clientId, clientSecret } = emulator.credentialsOf('mysafe/ci')!;
  const credentials = { clientId, clientSecret: new Redacted(clientSecret) };
  return { emulator, vault: clientOf(emulator, { credentials }).vault };
}

const HOSTILE = Array.from({ length: 10 }, (_, index) => index + 1);

describe.each<[string, Settings]>([
  ['v332', { profile: 'v332' }],
  ['v4', { profile: 'v4' }],
  ['classic', { profile: 'classic' }],
  ...HOSTILE.map((random_seed): [string, Settings] => [
    `hostile ${String(random_seed)}`,
    { profile: 'hostile', random_seed },
  ]),
])('MySafe in the dialect %s', (_, settings) => {
  it('gives exact values, and the one-time code of the moment', async () => {
    const { vault } = await safeWith(settings);
    const [password, note, secret] = plain([
      await vault.readSafeItem('mysafe-password', '3'),
      await vault.readSafeItem('mysafe-note', '5'),
      await vault.readSafeItem('mysafe-secret', '6'),
    ]);
    expect(password?.fields).toMatchObject({
      url: 'https://portal.example',
      username: 'ci',
      password: 'p&ss "word" é',
      secret_key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      token: '287082',
    });
    // What an item doesn't have is missing, and not an empty text.
    expect(password?.fields).not.toHaveProperty('notes');
    expect(note?.fields['note']).toBe('first\r\nsecond');
    expect(secret?.fields).toMatchObject({ client_id: 'c', client_secret: 's3cret' });
  });

  it('has nothing where an item is unknown, of another kind, or needs an approval', async () => {
    const { vault } = await safeWith(settings);
    expect(await vault.readSafeItem('mysafe-password', '99')).toBeUndefined();
    expect(await vault.readSafeItem('mysafe-note', '3')).toBeUndefined();
    expect(await vault.readSafeItem('mysafe-password', '4')).toBeUndefined();
    expect(await vault.readSafeItem('mysafe-password', 'portal')).toBeUndefined();
  });
});

describe('the prefix of MySafe', () => {
  it.each(['iso', 'api', 'auto'] as const)(
    'is api first, whatever api-prefix says (%s)',
    async (apiPrefix) => {
      const { session, asked } = sessionWith(
        (call) => (call.includes('/api/') ? NO_ROUTE : success({ note_entity: { note: 'x' } })),
        { apiPrefix },
      );
      const vault = createClient(session, TEST_CLIENT);
      expect(plain([await vault.readSafeItem('mysafe-note', '5')])[0]?.fields).toEqual({
        note: 'x',
      });
      expect(asked).toEqual(['GET /api/mysafe/note/5', 'GET /iso/mysafe/note/5']);
    },
  );
});
