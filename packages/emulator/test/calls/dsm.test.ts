import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator } from '../../src/index.ts';
import { at, textAt, bearer, form, FORM, login, send } from '../../test-support/raw-client.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;
let now = Date.UTC(2030, 0, 1);
let headers: { readonly authorization: string };

beforeEach(async () => {
  now = Date.UTC(2030, 0, 1);
  emulator = await ownEmulator({ clock: () => now });
  headers = bearer(await login(emulator));
});

async function post(path: string, fields: Readonly<Record<string, string>>) {
  return send(emulator, path, {
    method: 'POST',
    headers: { ...headers, ...FORM },
    body: form(fields),
  });
}

const POD = { pod_name: 'job-1', deploy: 'shop', namespace: 'ci' };

describe('reading the application', () => {
  it.each(['/iso/dapp/application', '/iso/dapp/Application', '/api/dapp/application'])(
    'gives everything that is attached, at %s',
    async (path) => {
      const answer = await send(emulator, path, { headers });
      expect(answer.status).toBe(200);
      expect(answer.headers['x-senhasegura-emulator']).toBeDefined();
      expect(answer.json?.['response']).toEqual({
        status: 200,
        message: 'Application 1',
        error: false,
        error_code: 0,
        detail: '',
        mensagem: 'Application 1',
        erro: false,
        cod_erro: 0,
      });
      expect(answer.json?.['application']).toMatchObject({
        name: 'shop-api',
        tags: [''],
        system: 'payments',
        environment: 'staging',
      });
      const secrets = at(answer.json, 'application', 'secrets') as Record<string, unknown>[];
      expect(Object.keys(secrets[0] ?? {})).toEqual([
        'secret_id',
        'secret_name',
        'identity',
        'version',
        'expiration_date',
        'engine',
        'data',
      ]);
      expect(secrets[3]).toMatchObject({ identity: 'team/shop/cloud', data: [{ TTL: null }] });
    },
  );
});

describe('registering', () => {
  it('gives the same credentials again for the same application, system and environment', async () => {
    const fields = { application: 'shop-api', system: 'payments', environment: 'staging' };
    const answer = await post('/iso/dapp/Application', fields);
    const { clientId, clientSecret } = emulator.credentials;
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ id: clientId, signature: clientSecret });
    expect(at(answer.json, 'response', 'message')).toBe(
      'Application updated: (1) shop-api | Authorization found: (1)',
    );
  });

  it('makes an authorization that can log in at once and holds nothing', async () => {
    const fields = { application: 'new-api', system: 's', environment: 'e' };
    const answer = await post('/iso/dapp/application', fields);
    expect((await post('/iso/dapp/application', fields)).json?.['id']).toBe(answer.json?.['id']);
    const fresh = emulator.credentialsOf('new-api/s/e');
    const read = await send(emulator, '/iso/dapp/application', {
      headers: bearer(await login(emulator, fresh)),
    });
    expect(at(read.json, 'application', 'secrets')).toEqual([]);
  });

  it('says which parameters are missing', async () => {
    const answer = await post('/iso/dapp/application', { application: 'x' });
    expect(answer.status).toBe(400);
    expect(at(answer.json, 'response', 'message')).toBe(
      'Parameter not informed: system, environment',
    );
  });
});

describe('an ephemeral secret', () => {
  it('comes as one map in a Portuguese envelope, and is the same for the same pod', async () => {
    const first = await post('/iso/coe/dapp/provision', POD);
    expect(first.json?.['response']).toEqual({
      status: 200,
      mensagem: 'Application 1',
      erro: false,
    });
    expect(Object.keys(at(first.json, 'application', 'secrets', 0, 'data') as object)).toEqual([
      'DB_USER',
      'DB_PASSWORD',
    ]);
    expect((await post('/iso/coe/dapp/provision', POD)).text).toBe(first.text);
    const other = await post('/iso/coe/dapp/provision', { ...POD, pod_name: 'job-2' });
    expect(other.text).not.toBe(first.text);
    expect(emulator.leases()).toHaveLength(2);
  });

  it('shows in a read until it expires on the clock', async () => {
    const made = await post('/iso/coe/dapp/provision', POD);
    const id = at(made.json, 'application', 'secrets', 0, 'secret_id');
    const shown = async () => {
      const answer = await send(emulator, '/iso/dapp/application', { headers });
      const secrets = at(answer.json, 'application', 'secrets') as { secret_id: string }[];
      return secrets.some(({ secret_id: one }) => one === id);
    };
    expect(await shown()).toBe(true);
    now += 3_600_000;
    headers = bearer(await login(emulator));
    expect(await shown()).toBe(false);
    expect(emulator.leases()).toEqual([]);
  });

  it.each([
    ['the documented path, form body', '/iso/coe/dapp/deprovision', 'body'],
    ['the other path, query', '/iso/dapp/deprovision', 'query'],
  ])('can be given back once: %s', async (_name, path, place) => {
    const made = await post('/iso/coe/dapp/provision', POD);
    const secretId = textAt(made.json, 'application', 'secrets', 0, 'secret_id');
    const fields = { ...POD, secret_id: secretId };
    const give = async () =>
      place === 'body'
        ? post(path, fields)
        : send(emulator, `${path}?${form(fields)}`, { method: 'POST', headers });
    const given = await give();
    expect([given.status, at(given.json, 'response', 'message')]).toEqual([
      200,
      'Secret deprovisioned',
    ]);
    expect(emulator.leases()).toEqual([]);
    const again = await give();
    expect([again.status, at(again.json, 'response', 'error_code')]).toEqual([404, 4]);
  });

  it('stays when another authorization, or a wrong id, deprovisions it', async () => {
    const made = await post('/iso/coe/dapp/provision', POD);
    const secretId = textAt(made.json, 'application', 'secrets', 0, 'secret_id');
    expect((await post('/iso/coe/dapp/deprovision', { ...POD, secret_id: '1' })).status).toBe(404);
    headers = bearer(await login(emulator, emulator.credentialsOf('billing/ledger/production')));
    expect((await post('/iso/coe/dapp/deprovision', { ...POD, secret_id: secretId })).status).toBe(
      404,
    );
    expect(emulator.leases()).toHaveLength(1);
  });
});
