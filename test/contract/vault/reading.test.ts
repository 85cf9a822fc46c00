import { describe, expect, it } from 'vitest';
import { clientOf, plain, vaultWith } from './vault-client.ts';
import { callsOf } from '../../support/vault/emulator.ts';

const NAMES = ['team/shop/db', 'team/shop/flags', 'team/shop/signing-key'];
const HOSTILE_SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);

describe('reading all secrets', () => {
  it.each(['gateway404', 'sub404', 'resource404'] as const)(
    'takes three requests on one connection where the application is unknown (%s)',
    async (shape) => {
      const emulator = await vaultWith({ switches: { 'dsm.application': shape } });
      const { vault, lines } = clientOf(emulator);
      const secrets = plain(await vault.readSecrets());
      expect(secrets.map((secret) => secret?.ref)).toEqual(expect.arrayContaining(NAMES));
      expect(callsOf(emulator)).toEqual([
        'POST /iso/oauth2/token',
        'GET /iso/dapp/application',
        'GET /iso/sctm/secret',
      ]);
      expect(emulator.connections.tcp).toBe(1);
      expect(lines).toEqual(['The secrets were read with GET iso/sctm/secret.']);
    },
  );

  it.each(['v332', 'v4'] as const)('gives the same both ways (%s)', async (profile) => {
    const emulator = await vaultWith({ profile });
    const { vault } = clientOf(emulator);
    expect(plain(await vault.readSecrets('list'))).toEqual(
      plain(await vault.readSecrets('application')),
    );
  });

  it.each(HOSTILE_SEEDS)('bears every form of the list (hostile %i)', async (random_seed) => {
    const emulator = await vaultWith({ profile: 'hostile', random_seed });
    const { vault } = clientOf(emulator);
    const secrets = plain(await vault.readSecrets('list'));
    expect(secrets.map((secret) => secret?.ref)).toEqual(expect.arrayContaining(NAMES));
  });
});

describe('reading secrets one by one', () => {
  it('asks for what is named, and for no list', async () => {
    const emulator = await vaultWith({});
    const { vault } = clientOf(emulator);
    const all = plain(await vault.readSecrets());
    const before = emulator.log().length;
    const found = plain(await Promise.all(NAMES.map(async (name) => vault.readSecret(name))));
    expect(found).toEqual(NAMES.map((name) => all.find((secret) => secret?.ref === name)));
    expect(callsOf(emulator).slice(before).sort()).toEqual(
      NAMES.map((name) => `GET /iso/sctm/secret/${encodeURIComponent(name)}`).sort(),
    );
  });

  it.each(['any', 'encoded', 'plain'] as const)('writes slashes as %s', async (slash) => {
    const emulator = await vaultWith({ switches: { 'sctm.slash': slash } });
    const { vault } = clientOf(emulator);
    const found = plain(await Promise.all(NAMES.map(async (name) => vault.readSecret(name))));
    expect(found.map((secret) => secret?.ref)).toEqual(NAMES);
    const encoded = callsOf(emulator).filter((path) => path.includes('%2F'));
    expect(encoded).toHaveLength(slash === 'plain' ? 1 : NAMES.length);
  });

  it.each(['secret404', 'sub404', 'empty'] as const)(
    'finds nothing where the identity is unknown (%s)',
    async (missing) => {
      const emulator = await vaultWith({ switches: { 'sctm.missing': missing } });
      const { vault } = clientOf(emulator);
      expect(await vault.readSecret('no/such')).toBeUndefined();
      expect(await vault.readSecret('nothing')).toBeUndefined();
    },
  );

  it.each(HOSTILE_SEEDS)('bears every form of one (hostile %i)', async (random_seed) => {
    const emulator = await vaultWith({ profile: 'hostile', random_seed });
    const { vault } = clientOf(emulator);
    const [secret] = plain([await vault.readSecret('team/shop/db')]);
    expect(secret?.ref).toBe('team/shop/db');
    expect(secret?.fields['password']).toMatch(/./);
  });

  it('says what to do where the gateway lets no such call through', async () => {
    const emulator = await vaultWith({ switches: { 'sctm.one': 'gateway404' } });
    await expect(clientOf(emulator).vault.readSecret('team/shop/db')).rejects.toMatchObject({
      code: 'ERR_GATEWAY',
      message: expect.stringContaining('read: auto') as string,
    });
  });
});
