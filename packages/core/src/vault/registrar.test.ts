import { describe, expect, it } from 'vitest';
import { TEST_SESSION } from '../../test-support/vault-session.ts';
import { createRegistrar } from './registrar.ts';
import { Session } from './session.ts';
import type { HttpRequest } from './network/transport.ts';

function registrarOf(answer: unknown) {
  const asked: HttpRequest[] = [];
  const session = new Session({
    send: async (request) => {
      asked.push(request);
      const login = request.url.pathname.endsWith('/token');
      const body = login ? { access_token: 't', expires_in: 60 } : answer;
      return Promise.resolve({ status: 200, headers: {}, body: Buffer.from(JSON.stringify(body)) });
    },
    ...TEST_SESSION,
    apiPrefix: 'iso',
  });
  return { registrar: createRegistrar(session), asked };
}

const response = { status: 201, error: false };
const written = (version: unknown) => ({ response, application: { secrets: [{ version }] } });

describe('createRegistrar', () => {
  it('logs in once', async () => {
    const { registrar, asked } = registrarOf(written('1'));
    await registrar.logIn();
    expect(asked.map(({ url }) => url.pathname)).toEqual(['/iso/oauth2/token']);
    await registrar.logIn();
    await registrar.uploadVariables({ env: 'a b', map: '' }, []);
    expect(asked.map(({ url }) => url.pathname)).toEqual([
      '/iso/oauth2/token',
      '/iso/cicd/variables',
    ]);
    expect(asked[1]).toMatchObject({ method: 'POST', body: 'env=a+b&map=', repeatable: false });
  });

  it('accepts an answer that repeats a secret of many long values', async () => {
    const { registrar, asked } = registrarOf(written('1'));
    await registrar.writeSecret('x', { identity: 'x' }, []);
    expect(asked[1]?.maxBytes).toBe(16 * 2 ** 20);
  });

  it.each([
    ['12', '12'],
    [12, '12'],
    ['1234567890', '1234567890'],
    ['12345678901', undefined],
    ['1a', undefined],
    ['v1', undefined],
    [-1, undefined],
    ['', undefined],
    [null, undefined],
  ])('takes the version %j for %j', async (version, expected) => {
    const { registrar } = registrarOf(written(version));
    expect(await registrar.writeSecret('x', {}, [])).toBe(expected);
  });

  it.each([
    { response },
    { response, application: [] },
    { response, application: {} },
    { response, application: { secrets: {} } },
    { response, application: { secrets: [] } },
    { response, application: { secrets: ['1'] } },
    { response, application: { secrets: [null] } },
  ])('finds no version in %j, which is not an error', async (answer) => {
    expect(await registrarOf(answer).registrar.writeSecret('x', {}, [])).toBeUndefined();
  });
});
