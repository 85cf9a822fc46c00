import { verify } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator } from '../../src/index.ts';
import { at, bearer, form, FORM, login, send } from '../../test-support/raw-client.ts';
import { tokenKeys } from '../../src/vault/tokens.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;
let now = Date.UTC(2030, 0, 1);

beforeEach(async () => {
  now = Date.UTC(2030, 0, 1);
  emulator = await ownEmulator({ clock: () => now });
});

async function requestToken(headers: Record<string, string>, body: string, prefix = 'iso') {
  return send(emulator, `/${prefix}/oauth2/token`, { method: 'POST', headers, body });
}

describe('the token call', () => {
  it.each(['iso', 'api'])(
    'gives a bearer token that is not to be stored, under /%s',
    async (prefix) => {
      const { clientId, clientSecret } = emulator.credentials;
      const body = form({
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: 'client_credentials',
      });
      const answer = await requestToken(FORM, body, prefix);
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        pragma: 'no-cache',
      });
      expect(Object.keys(answer.json ?? {})).toEqual(['token_type', 'expires_in', 'access_token']);
      expect(answer.json).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    },
  );

  it('takes Basic credentials, JSON and multipart bodies too', async () => {
    const { clientId, clientSecret } = emulator.credentials;
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const fields = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    };
    const parts = Object.entries(fields).map(
      ([name, value]) =>
        `--b0\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const answers = await Promise.all([
      requestToken({ ...FORM, authorization: basic }, 'grant_type=client_credentials'),
      requestToken({ 'content-type': 'application/json' }, JSON.stringify(fields)),
      requestToken(
        { 'content-type': 'multipart/form-data; boundary=b0' },
        `${parts.join('')}--b0--\r\n`,
      ),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('signs a JWT whose claims are those of the contract', async () => {
    const token = await login(emulator);
    const [head = '', claims = '', signature = ''] = token.split('.');
    const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
    const seconds = now / 1000;
    expect(read(head)).toEqual({
      typ: 'JWT',
      alg: 'RS256',
      jti: expect.stringMatching(/^[0-9a-f]{80}$/) as string,
    });
    expect(read(claims)).toMatchObject({
      aud: emulator.credentials.clientId,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 3600,
      scopes: [],
    });
    const bytes = Buffer.from(signature, 'base64url');
    expect(bytes).toHaveLength(256);
    const { publicKey } = tokenKeys();
    expect(verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, bytes)).toBe(true);
  });

  it('refuses a wrong secret in the words of the OAuth server', async () => {
    const body = form({
      grant_type: 'client_credentials',
      client_id: emulator.credentials.clientId,
      client_secret: 'wrong',
    });
    const answer = await requestToken(FORM, body);
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual({
      error: 'invalid_client',
      error_description: 'Client authentication failed',
      message: 'Client authentication failed',
    });
    expect(answer.headers['www-authenticate']).toBeUndefined();
    const challenged = await requestToken(
      { ...FORM, authorization: 'Basic YTpi' },
      'grant_type=client_credentials',
    );
    expect(challenged.headers['www-authenticate']).toBe('Basic realm="OAuth"');
  });

  it.each([
    ['client_id=a&client_secret=b', 400, 'unsupported_grant_type'],
    ['grant_type=password&client_id=a&client_secret=b', 400, 'unsupported_grant_type'],
    ['grant_type=client_credentials&client_secret=b', 400, 'invalid_request'],
    ['grant_type=client_credentials&client_id=%zz', 400, 'invalid_request'],
  ])('answers %s with %i %s', async (body, status, error) => {
    const answer = await requestToken(FORM, body);
    expect([answer.status, answer.json?.['error']]).toEqual([status, error]);
  });
});

describe('a token', () => {
  it('opens nothing once it has expired on the injected clock', async () => {
    const headers = bearer(await login(emulator));
    now += 3_599_000;
    expect((await send(emulator, '/iso/dapp/application', { headers })).status).toBe(200);
    now += 1000;
    const late = await send(emulator, '/iso/dapp/application', { headers });
    expect([late.status, late.json?.['hint']]).toEqual([401, 'Access token is invalid']);
  });

  it('is refused when one character differs', async () => {
    const token = await login(emulator);
    const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const answer = await send(emulator, '/iso/dapp/application', { headers: bearer(changed) });
    expect([answer.status, answer.json?.['error']]).toEqual([401, 'access_denied']);
  });

  it("never opens another authorization's secrets", async () => {
    const shop = await send(emulator, '/iso/dapp/application', {
      headers: bearer(await login(emulator)),
    });
    const neighbour = emulator.credentialsOf('billing/ledger/production');
    const billing = await send(emulator, '/iso/dapp/application', {
      headers: bearer(await login(emulator, neighbour)),
    });
    const identities = (json: typeof shop.json) =>
      (at(json, 'application', 'secrets') as { identity: string }[]).map(
        ({ identity }) => identity,
      );
    expect(identities(billing.json)).toEqual(['team/billing/db']);
    expect(identities(shop.json)).toHaveLength(10);
    expect(identities(shop.json)).not.toContain('team/billing/db');
  });

  it('may be missing: the gateway then says that no such route exists', async () => {
    const answer = await send(emulator, '/iso/dapp/application');
    expect(answer.status).toBe(404);
    expect(answer.text).toBe('{"message":"no Route matched with those values"}');
  });
});
