import { describe, expect, it } from 'vitest';
import { NO_ROUTE, refusal, success, type Reply } from '../../test-support/vault-session.ts';
import { Redacted } from '../model/redacted.ts';
import { Caller, type CallerOptions } from './caller.ts';
import type { HttpRequest } from './network/transport.ts';

const GOOD = success({});
const TOKEN = { secret: new Redacted('t0ken'), renewAt: 0 };
const READ = { method: 'GET', path: ['dapp', 'application'], what: 'read', maxBytes: 9 } as const;

/** A caller whose vault gives `replies` one after the other. */
function callerWith(replies: readonly Reply[], options: Partial<CallerOptions> = {}) {
  const waiting = [...replies];
  const asked: HttpRequest[] = [];
  const signals: unknown[] = [];
  const caller = new Caller({
    send: async (request, signal) => {
      asked.push(request);
      signals.push(signal);
      const { status, json } = waiting.shift() ?? expect.unreachable('asked too often');
      const body = Buffer.from(JSON.stringify(json));
      return Promise.resolve({ status, headers: {}, body });
    },
    baseUrl: 'https://vault.example/base',
    userAgent: 'agent/1',
    apiPrefix: 'auto',
    repeatsSecret: () => false,
    onEmulator: () => {},
    ...options,
  });
  const paths = () => asked.map(({ url }) => url.pathname.split('/').slice(2).join('/'));
  return { caller, asked, signals, paths };
}

describe('what a caller sends', () => {
  const head = { accept: 'application/json', 'user-agent': 'agent/1' };

  it.each([
    ['a question', READ, undefined, { headers: head, repeatable: false }],
    [
      'a token',
      { ...READ, repeatable: true },
      TOKEN,
      { headers: { ...head, authorization: 'Bearer t0ken' }, repeatable: true },
    ],
    [
      'a form',
      { ...READ, method: 'POST', form: { a: 'é', b: '&' } },
      undefined,
      {
        method: 'POST',
        headers: {
          ...head,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': '14',
        },
        body: 'a=%C3%A9&b=%26',
        repeatable: false,
      },
    ],
    [
      'JSON',
      { ...READ, method: 'POST', json: { a: 'é' } },
      undefined,
      {
        method: 'POST',
        headers: { ...head, 'content-type': 'application/json', 'content-length': '10' },
        body: '{"a":"é"}',
        repeatable: false,
      },
    ],
  ] as const)('is %s', async (_what, call, token, request) => {
    const { caller, asked } = callerWith([GOOD]);
    await caller.call(call, token);
    expect(asked).toEqual([
      {
        method: 'GET',
        url: new URL('https://vault.example/base/iso/dapp/application'),
        maxBytes: 9,
        ...request,
      },
    ]);
  });

  it('has its query, and what may stop it', async () => {
    const { signal } = new AbortController();
    const { caller, asked, signals } = callerWith([GOOD], { signal });
    await caller.call({ ...READ, query: { a: '1&2', b: '' } });
    expect(asked[0]?.url.search).toBe('?a=1%262&b=');
    expect(signals).toEqual([signal]);
  });
});

describe('the prefix of a module', () => {
  const call = async (caller: Caller, module: string, prefix?: 'iso' | 'api') =>
    caller.call({ ...READ, path: [module], ...(prefix && { prefix }) });

  it('is looked for once', async () => {
    const { caller, paths } = callerWith([NO_ROUTE, GOOD, GOOD, GOOD, GOOD]);
    for (const module of ['dapp', 'dapp', 'pam', 'pam']) await call(caller, module);
    expect(paths()).toEqual(['iso/dapp', 'api/dapp', 'api/dapp', 'iso/pam', 'iso/pam']);
  });

  it('is what a call knows better, which counts when nothing else is known', async () => {
    const { caller, paths } = callerWith([GOOD, GOOD, GOOD, GOOD]);
    await call(caller, 'dapp', 'api');
    await call(caller, 'dapp');
    await call(caller, 'dapp', 'iso');
    await call(caller, 'dapp');
    expect(paths()).toEqual(['api/dapp', 'api/dapp', 'iso/dapp', 'api/dapp']);
  });

  it.each([
    ['a call knows it', [NO_ROUTE], 'api', {}],
    ['the input names it', [NO_ROUTE], undefined, { apiPrefix: 'iso' }],
    ['something else is refused', [refusal(400, 'No')], undefined, {}],
  ] as const)('is not looked for when %s', async (_what, replies, prefix, options) => {
    const { caller, paths } = callerWith(replies, options);
    await expect(call(caller, 'dapp', prefix)).rejects.toThrow('The vault refused to read');
    expect(paths()).toHaveLength(1);
  });

  it('is not looked for after a fault of the network', async () => {
    const { caller } = callerWith([], { send: async () => Promise.reject(new Error('cut')) });
    await expect(call(caller, 'dapp')).rejects.toThrow('cut');
  });

  it('may be either until it is known', async () => {
    const { caller } = callerWith([NO_ROUTE, GOOD]);
    const may = () => [caller.mayServe('iso', 'dapp'), caller.mayServe('api', 'dapp')];
    expect(may()).toEqual([true, true]);
    await call(caller, 'dapp');
    expect(may()).toEqual([false, true]);
  });
});

describe('what a refusal may quote', () => {
  const secrets = ['n3w-s3cret'];
  it.each([
    ['the words of the vault', 'Nobody', '"Nobody"'],
    ['no secret that the call sent', 'wrong: n3w-s3cret', '(its message is omitted'],
    ['no credential', 'wrong: client-secret', '(its message is omitted'],
  ])('is %s', async (_what, message, quoted) => {
    const { caller } = callerWith([refusal(400, message)], {
      repeatsSecret: (words) => words.includes('client-secret'),
    });
    await expect(caller.call({ ...READ, secrets })).rejects.toThrow(
      `The vault refused to read: ${quoted}`,
    );
  });

  it('is what may be wrong with the url, unless a token came from there', async () => {
    const known = { apiPrefix: 'iso' } as const;
    await expect(callerWith([NO_ROUTE], known).caller.call(READ)).rejects.toThrow(
      'The url ends in a path',
    );
    await expect(callerWith([NO_ROUTE], known).caller.call(READ, TOKEN)).rejects.not.toThrow(
      'The url ends in a path',
    );
  });
});
