import { describe, expect, it } from 'vitest';
import { Redacted } from '../../model/redacted.ts';
import type { Call } from '../call.ts';
import { Caller } from '../caller.ts';
import type { Token } from './token.ts';
import { Login, type LoginOptions } from './login.ts';

const REFUSED = { error: 'invalid_client' };
const CUT = 'a fault of the network';
const REGISTRATION = { application: 'a', system: 's', environment: 'e' };
const registered = { id: 'new-id', signature: 'new-s3cret' };

/** A login at a vault that gives these answers one after the other; a text is a fault. */
function loginWith(answers: readonly (string | object)[], options: Partial<LoginOptions> = {}) {
  const waiting = [...answers];
  const calls: { call: Call; token: string | undefined }[] = [];
  const secrets: string[] = [];
  class RecordingCaller extends Caller {
    override async call(call: Call, token?: Token) {
      calls.push({ call, token: token?.secret.reveal() });
      return super.call(call, token);
    }
  }
  const caller = new RecordingCaller({
    send: async () => {
      const answer = waiting.shift() ?? expect.unreachable('asked too often');
      if (typeof answer === 'string') throw new Error(answer);
      const status = answer === REFUSED ? 401 : 200;
      return Promise.resolve({ status, headers: {}, body: Buffer.from(JSON.stringify(answer)) });
    },
    baseUrl: 'https://vault.example',
    userAgent: 'test',
    apiPrefix: 'iso',
    repeatsSecret: () => false,
    onEmulator: () => {},
  });
  const own = { clientId: 'id', clientSecret: new Redacted('s3cret') };
  const login = new Login(caller, own, {
    now: () => 0,
    onSecret: (secret) => secrets.push(secret.reveal()),
    ...options,
  });
  const token = async (dead?: Token) => (await login.token(dead)).secret.reveal();
  return { login, token, calls, secrets };
}

const token = (name: string, seconds = 3600) => ({ access_token: name, expires_in: seconds });

describe('Login', () => {
  it('asks for a token as the contract says, and may ask again', async () => {
    const { token: next, calls } = loginWith([token('t1')]);
    expect(await next()).toBe('t1');
    expect(calls).toEqual([
      {
        call: {
          method: 'POST',
          path: ['oauth2', 'token'],
          form: { grant_type: 'client_credentials', client_id: 'id', client_secret: 's3cret' },
          repeatable: true,
          what: 'log in',
          maxBytes: 2 ** 20,
        },
        token: undefined,
      },
    ]);
  });

  it('names its tenant', async () => {
    const { token: next, calls } = loginWith([token('t1')], { tenant: 'acme' });
    await next();
    expect(calls[0]?.call.form).toMatchObject({ tenant: 'acme' });
  });

  it('registers once, under a token of its own, and goes on as what came back', async () => {
    const { token: next, calls } = loginWith(
      [token('t1'), registered, token('t2', 100), token('t3')],
      { registration: REGISTRATION, now: () => calls.length * 100_000 },
    );
    expect([await next(), await next()]).toEqual(['t2', 't3']);
    expect(calls.map(({ call }) => call.what)).toEqual([
      'log in',
      'register the application',
      'log in',
      'log in',
    ]);
    expect(calls[1]).toEqual({
      call: {
        method: 'POST',
        path: ['dapp', 'application'],
        form: REGISTRATION,
        what: 'register the application',
        maxBytes: 2 ** 20,
      },
      token: 't1',
    });
    for (const { call } of calls.slice(2)) {
      expect(call.form).toMatchObject({ client_id: 'new-id', client_secret: 'new-s3cret' });
    }
  });

  it('has each secret masked that the vault gives out', async () => {
    const { token: next, secrets } = loginWith([token('t1'), registered, token('t2')], {
      registration: REGISTRATION,
    });
    await next();
    expect(secrets).toEqual(['t1', 'new-s3cret', 'new-id', 't2']);
  });

  it('counts the life of a token from when it was asked for', async () => {
    let now = 0;
    const { token: next } = loginWith([token('t1', 100), token('t2')], { now: () => now });
    await next();
    now = 89_999;
    expect(await next()).toBe('t1');
    now = 90_000;
    expect(await next()).toBe('t2');
  });

  it('replaces a dead token once, and no other one', async () => {
    const { login, token: next } = loginWith([token('t1'), token('t2')]);
    const dead = await login.token();
    expect(await Promise.all([next(dead), next(dead)])).toEqual(['t2', 't2']);
    expect(await next(dead)).toBe('t2');
  });

  it('no longer knows that a token worked when it logs in anew', async () => {
    const { login } = loginWith([token('t1'), token('t2')]);
    expect(login.tokenWorked).toBe(false);
    const dead = await login.token();
    login.tokenWorked = true;
    await login.token();
    expect(login.tokenWorked).toBe(true);
    await login.token(dead);
    expect(login.tokenWorked).toBe(false);
  });

  it('stays refused', async () => {
    const { token: next } = loginWith([REFUSED]);
    await expect(next()).rejects.toMatchObject({ code: 'ERR_AUTH' });
    await expect(next()).rejects.toMatchObject({ code: 'ERR_AUTH' });
  });

  it('tries again after a fault of the network', async () => {
    const { token: next } = loginWith([CUT, token('t1')]);
    await expect(next()).rejects.toThrow(CUT);
    expect(await next()).toBe('t1');
  });

  it('replaces a dead token after a fault of the network', async () => {
    const { login, token: next } = loginWith([token('t1'), CUT, token('t2')]);
    const dead = await login.token();
    await expect(next(dead)).rejects.toThrow(CUT);
    expect(await next(dead)).toBe('t2');
  });

  it('registers again after a fault of the network', async () => {
    const { token: next } = loginWith([token('t1'), CUT, token('t2'), registered, token('t3')], {
      registration: REGISTRATION,
    });
    await expect(next()).rejects.toThrow(CUT);
    expect(await next()).toBe('t3');
  });
});
