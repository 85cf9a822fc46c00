import { describe, expect, it } from 'vitest';
import { type Emulator, type Seed, type Settings } from '../../src/index.ts';
import { at, bearer, login, send, textAt } from '../../test-support/raw-client.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;

const SEED: Seed = {
  applications: [{ name: 'a', authorizations: [{ system: 's', environment: 'e' }] }],
  mysafe: {
    access_keys: [{ name: 'all' }, { name: 'some', items: ['5'] }],
    passwords: [
      {
        identifier: '3',
        name: 'registry',
        url: 'https://registry.example',
        username: 'bot',
        password: 'invented é"\\',
        secret_key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
        notes: 'n',
        tags: ['ci', 'web'],
      },
      { identifier: '4', name: 'break glass', password: 'x', need_justify: true },
      { identifier: '6', name: 'gone', password: 'x', active: false },
    ],
    notes: [{ identifier: '7', name: 'note', note: 'two\nlines' }],
    secrets: [{ identifier: '5', name: 'GCP1', client_id: 'id', client_secret: 'invented' }],
  },
};

async function start(settings: Settings = {}, label = 'mysafe/all') {
  const now = 59_000;
  emulator = await ownEmulator({ seed: SEED, clock: () => now, ...settings });
  return bearer(await login(emulator, emulator.credentialsOf(label)));
}

async function read(path: string, settings: Settings = {}, label = 'mysafe/all') {
  const headers = await start(settings, label);
  return send(emulator, path, { headers });
}

describe('MySafe', () => {
  it('gives a password, its parts and the one-time code of the moment', async () => {
    const { status, json } = await read('/api/mysafe/password/3');
    expect(status).toBe(200);
    expect(json).toEqual({
      code: 200,
      response: { status: 200, message: 'Password 3', error: false },
      password_entity: {
        identifier: '3',
        name: 'registry',
        url: 'https://registry.example',
        username: 'bot',
        password: 'invented é"\\',
        secret_key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
        token: '287082',
        notes: 'n',
        tags: 'ci,web',
        users_allowed: [],
        groups_allowed: [],
      },
    });
  });

  it('gives a note and an API secret', async () => {
    const note = await read('/api/mysafe/note/7');
    expect(textAt(note.json, 'note_entity', 'note')).toBe('two\nlines');
    await emulator.close();
    const secret = await read('/api/mysafe/secretapi/5');
    expect(at(secret.json, 'api_secret_entity')).toMatchObject({
      client_id: 'id',
      client_secret: 'invented',
      identifier_code: '',
    });
  });

  it.each([
    ['password/99', 1005],
    ['note/3', 1005],
    ['password/6', 1009],
    ['password/registry', 1010],
    ['password/4', 1006],
  ])('refuses %s with %i', async (path, code) => {
    const { status, json } = await read(`/api/mysafe/${path}`);
    expect([status, at(json, 'exception', 'code')]).toEqual([400, code]);
  });

  it('can serve what needs a justification', async () => {
    const settings = { switches: { 'mysafe.restricted': 'serve' } } as const;
    expect((await read('/api/mysafe/password/4', settings)).status).toBe(200);
  });

  it('gives an access key nothing but its own items', async () => {
    const { json } = await read('/api/mysafe/password/3', {}, 'mysafe/some');
    expect(at(json, 'exception', 'code')).toBe(1006);
  });

  it.each([
    ['password', 'password_on_list', ['3', '4']],
    ['password?tag=ci', 'password_on_list', ['3']],
    ['password?username=nobody', 'password_on_list', []],
    ['note', 'note_on_list', ['7']],
    ['secretapi', 'api_secret_on_list', ['5']],
  ])('lists %s without values', async (path, member, expected) => {
    const { json, text } = await read(`/api/mysafe/${path}`);
    const items = json?.[member] as readonly { identifier: string }[];
    expect(items.map(({ identifier }) => identifier)).toEqual(expected);
    expect(text).not.toContain('invented');
  });

  it('says which items need a reason', async () => {
    const { json } = await read('/api/mysafe/password');
    expect(at(json, 'password_on_list', 1)).toMatchObject({
      need_justify: '1',
      need_approval: '0',
    });
  });

  it('opens for its access keys alone, and they open nothing else', async () => {
    const safe = await start();
    const dsm = bearer(await login(emulator));
    const status = async (path: string, headers: typeof dsm) =>
      (await send(emulator, path, { headers })).status;
    expect(await status('/api/mysafe/password/3', dsm)).toBe(404);
    expect(await status('/api/dapp/application', safe)).toBe(404);
    expect(await status('/api/mysafe/password/3', safe)).toBe(200);
  });

  it.each([
    ['v332', '/api', 200],
    ['v332', '/iso', 200],
    ['v4', '/api', 200],
    ['v4', '/iso', 404],
    ['classic', '/iso', 200],
    ['classic', '/api', 404],
  ] as const)('in %s below %s: %i', async (profile, prefix, expected) => {
    const settings = { profile };
    emulator = await ownEmulator({ seed: SEED, ...settings });
    const token = await login(emulator, emulator.credentialsOf('mysafe/all'));
    const answer = await send(emulator, `${prefix}/mysafe/note/7`, { headers: bearer(token) });
    expect(answer.status).toBe(expected);
  });
});
