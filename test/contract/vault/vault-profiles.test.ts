import { sampleSeed, startEmulator, type Settings } from '@senhasegura-action/emulator';
import { describe, expect, it } from 'vitest';
import { Redacted } from '../../../packages/core/src/model/redacted.ts';
import { withOAuth1 } from '../../../packages/core/src/vault/login/oauth1.ts';
import { clientOf, closeLater, plain, vaultWith } from './vault-client.ts';
import { callsOf } from '../../support/vault/emulator.ts';

const LEASE = { podName: 'job-1', deploy: 'shop', namespace: 'ci' };

const VALUE = ' a=b+c/d&%41 é🔑\n"\'\\ ';

/** The parameters of a secret whose value careless code would damage. */
function secretForm(identity: string, name: string) {
  const data = JSON.stringify({ key_value: { fields: { K: VALUE } } });
  return { identity, name, data: Buffer.from(data).toString('base64') };
}

const DSM_FIELDS = {
  'team/shop/db': ['hostname', 'username', 'password', 'additional_information', 'ip'],
  'team/shop/signing-key': ['private_key'],
  'team/shop/service-account': ['json'],
  'team/shop/flags': ['FEATURE_CHECKOUT_V2', 'FEATURE_TOKEN'],
};

const HOSTILE_SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);
const DIALECTS: [string, Settings][] = [
  ...(['classic', 'v332', 'v4'] as const).map((profile): [string, Settings] => [
    profile,
    { profile },
  ]),
  ...HOSTILE_SEEDS.map((random_seed): [string, Settings] => [
    `hostile ${random_seed}`,
    { profile: 'hostile', random_seed },
  ]),
  ...(['iso', 'api'] as const).flatMap((token) =>
    (['iso', 'api'] as const).map((dsm): [string, Settings] => [
      `token on ${token}, secrets on ${dsm}`,
      { switches: { 'prefixes.token': token, 'prefixes.dsm': dsm, 'prefixes.pam': token } },
    ]),
  ),
];

describe.each(DIALECTS)('the client and the dialect %s', (_, settings) => {
  it('agree on every secret of the authorization', async () => {
    const emulator = await vaultWith(settings);
    const secrets = plain(await clientOf(emulator).vault.readSecrets());
    for (const [identity, keys] of Object.entries(DSM_FIELDS)) {
      const found = secrets.find((secret) => secret?.ref === identity);
      expect(Object.keys(found?.fields ?? {}).sort(), identity).toEqual([...keys].sort());
      for (const key of keys) expect(found?.fields[key], `${identity}#${key}`).toMatch(/./);
    }
    expect(secrets.some((secret) => secret?.fields['access_key_id'] !== undefined)).toBe(true);
    expect(secrets.every((secret) => /^\d+$/.test(secret?.id ?? ''))).toBe(true);
  });

  it('agree on PAM objects, and on what cannot be read', async () => {
    const emulator = await vaultWith(settings);
    const { vault } = clientOf(emulator);
    const [credential, key, information] = plain([
      await vault.readCredential('77'),
      await vault.readKey('501'),
      await vault.readInformation('129'),
    ]);
    expect(credential?.fields['password']).toBe(credential?.fields['content']);
    expect(key?.fields['private_key']).toMatch(/^-----BEGIN [A-Z ]+-----\r\n/);
    expect(information?.fields['content']).toMatch(/./);
    const held = () => emulator.custodies().map(({ item }) => item);
    expect(held()).toContain('77');
    expect(await vault.releaseCustody('77')).toBe('given-back');
    expect(await vault.releaseCustody('77')).toBe('nothing-left');
    expect(held()).not.toContain('77');
    const missing = [
      await vault.readCredential('9999'),
      await vault.readCredential('78'),
      await vault.readKey('9999'),
      await vault.readInformation('no-such'),
    ];
    expect(missing).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('agree on ephemeral credentials', async () => {
    const emulator = await vaultWith(settings);
    const { vault } = clientOf(emulator);
    const [lent, ...others] = await vault.provision(LEASE);
    expect(others).toEqual([]);
    expect(Object.keys(plain([lent])[0]?.fields ?? {}).sort()).toEqual(['DB_PASSWORD', 'DB_USER']);
    expect(emulator.leases().map(({ secretId }) => secretId)).toEqual([lent?.id]);
    expect(await vault.deprovision(LEASE, lent?.id ?? '')).toBe('given-back');
    expect(await vault.deprovision(LEASE, lent?.id ?? '')).toBe('nothing-left');
    expect(emulator.leases()).toEqual([]);
  });

  it('agree on registering, and on the authorization that comes back', async () => {
    const emulator = await vaultWith(settings);
    const registration = { application: 'shop-api', system: 'payments', environment: 'preview' };
    const { vault, secrets } = clientOf(emulator, { registration });
    expect(await vault.readSecrets()).toEqual([]);
    const made = emulator.credentialsOf('shop-api/payments/preview');
    expect(secrets).toContain(made?.clientSecret);
    expect(
      emulator.log().filter(({ events }) => events.some(({ type }) => type === 'registered')),
    ).toHaveLength(1);
  });

  it('agree on secrets that are written', async () => {
    const emulator = await vaultWith(settings);
    const { vault, registrar } = clientOf(emulator);
    const form = secretForm('team/new', 'a new one');
    expect(await registrar.writeSecret('team/new', form, [])).toBe('1');
    expect(await registrar.writeSecret('team/new', form, [])).toBe('2');
    const found = plain(await vault.readSecrets()).find((secret) => secret?.ref === 'team/new');
    expect(found?.fields).toEqual({ K: VALUE });
    await expect(
      registrar.writeSecret('team/new', secretForm('team/new', 'team/new'), []),
    ).rejects.toMatchObject({ code: 'ERR_VAULT' });
  });

  it('agree on variables', async () => {
    const emulator = await vaultWith(settings);
    const { vault, registrar } = clientOf(emulator);
    const encode = (text: string): string =>
      Buffer.from(text)
        .toString('base64')
        .replace(/[+/=]/g, (one) => ({ '+': '-', '/': '_', '=': ',' })[one] ?? one);
    const map = { key_value: [{ name: 'team/vars', fields: ['A', 'B'] }] };
    const env = encode('A=>?>?=é\nB= b ');
    await registrar.uploadVariables({ env, map: encode(JSON.stringify(map)) }, []);
    const found = plain(await vault.readSecrets()).find((secret) => secret?.ref === 'team/vars');
    expect(found?.fields).toEqual({ A: '>?>?=é', B: ' b ' });
    await expect(registrar.uploadVariables({ env: '*', map: '' }, [])).rejects.toMatchObject({
      code: 'ERR_VAULT',
    });
  });

  it('agree on what a wrong client secret is', async () => {
    const emulator = await vaultWith(settings);
    const { vault } = clientOf(emulator, {
      credentials: { clientId: emulator.credentials.clientId, clientSecret: new Redacted('wrong') },
    });
    await expect(vault.readSecrets()).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_(AUTH|GATEWAY|FORBIDDEN)$/) as string,
    });
  });
});

describe('the client', () => {
  it('makes two requests on one connection', async () => {
    const emulator = await vaultWith({});
    await clientOf(emulator).vault.readSecrets();
    expect(callsOf(emulator)).toEqual(['POST /iso/oauth2/token', 'GET /iso/dapp/application']);
    expect(emulator.connections.tcp).toBe(1);
  });

  it.each(['classic', 'v332', 'v4'] as const)('signs with OAuth 1.0 (%s)', async (profile) => {
    const seed = sampleSeed(Date.now());
    const [first, ...applications] = seed.applications;
    const [authorization, ...others] = first?.authorizations ?? [];
    if (first === undefined || authorization === undefined) throw new Error('an empty seed');
    const signing = { ...authorization, token_key: 'the token&key', token_secret: 's3cret/+' };
    const emulator = await startEmulator({
      seed: {
        ...seed,
        applications: [{ ...first, authorizations: [signing, ...others] }, ...applications],
      },
      profile,
    });
    closeLater(async () => emulator.close());
    const { send } = clientOf(emulator);
    const { clientId, clientSecret } = emulator.credentials;
    let nonce = 0;
    const signed = withOAuth1(send, {
      consumer: { clientId, clientSecret: new Redacted(clientSecret) },
      token: { key: 'the token&key', secret: new Redacted('s3cret/+') },
      now: Date.now,
      nonce: () => `nonce-${(nonce += 1)}`,
    });
    const { vault, registrar } = clientOf(emulator, { send: signed }, false);
    expect((await vault.readSecrets()).length).toBeGreaterThan(3);
    expect((await vault.readCredential('ci-db'))?.id).toBe('77');
    await vault.readCredential("nobody@host/!*'() é");
    const [lent] = await vault.provision({ ...LEASE, podName: 'a b&c=d+é' });
    expect(await vault.deprovision({ ...LEASE, podName: 'a b&c=d+é' }, lent?.id ?? '')).toBe(
      'given-back',
    );
    const identity = "team/a b&c=d+é!*'()~";
    expect(await registrar.writeSecret(identity, secretForm(identity, 'a + b'), [])).toBe('1');
    expect(emulator.log().filter(({ path }) => path.includes('oauth2'))).toEqual([]);
  });

  it.each([
    ['kong404', 'ERR_GATEWAY'],
    ['oauth401', 'ERR_AUTH'],
    ['envelope401', 'ERR_AUTH'],
    ['envelope403', 'ERR_FORBIDDEN'],
    ['envelope500', 'ERR_FORBIDDEN'],
  ] as const)('knows a resource that is not granted as %s', async (shape, code) => {
    const emulator = await vaultWith({ switches: { 'auth.forbidden': shape } });
    const registration = { application: 'x', system: 'y', environment: 'z' };
    const { clientId, clientSecret } = emulator.credentialsOf('billing/ledger/production') ?? {
      clientId: '',
      clientSecret: '',
    };
    const credentials = { clientId, clientSecret: new Redacted(clientSecret) };
    const { vault } = clientOf(emulator, { credentials, registration });
    await expect(vault.readSecrets()).rejects.toMatchObject({ code });
  });

  it.each(['kong404', 'oauth401', 'envelope401'] as const)(
    'logs in once more when the vault drops its token (%s), and no more than once',
    async (shape) => {
      const emulator = await vaultWith({
        switches: { 'auth.invalid': shape, 'auth.expired': shape },
      });
      const { vault } = clientOf(emulator, { now: () => 0 });
      await vault.readSecrets();
      emulator.advance(2 * 3600 * 1000);
      expect((await vault.readSecrets()).length).toBeGreaterThan(3);
      const logins = emulator.log().filter(({ path }) => path === '/iso/oauth2/token');
      expect(logins).toHaveLength(2);
    },
  );
});

it('a refusal names the request that the vault logged', async () => {
  const emulator = await vaultWith({ profile: 'v4' });
  emulator.faults.add({ fault: 'status', status: 400, on: 'pam/credential/77' });
  const error = await clientOf(emulator)
    .vault.readCredential('77')
    .catch((reason: unknown) => reason);
  const { requestId = 'none' } = emulator.log().at(-1) ?? {};
  expect(error).toMatchObject({ message: expect.stringContaining(requestId) as string });
});
