import { existsSync } from 'node:fs';
import { Agent } from 'node:https';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Emulator } from '../src/index.ts';
import { bearer, FORM, login, send } from '../test-support/raw-client.ts';
import { ownEmulator } from '../test-support/own-emulator.ts';

let emulator: Emulator;

async function raw(text: string): Promise<string> {
  const { port } = new URL(emulator.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('over TLS', () => {
  it('is trusted by its own CA and counts requests, connections and handshakes', async () => {
    emulator = await ownEmulator({ tls: true });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const token = await login(emulator);
    await send(emulator, '/iso/dapp/application', { headers: bearer(token), agent });
    await send(emulator, '/iso/dapp/application', { headers: bearer(token), agent });
    agent.destroy();
    expect(emulator.connections).toEqual({ tcp: 2, tls: 2 });
    expect(emulator.log().map(({ connection, handshake }) => [connection, handshake])).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
    ]);
  });

  it('leaves nothing behind, however often it is closed', async () => {
    emulator = await ownEmulator({ tls: true });
    const { caFile = '' } = emulator;
    expect(existsSync(caFile)).toBe(true);
    await Promise.all([emulator.close(), emulator.close()]);
    expect(existsSync(caFile)).toBe(false);
  });
});

describe('bad requests', () => {
  it('answers for loopback names and no others', async () => {
    emulator = await ownEmulator();
    const status = async (host: string) =>
      (await send(emulator, '/iso/dapp/application', { headers: { host } })).status;
    expect(
      await Promise.all(['localhost', '127.0.0.1:1', '[::1]:80', 'LOCALHOST'].map(status)),
    ).toEqual([404, 404, 404, 404]);
    expect(await Promise.all(['evil.example', 'localhost.evil.example'].map(status))).toEqual([
      421, 421,
    ]);
  });

  it('answers for further names on demand', async () => {
    emulator = await ownEmulator({ hosts: ['vault.example'] });
    const answer = await send(emulator, '/', { headers: { host: 'Vault.Example:443' } });
    expect(answer.status).toBe(200);
  });

  it('says that what it got is not HTTP', async () => {
    emulator = await ownEmulator();
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*x-senhasegura-emulator/s);
  });

  it.each([
    ['a length that is told', { 'content-length': String(1024 * 1024 + 1) }],
    ['chunks', { 'transfer-encoding': 'chunked' }],
  ])('refuses a body over 1 MiB, by %s', async (_name, headers) => {
    emulator = await ownEmulator();
    const body = Buffer.alloc(1024 * 1024 + 1, 'a');
    const answer = await send(emulator, '/iso/oauth2/token', {
      method: 'POST',
      headers: { ...FORM, ...headers },
      body,
    });
    expect(answer.status).toBe(413);
    expect(emulator.log()).toMatchObject([
      {
        path: '/iso/oauth2/token',
        status: 413,
        events: [{ type: 'refused', reason: 'body over 1 MiB' }],
      },
    ]);
  });

  it.each([
    ['application/json', '{"a":'],
    ['application/json', '[1]'],
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', '--b\r\nno end'],
    ['application/x-www-form-urlencoded', 'a=%E0%A4%A'],
    ['text/plain', 'a=b'],
  ])('refuses a %s body it cannot read: %s', async (type, body) => {
    emulator = await ownEmulator();
    const headers = { ...bearer(await login(emulator)), 'content-type': type };
    const answer = await send(emulator, '/iso/dapp/application', { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(answer.json?.['response']).toMatchObject({ status: 400, error: true });
  });
});

describe('X-Request-Id', () => {
  it.each([
    ['v4', {}, true],
    ['v332', {}, false],
    ['v332', { 'http.requestId': 'on' }, true],
  ] as const)('in %s with %j', async (profile, switches, there) => {
    emulator = await ownEmulator({ profile, switches });
    const headers = bearer(await login(emulator));
    const ids = [];
    for (const path of ['/iso/dapp/application', '/iso/nothing/here']) {
      const answer = await send(emulator, path, { headers });
      ids.push(answer.headers['x-request-id']);
    }
    expect(ids.every((id) => (id === undefined) !== there)).toBe(true);
    expect(new Set(ids).size).toBe(there ? 2 : 1);
    expect(
      emulator
        .log()
        .slice(1)
        .map(({ requestId }) => requestId),
    ).toEqual(ids);
  });
});

describe('the log', () => {
  it('tells by name who did what', async () => {
    emulator = await ownEmulator();
    const token = await login(emulator);
    await send(emulator, '/iso/pam/credential/77', { headers: bearer(token) });
    const { json } = await send(emulator, '/__emulator/log');
    expect(json?.['entries']).toMatchObject([
      {
        seq: 1,
        method: 'POST',
        path: '/iso/oauth2/token',
        status: 200,
        events: [{ type: 'token-issued' }],
      },
      {
        seq: 2,
        path: '/iso/pam/credential/77',
        authorization: 'shop-api/payments/staging',
        events: [
          { type: 'item-read', id: '77' },
          { type: 'custody-taken', item: '77' },
        ],
      },
    ]);
  });

  it('holds no value, no token and no query', async () => {
    emulator = await ownEmulator();
    const token = await login(emulator);
    const secrets = await send(emulator, '/iso/dapp/application?x=from-the-query', {
      headers: bearer(token),
    });
    const { text } = await send(emulator, '/__emulator/log');
    const values = [...secrets.text.matchAll(/"(?:password|FEATURE_TOKEN)":"([^"]+)"/g)].map(
      ([, v]) => v,
    );
    expect(values).toHaveLength(2);
    for (const value of [...values, token, 'from-the-query', emulator.credentials.clientSecret]) {
      expect(text).not.toContain(value);
    }
  });
});
