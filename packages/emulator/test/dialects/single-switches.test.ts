import { describe, expect, it } from 'vitest';
import { SEED } from '../../test-support/dialect-seed.ts';
import { type Emulator } from '../../src/index.ts';
import { at, bearer, form, FORM, login, send, textAt } from '../../test-support/raw-client.ts';
import type { SwitchChanges } from '../../src/settings/switches.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;

async function start(switches: SwitchChanges) {
  emulator = await ownEmulator({ seed: SEED, switches });
  return bearer(await login(emulator));
}

describe('single switches', () => {
  it.each([
    ['any', 200, 200],
    ['body', 200, 400],
    ['basic', 400, 200],
  ] as const)('token.clientAuth=%s: body %i, Basic %i', async (clientAuth, body, basic) => {
    emulator = await ownEmulator({ seed: SEED, switches: { 'token.clientAuth': clientAuth } });
    const { clientId, clientSecret } = emulator.credentials;
    const grant = { grant_type: 'client_credentials' };
    const inBody = form({ ...grant, client_id: clientId, client_secret: clientSecret });
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const post = async (headers: Record<string, string>, text: string) =>
      (await send(emulator, '/iso/oauth2/token', { method: 'POST', headers, body: text })).status;
    expect(await post(FORM, inBody)).toBe(body);
    expect(await post({ ...FORM, authorization }, form(grant))).toBe(basic);
  });

  it.each([
    [{ 'token.lifetime': 86_400 }, 86_400, 'Bearer'],
    [{ 'token.typeCase': 'bearer' }, 3600, 'bearer'],
  ] as const)('%j', async (switches, seconds, type) => {
    emulator = await ownEmulator({ seed: SEED, switches });
    const { clientId, clientSecret } = emulator.credentials;
    const body = form({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const { json } = await send(emulator, '/api/oauth2/token', {
      method: 'POST',
      headers: FORM,
      body,
    });
    expect(json).toMatchObject({ expires_in: seconds, token_type: type });
  });

  it.each([
    [{ 'prefixes.dsm': 'iso' }, '/api/dapp/application', 404],
    [{ 'prefixes.dsm': 'api' }, '/iso/dapp/application', 404],
    [{ 'prefixes.pam': 'api' }, '/iso/pam/credential', 404],
    [{ 'prefixes.pam': 'api' }, '/api/pam/credential', 200],
    [{ pathCase: 'exact' }, '/iso/dapp/Application', 404],
    [{ pathCase: 'exact' }, '/iso/dapp/application', 200],
    [{}, '/iso/coe/senha/9', 404],
    [{ 'pam.legacySenha': 'on' }, '/iso/coe/senha/9', 200],
    [{ 'pam.legacySenha': 'on' }, '/iso/coe/senha?credentialId=9', 200],
  ] as const)('%j: %s gives %i', async (switches, path, status) => {
    const headers = await start(switches);
    expect((await send(emulator, path, { headers })).status).toBe(status);
  });

  it('pam.legacySenha speaks Portuguese', async () => {
    const headers = await start({ 'pam.legacySenha': 'on' });
    const { json } = await send(emulator, '/iso/coe/senha/9', { headers });
    expect(json?.['senha']).toMatchObject({ id: '9', senha: 'p', conteudo: 'p', senha_pai: null });
  });

  it('pam.tagKey, pam.autoChange, pam.keyExtras and pam.noAccess', async () => {
    const headers = await start({
      'pam.tagKey': 'identifier',
      'pam.autoChange': 'boolean',
      'pam.keyExtras': 'off',
      'pam.noAccess': '1007',
    });
    const credential = await send(emulator, '/iso/pam/credential/9', { headers });
    expect(textAt(credential.json, 'credential', 'identifier')).toBe('tag9');
    const list = await send(emulator, '/iso/pam/credential', { headers });
    expect(at(list.json, 'credentials', 0, 'automatic_change')).toBe(false);
    const key = await send(emulator, '/iso/pam/key/10', { headers });
    expect(Object.keys(at(key.json, 'key') ?? {})).not.toContain('key_name');
    const none = bearer(await login(emulator, emulator.credentialsOf('b/s/e')));
    const refused = await send(emulator, '/iso/pam/credential/9', { headers: none });
    expect(at(refused.json, 'exception', 'code')).toBe(1007);
  });

  it('http.created=mirror and http.deleteEmpty=204', async () => {
    const headers = await start({ 'http.created': 'mirror', 'http.deleteEmpty': '204' });
    const body = form({ hostname: 'h2', ip: '10.0.0.2', username: 'new' });
    const made = await send(emulator, '/iso/pam/credential', {
      method: 'POST',
      headers: { ...headers, ...FORM },
      body,
    });
    expect([made.status, at(made.json, 'response', 'status')]).toEqual([201, 201]);
    const id = textAt(made.json, 'credential', 'id');
    const gone = await send(emulator, `/iso/pam/credential/${id}`, { method: 'DELETE', headers });
    expect([gone.status, gone.text]).toEqual([204, '']);
  });

  it('deprovision.repeat=200, dsm.provisionAnswer=profile and request.lenientNames', async () => {
    emulator = await ownEmulator({
      switches: {
        'deprovision.repeat': '200',
        'dsm.provisionAnswer': 'profile',
        'request.lenientNames': 'on',
      },
    });
    const headers = { ...bearer(await login(emulator)), ...FORM };
    const pod = { pod_nome: 'p', deploy: 'd', namespace: 'n' };
    const made = await send(emulator, '/iso/coe/dapp/provision', {
      method: 'POST',
      headers,
      body: form(pod),
    });
    expect(at(made.json, 'response', 'message')).toBe('Application 1');
    expect(at(made.json, 'application', 'secrets', 0, 'data', 0)).toHaveProperty('DB_USER');
    const never = form({ ...pod, secret_id: '1' });
    const gone = await send(emulator, '/iso/coe/dapp/deprovision', {
      method: 'POST',
      headers,
      body: never,
    });
    expect(gone.status).toBe(200);
  });

  it('request.encodings=form-only', async () => {
    const headers = await start({ 'request.encodings': 'form-only' });
    const answer = await send(emulator, '/iso/dapp/application', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"application":"a","system":"s","environment":"e"}',
    });
    expect(answer.status).toBe(400);
  });

  it('cicd.unmatched=keyvalue keeps what the vault does not know', async () => {
    const headers = { ...(await start({ 'cicd.unmatched': 'keyvalue' })), ...FORM };
    const map = { credentials: [{ name: 'DB', fields: { user: 'U', password: 'P', host: 'H' } }] };
    const encode = (text: string) => Buffer.from(text).toString('base64');
    const body = form({
      env: encode('U=nobody\nP=x\nH=nowhere'),
      map: encode(JSON.stringify(map)),
    });
    await send(emulator, '/iso/cicd/variables', { method: 'POST', headers, body });
    const { json } = await send(emulator, '/iso/dapp/application', { headers });
    expect(at(json, 'application', 'secrets', 2)).toMatchObject({
      identity: 'DB',
      data: [{ U: 'nobody', P: 'x', H: 'nowhere' }],
    });
  });

  it('can be changed while it runs', async () => {
    const headers = await start({});
    emulator.configure({ switches: { 'types.ids': 'number' } });
    const { json } = await send(emulator, '/iso/dapp/application', { headers });
    expect(at(json, 'application', 'secrets', 0, 'secret_id')).toBe(201);
  });
});
