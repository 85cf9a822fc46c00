import { describe, expect, it } from 'vitest';
import { Redacted } from '../model/redacted.ts';
import { Session, type SessionOptions } from './session.ts';
import type { HttpRequest, HttpResponse } from './network/transport.ts';

const NO_ROUTE = { status: 404, json: { message: 'no Route matched with those values' } };
const DENIED = { status: 401, json: { error: 'access_denied', message: 'denied' } };
const GOOD = { status: 200, json: { ok: 'yes' } };
const token = (name: string, life = 3600) => ({
  status: 200,
  json: { access_token: name, expires_in: life },
});

type Reply = { status: number; json: unknown; headers?: Record<string, string> };

/** A session whose transport gives `replies` one after the other and keeps what it was asked. */
function sessionWith(replies: readonly Reply[], options: Partial<SessionOptions> = {}) {
  const waiting = [...replies];
  const asked: HttpRequest[] = [];
  const tokens: string[] = [];
  const session = new Session({
    send: async (request): Promise<HttpResponse> => {
      asked.push(request);
      const reply = waiting.shift();
      if (reply === undefined) throw new Error('asked too often');
      return Promise.resolve({
        status: reply.status,
        headers: reply.headers ?? {},
        body: Buffer.from(JSON.stringify(reply.json)),
      });
    },
    userAgent: 'test',
    baseUrl: 'https://vault.example/base',
    credentials: { clientId: 'id', clientSecret: new Redacted('s&cret') },
    apiPrefix: 'auto',
    now: () => 0,
    onSecret: (secret) => tokens.push(secret.reveal()),
    repeatsSecret: () => false,
    onEmulator: () => {},
    ...options,
  });
  const read = async () =>
    session.call({ method: 'GET', path: ['dapp', 'application'], what: 'read', maxBytes: 100 });
  const seen = () => asked.map(({ method, url }) => `${method} ${url.pathname}`);
  return { session, read, asked, seen, tokens };
}

describe('Session', () => {
  it('logs in once and then asks with the token', async () => {
    const { read, asked, seen, tokens } = sessionWith([token('t1'), GOOD, GOOD]);
    await read();
    await read();
    expect(seen()).toEqual([
      'POST /base/iso/oauth2/token',
      'GET /base/iso/dapp/application',
      'GET /base/iso/dapp/application',
    ]);
    expect(asked[0]?.body).toBe(
      'grant_type=client_credentials&client_id=id&client_secret=s%26cret',
    );
    expect(asked[1]?.headers['authorization']).toBe('Bearer t1');
    expect(tokens).toEqual(['t1']);
  });

  it('logs in once for calls made at the same time', async () => {
    const { read, seen } = sessionWith([token('t1'), GOOD, GOOD]);
    await Promise.all([read(), read()]);
    expect(seen()[0]).toBe('POST /base/iso/oauth2/token');
    expect(seen().filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  it('renews a token before it ends', async () => {
    let now = 0;
    const { read, tokens } = sessionWith([token('t1', 100), GOOD, GOOD, token('t2'), GOOD], {
      now: () => now,
    });
    await read();
    now = 89_999;
    await read();
    now = 90_000;
    await read();
    expect(tokens).toEqual(['t1', 't2']);
  });

  it.each([
    ['says 401', DENIED],
    ['says that it knows no route where it knew one', NO_ROUTE],
  ])('logs in once more when the vault %s', async (_, refusal) => {
    const { read, tokens } = sessionWith([token('t1'), GOOD, refusal, token('t2'), GOOD]);
    await read();
    await read();
    expect(tokens).toEqual(['t1', 't2']);
  });

  it('replaces a dead token once for calls made at the same time', async () => {
    const { read, tokens } = sessionWith([
      token('t1'),
      GOOD,
      DENIED,
      DENIED,
      token('t2'),
      GOOD,
      GOOD,
    ]);
    await read();
    await Promise.all([read(), read()]);
    expect(tokens).toEqual(['t1', 't2']);
  });

  it('does not log in a third time', async () => {
    const { read, seen } = sessionWith([token('t1'), DENIED, token('t2'), DENIED]);
    await expect(read()).rejects.toMatchObject({ code: 'ERR_AUTH' });
    expect(seen()).toHaveLength(4);
  });

  it('does not repeat a login that was refused', async () => {
    const { read, seen } = sessionWith([{ status: 401, json: { error: 'invalid_client' } }]);
    await expect(read()).rejects.toMatchObject({ code: 'ERR_AUTH' });
    expect(seen()).toHaveLength(1);
  });

  it('finds the prefix of each module by the text of the gateway', async () => {
    const { read, seen } = sessionWith([NO_ROUTE, token('t1'), GOOD, GOOD]);
    await read();
    await read();
    expect(seen()).toEqual([
      'POST /base/iso/oauth2/token',
      'POST /base/api/oauth2/token',
      'GET /base/iso/dapp/application',
      'GET /base/iso/dapp/application',
    ]);
  });

  it('keeps to a prefix that was given', async () => {
    const { read, seen } = sessionWith([NO_ROUTE], { apiPrefix: 'api' });
    await expect(read()).rejects.toMatchObject({ code: 'ERR_GATEWAY' });
    expect(seen()).toEqual(['POST /base/api/oauth2/token']);
  });

  it('registers first, masks what comes back at once, and goes on with that', async () => {
    const { read, asked, seen, tokens } = sessionWith(
      [
        token('t1'),
        { status: 200, json: { response: { status: 200 }, id: 'new-id', signature: 'new-secret' } },
        token('t2'),
        GOOD,
        DENIED,
        token('t3'),
        GOOD,
      ],
      { registration: { application: 'a', system: 's', environment: 'e' } },
    );
    await read();
    await read();
    expect(seen().slice(0, 4)).toEqual([
      'POST /base/iso/oauth2/token',
      'POST /base/iso/dapp/application',
      'POST /base/iso/oauth2/token',
      'GET /base/iso/dapp/application',
    ]);
    expect(asked[1]).toMatchObject({
      body: 'application=a&system=s&environment=e',
      headers: { authorization: 'Bearer t1' },
      repeatable: false,
    });
    expect(asked[2]?.body).toContain('client_id=new-id&client_secret=new-secret');
    expect(asked[3]?.headers['authorization']).toBe('Bearer t2');
    expect(tokens).toEqual(['t1', 'new-secret', 'new-id', 't2', 't3']);
    expect(seen().filter((line) => line.includes('POST /base/iso/dapp'))).toHaveLength(1);
  });

  it('does not log in when the transport signs', async () => {
    const { read, seen, asked } = sessionWith([GOOD], { credentials: undefined });
    await read();
    expect(seen()).toEqual(['GET /base/iso/dapp/application']);
    expect(asked[0]?.headers).not.toHaveProperty('authorization');
  });

  it('calls the login repeatable, and no other POST that does not say so', async () => {
    const { session, asked } = sessionWith([token('t1'), GOOD]);
    await session.call({ method: 'POST', path: ['coe'], what: 'create', maxBytes: 100 });
    expect(asked.map(({ repeatable }) => repeatable)).toEqual([true, false]);
  });

  it('encodes what becomes part of a path', async () => {
    const { session, seen } = sessionWith([token('t1'), GOOD]);
    await session.call({
      method: 'GET',
      path: ['pam', 'credential', 'a/b?c@d'],
      what: 'read',
      maxBytes: 9e3,
    });
    expect(seen()[1]).toBe('GET /base/iso/pam/credential/a%2Fb%3Fc%40d');
  });

  it('says once that it speaks to the emulator', async () => {
    let told = 0;
    const headers = { 'x-senhasegura-emulator': '1' };
    const { read } = sessionWith(
      [
        { ...token('t1'), headers },
        { ...GOOD, headers },
      ],
      {
        onEmulator: () => (told += 1),
      },
    );
    await read();
    expect(told).toBe(1);
  });
});
