import { describe, expect, it } from 'vitest';
import { SEED } from '../../test-support/dialect-seed.ts';
import { type Emulator } from '../../src/index.ts';
import { at, bearer, FORM, login, send } from '../../test-support/raw-client.ts';
import type { SwitchChanges } from '../../src/settings/switches.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;

async function start(switches: SwitchChanges) {
  emulator = await ownEmulator({ seed: SEED, switches });
  return bearer(await login(emulator));
}

async function application(switches: SwitchChanges) {
  const headers = await start(switches);
  const { json } = await send(emulator, '/iso/dapp/application', { headers });
  return json?.['application'];
}

describe('the shape of a read', () => {
  it.each([
    [{}, ['tags'], ['']],
    [{ 'types.emptyTags': '[]' }, ['tags'], []],
    [{ 'dsm.environmentKey': 'Environment' }, ['Environment'], 'e'],
    [{ 'types.ids': 'number' }, ['secrets', 0, 'secret_id'], 201],
    [{}, ['secrets', 0, 'secret_id'], '201'],
    [{ 'types.nulls': 'empty' }, ['secrets', 0, 'data', 0, 'TTL'], ''],
    [{ 'types.nulls': 'null' }, ['secrets', 0, 'data', 1, 'a'], null],
    [{ 'types.nulls': 'null' }, ['secrets', 0, 'version'], null],
    [{ 'dsm.dataShape': 'map' }, ['secrets', 1, 'data'], { only: 'x' }],
    [{ 'dsm.dataShape': 'map' }, ['secrets', 0, 'data', 2], { a: '3' }],
    [{ 'dsm.dataShape': 'merged' }, ['secrets', 0, 'data', 1], { a: '3', b: '2' }],
  ] satisfies [SwitchChanges, (string | number)[], unknown][])(
    '%j: %j is %j',
    async (switches, way, expected) =>
      expect(at(await application(switches), ...way)).toEqual(expected),
  );

  it('has merged maps in alphabetical order', async () => {
    const data = at(await application({ 'dsm.dataShape': 'merged' }), 'secrets', 0, 'data');
    expect(JSON.stringify(data)).toBe(
      '[{"access_key_id":"AK","secret_access_key":"sk","TTL":null},{"a":"3","b":"2"}]',
    );
  });
});

describe('the envelope', () => {
  it.each([
    [
      'extended',
      {
        code: 200,
        response: {
          status: 200,
          message: 'Application 1',
          error: false,
          error_code: 0,
          detail: '',
          mensagem: 'Application 1',
          erro: false,
          cod_erro: 0,
        },
      },
    ],
    [
      'classic',
      {
        response: {
          status: 200,
          mensagem: 'Application 1',
          erro: false,
          cod_erro: 0,
          message: 'Application 1',
          error: false,
          error_code: 0,
        },
      },
    ],
    [
      'v4',
      {
        code: 200,
        tenant: 't1',
        response: {
          status: 200,
          message: 'Application 1',
          error: false,
          error_code: 0,
          detail: '',
          Message: 'Application 1',
          erro: false,
          cod_erro: 0,
        },
      },
    ],
    ['pt', { response: { status: 200, mensagem: 'Application 1', erro: false } }],
    ['en', { response: { status: 200, message: 'Application 1', error: false } }],
    ['menssage', { response: { status: 200, menssage: 'Application 1', erro: false } }],
  ] as const)('in style %s', async (style, expected) => {
    const headers = await start({ 'envelope.style': style });
    const { json } = await send(emulator, '/iso/dapp/application', { headers });
    expect({ ...json, application: undefined }).toEqual({ ...expected, application: undefined });
  });

  it.each([
    [{}, 400, true, 1],
    [{ 'envelope.errorCode': 'zero' }, 400, true, 0],
    [{ 'envelope.errorCode': 'absent' }, 400, true, undefined],
    [{ 'envelope.errorFlagBug': 'on' }, 400, false, 1],
    [{ 'http.failure': 'always200' }, 200, true, 1],
  ] satisfies [SwitchChanges, number, boolean, number | undefined][])(
    'of a failure with %j',
    async (switches, status, error, code) => {
      const headers = await start(switches);
      const answer = await send(emulator, '/iso/pam/credential/none', { headers });
      expect(answer.status).toBe(status);
      expect(at(answer.json, 'response', 'status')).toBe(400);
      expect(at(answer.json, 'response', 'error')).toBe(error);
      expect(at(answer.json, 'response', 'error_code')).toBe(code);
      expect(at(answer.json, 'exception')).toMatchObject({
        code: 1007,
        message: '1007: Credential not found',
      });
    },
  );
});

describe('who may not', () => {
  it.each([
    ['kong404', 404, 'no Route matched with those values'],
    ['oauth401', 401, 'access_denied'],
    ['envelope401', 401, '"status":401'],
    ['envelope403', 403, '"status":403'],
    ['envelope500', 500, '"status":500'],
  ] as const)('is told in the shape %s, for every reason', async (shape, status, text) => {
    const headers = await start({
      'auth.expired': shape,
      'auth.forbidden': shape,
      'auth.invalid': shape,
      'auth.missing': shape,
    });
    const neighbour = bearer(await login(emulator, emulator.credentialsOf('b/s/e')));
    const answers = [
      await send(emulator, '/iso/dapp/application'),
      await send(emulator, '/iso/dapp/application', { headers: bearer('x') }),
      await send(emulator, '/iso/dapp/application', {
        method: 'POST',
        headers: { ...neighbour, ...FORM },
        body: 'application=a&system=s&environment=e',
      }),
    ];
    emulator.advance(3_600_000);
    answers.push(await send(emulator, '/iso/dapp/application', { headers }));
    for (const answer of answers) {
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(text);
    }
  });
});
