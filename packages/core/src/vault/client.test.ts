import { describe, expect, it } from 'vitest';
import { createClient, type VaultClient } from './client.ts';
import { Session } from './session.ts';
import { TEST_CLIENT, TEST_SESSION } from '../../test-support/vault-session.ts';

const IDENTITY = { podName: 'pod', deploy: 'deploy', namespace: 'shop' };
const NO_ROUTE = { message: 'no Route matched with those values' };

/** A client whose vault answers every call but the login with `status` and `json`. */
function clientWith(status: number, json: unknown) {
  const asked: string[] = [];
  const session = new Session({
    send: async ({ method, url, body }) => {
      const isLogin = url.pathname.endsWith('/oauth2/token');
      if (!isLogin) asked.push([method, url.pathname + url.search, body].filter(Boolean).join(' '));
      return Promise.resolve({
        status: isLogin ? 200 : status,
        headers: {},
        body: Buffer.from(
          typeof json === 'string' && !isLogin
            ? json
            : JSON.stringify(isLogin ? { access_token: 'token', expires_in: 3600 } : json),
        ),
      });
    },
    ...TEST_SESSION,
    apiPrefix: 'iso',
  });
  return { client: createClient(session, TEST_CLIENT), asked };
}

const envelope = (status: number, more: object = {}) => ({
  response: { status, error: true, message: 'Not found', ...more },
});

describe.each([
  ['releaseCustody', async (client: VaultClient) => client.releaseCustody('77')],
  ['deprovision', async (client: VaultClient) => client.deprovision(IDENTITY, '300')],
] as const)('%s', (_, giveBack) => {
  it.each([
    ['says 404 in its envelope, with HTTP 404', 404, envelope(404)],
    ['says 404 in its envelope alone', 200, envelope(404)],
    ['says 404 outside of its envelope alone', 404, envelope(400)],
    ['says 1007', 400, { ...envelope(400), exception: { code: 1007 } }],
    ['says 1018', 400, { ...envelope(400), exception: { code: 1018 } }],
    ['says 1018 in words', 400, envelope(400, { message: '1018: Not in custody' })],
  ])('takes it for nothing left when the vault %s', async (_, status, json) => {
    expect(await giveBack(clientWith(status, json).client)).toBe('nothing-left');
  });

  it.each([
    ['a 404 that is not of the vault', 404, { message: 'Not Found' }],
    ['a 404 without a word', 404, {}],
    ['the 404 page of something else', 404, '<html>Not Found</html>'],
    ['a wrong path', 404, NO_ROUTE],
    ['another number', 400, { ...envelope(400), exception: { code: 1008 } }],
    ['another status', 500, envelope(500)],
  ])('does not take for nothing left %s', async (_, status, json) => {
    await expect(giveBack(clientWith(status, json).client)).rejects.toThrow(
      /refused to|not the vault/,
    );
  });

  it('says that it was given back', async () => {
    const { client } = clientWith(200, { response: { status: 200, error: false } });
    expect(await giveBack(client)).toBe('given-back');
  });
});

describe('deprovision', () => {
  it('asks on the other path only when the gateway knows no such route', async () => {
    const { client, asked } = clientWith(404, NO_ROUTE);
    await expect(client.deprovision(IDENTITY, '300')).rejects.toMatchObject({
      code: 'ERR_GATEWAY',
    });
    const parameters = 'pod_name=pod&deploy=deploy&namespace=shop&secret_id=300';
    expect([...new Set(asked)]).toEqual([
      `POST /iso/coe/dapp/deprovision ${parameters}`,
      `POST /iso/dapp/deprovision?${parameters}`,
    ]);

    const plain = clientWith(404, { message: 'Not Found' });
    await expect(plain.client.deprovision(IDENTITY, '300')).rejects.toMatchObject({
      code: 'ERR_VAULT',
    });
    expect(plain.asked).toHaveLength(1);
  });
});

describe('readCredential', () => {
  it.each([1007, 1008, 1009, 1010, 1015, 1016, 1017, 1023, 1024])(
    'finds nothing that may be read when the vault says %i',
    async (code) => {
      const { client } = clientWith(400, { ...envelope(400), exception: { code } });
      expect(await client.readCredential('77')).toBeUndefined();
    },
  );

  it('fails for any other refusal', async () => {
    const { client } = clientWith(400, { ...envelope(400), exception: { code: 1018 } });
    await expect(client.readCredential('77')).rejects.toMatchObject({ code: 'ERR_VAULT' });
  });
});
