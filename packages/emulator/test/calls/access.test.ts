import { createHash, X509Certificate } from 'node:crypto';
import { request as httpsRequest } from 'node:https';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../src/certificates/certificate.ts';
import { type Emulator, type Seed, type SeedAuthorization } from '../../src/index.ts';
import { at, bearer, form, FORM, login, send, textAt } from '../../test-support/raw-client.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;

function seedOf(authorization: Partial<SeedAuthorization>, enabled = true): Seed {
  return {
    applications: [
      {
        name: 'a',
        enabled,
        authorizations: [
          {
            system: 's',
            environment: 'e',
            client_id: 'id',
            client_secret: 'secret',
            secrets: [{ identity: 'one', data: [{ password: 'hunter2', user: 'u' }] }],
            ...authorization,
          },
        ],
      },
    ],
  };
}

async function tokenAnswer() {
  const body = form({ grant_type: 'client_credentials', client_id: 'id', client_secret: 'secret' });
  return send(emulator, '/iso/oauth2/token', { method: 'POST', headers: FORM, body });
}

describe('an authorization', () => {
  it.each([
    ['expired', { expiration_date: '2029-12-31 23:59:59' }],
    ['disabled', { enabled: false }],
  ])('that is %s gets no token', async (_name, change) => {
    emulator = await ownEmulator({ seed: seedOf(change), clock: () => Date.UTC(2030, 0, 1) });
    expect((await tokenAnswer()).json?.['error']).toBe('invalid_client');
  });

  it('of a disabled application gets no token', async () => {
    emulator = await ownEmulator({ seed: seedOf({}, false) });
    expect((await tokenAnswer()).status).toBe(401);
  });

  it('that expires while its token lives is inactive from then on', async () => {
    let now = Date.UTC(2030, 0, 1);
    emulator = await ownEmulator({
      seed: seedOf({ expiration_date: '2030-01-01 00:10:00' }),
      clock: () => now,
    });
    const headers = bearer(await login(emulator));
    now += 600_000;
    const answer = await send(emulator, '/iso/dapp/application', { headers });
    expect([answer.status, at(answer.json, 'response', 'message')]).toEqual([
      401,
      'Inactive authorization',
    ]);
  });

  it.each([
    [['*'], 200],
    [['127.0.0.*'], 200],
    [['10.0.0.1', '127.0.0.1'], 200],
    [['192.168.1.*'], 404],
    [['127.0.0'], 404],
    [[], 404],
  ])('with the allowed addresses %j answers loopback with %i', async (allowed_ips, status) => {
    emulator = await ownEmulator({ seed: seedOf({ allowed_ips }) });
    expect((await tokenAnswer()).status).toBe(status);
  });

  it('without a resource is refused in the shape of its version', async () => {
    emulator = await ownEmulator({
      profile: 'v4',
      seed: seedOf({ authorized_resources: ['PAM Core'] }),
    });
    const headers = bearer(await login(emulator));
    const answer = await send(emulator, '/iso/dapp/application', { headers });
    expect(answer.status).toBe(500);
    expect(answer.json).toMatchObject({
      code: 500,
      response: {
        status: 500,
        error: true,
        message: 'You are not authorized to access this resource.',
      },
    });
  });

  it('bound to a certificate wants exactly that one, on the token call too', async () => {
    const client = makeCertificate([]);
    const fingerprint = createHash('sha256')
      .update(new X509Certificate(client.certificate).raw)
      .digest('hex');
    emulator = await ownEmulator({
      seed: seedOf({ certificate_fingerprint: fingerprint }),
      tls: true,
    });
    expect((await tokenAnswer()).status).toBe(404);
    const body = form({
      grant_type: 'client_credentials',
      client_id: 'id',
      client_secret: 'secret',
    });
    const status = await new Promise((resolve, reject) => {
      const outgoing = httpsRequest(
        `${emulator.url}/iso/oauth2/token`,
        {
          method: 'POST',
          headers: { ...FORM, 'content-length': body.length },
          ca: emulator.ca,
          cert: client.certificate,
          key: client.privateKey,
          agent: false,
        },
        (incoming) => {
          incoming.resume();
          resolve(incoming.statusCode);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
    expect(status).toBe(200);
  });
});

describe('custody', () => {
  const shared: Seed = {
    applications: [
      {
        name: 'a',
        authorizations: ['one', 'two'].map((system) => ({
          system,
          environment: 'e',
          credentials: ['9'],
        })),
      },
    ],
    credentials: [{ id: '9', username: 'u', password: 'p4ssw0rd', hostname: 'h' }],
  };

  it.each([
    ['track', 200],
    ['exclusive', 400],
  ] as const)('in mode %s, a second reader gets %i', async (custody, status) => {
    emulator = await ownEmulator({ seed: shared, switches: { custody } });
    const read = async (label: string) => {
      const headers = bearer(await login(emulator, emulator.credentialsOf(label)));
      return send(emulator, '/iso/pam/credential/9', { headers });
    };
    expect((await read('a/one/e')).status).toBe(200);
    const second = await read('a/two/e');
    expect(second.status).toBe(status);
    expect(at(second.json, 'exception', 'code')).toBe(status === 400 ? 1009 : undefined);
    expect((await read('a/one/e')).status).toBe(200);
  });

  it('belongs to the authorization that took it', async () => {
    emulator = await ownEmulator({ seed: shared });
    const headers = async (label: string) =>
      bearer(await login(emulator, emulator.credentialsOf(label)));
    await send(emulator, '/iso/pam/credential/9', { headers: await headers('a/one/e') });
    const release = async (label: string) =>
      send(emulator, '/iso/pam/credential/custody/9', {
        method: 'DELETE',
        headers: await headers(label),
      });
    expect((await release('a/two/e')).status).toBe(400);
    expect((await release('a/one/e')).status).toBe(200);
  });
});

describe('an expired secret', () => {
  it.each([
    ['show', ['one']],
    ['hide', []],
  ] as const)('with %s', async (mode, expected) => {
    const expired = { identity: 'one', expiration_date: '2020-01-01 00:00:00', data: [{ A: 'x' }] };
    emulator = await ownEmulator({
      seed: seedOf({ secrets: [expired] }),
      switches: { 'dsm.expiredSecrets': mode },
    });
    const answer = await send(emulator, '/iso/dapp/application', {
      headers: bearer(await login(emulator)),
    });
    const secrets = at(answer.json, 'application', 'secrets') as { identity: string }[];
    expect(secrets.map(({ identity }) => identity)).toEqual(expected);
  });
});

describe('every answer about a wrong login', () => {
  it('is the same whether the client exists or not', async () => {
    emulator = await ownEmulator({ seed: seedOf({}) });
    const attempt = async (id: string) => {
      const body = form({
        grant_type: 'client_credentials',
        client_id: id,
        client_secret: 'wrong',
      });
      return textAt(
        (await send(emulator, '/iso/oauth2/token', { method: 'POST', headers: FORM, body })).json,
        'message',
      );
    };
    expect(await attempt('id')).toBe(await attempt('nobody'));
  });
});
