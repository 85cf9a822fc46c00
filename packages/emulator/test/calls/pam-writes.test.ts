import { describe, expect, it } from 'vitest';
import { type Emulator } from '../../src/index.ts';
import type { SwitchChanges } from '../../src/settings/switches.ts';
import { SEED } from '../../test-support/dialect-seed.ts';
import { at, bearer, form, FORM, login, send, textAt } from '../../test-support/raw-client.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;

async function start(switches: SwitchChanges = {}) {
  emulator = await ownEmulator({ seed: SEED, switches });
  const headers = bearer(await login(emulator));
  return {
    post: async (path: string, fields: Readonly<Record<string, string>>) =>
      send(emulator, `/iso/${path}`, {
        method: 'POST',
        headers: { ...headers, ...FORM },
        body: form(fields),
      }),
    get: async (path: string) => send(emulator, `/iso/${path}`, { headers }),
    remove: async (path: string) => send(emulator, `/iso/${path}`, { method: 'DELETE', headers }),
  };
}

describe('protected information', () => {
  it('is created, read, replaced and deactivated', async () => {
    const { post, get, remove } = await start();
    const fields = { content: 'a "b" \\ c', name: 'n', identifier: 'INFO9', type: 'License' };
    const made = await post('pam/info', fields);
    const id = textAt(made.json, 'info', 'id');
    expect([made.status, at(made.json, 'response', 'status')]).toEqual([200, 201]);
    expect(at(made.json, 'info')).toEqual({ id, tag: 'INFO9' });
    expect(textAt((await get(`pam/info/${id}`)).json, 'info', 'content')).toBe('a "b" \\ c');
    const again = await post('pam/info', { content: 'new', identifier: 'INFO9' });
    expect(textAt(again.json, 'info', 'id')).toBe(id);
    expect(at((await get('pam/info/INFO9')).json, 'info')).toMatchObject({
      content: 'new',
      type: 'License',
    });
    expect((await remove('pam/info/INFO9')).status).toBe(200);
    for (const answer of [await get('pam/info/INFO9'), await remove('pam/info/INFO9')]) {
      expect(at(answer.json, 'exception', 'code')).toBe(1024);
    }
  });

  it('needs a content', async () => {
    const { post } = await start();
    expect(at((await post('pam/info', { name: 'n' })).json, 'exception', 'code')).toBe(1026);
  });

  it('can be echoed', async () => {
    const { post } = await start({ 'pam.infoCreate': 'echo' });
    const { json } = await post('pam/info', { content: 'c', name: 'n' });
    expect(at(json, 'info')).toMatchObject({ name: 'n', content: 'c', identifier: null });
  });
});

const CREDENTIAL = { hostname: 'h9', ip: '10.0.0.9', username: 'u', content: 'p', tags: 'a, b' };

describe('response.changed', () => {
  it.each([
    ['pam/credential', CREDENTIAL, { ...CREDENTIAL, content: 'other' }],
    ['pam/credential', CREDENTIAL, { ...CREDENTIAL, tags: 'a' }],
    ['pam/credential', CREDENTIAL, { ...CREDENTIAL, vendor: 'v' }],
    ['pam/device', { hostname: 'h9', ip: '1' }, { hostname: 'h9', ip: '1', site: 's' }],
    ['pam/device', { hostname: 'h9', ip: '1', model: 'm' }, { hostname: 'h9', ip: '2' }],
  ])('of %s tells the same from something else', async (path, first, other) => {
    const { post } = await start();
    const changed = [];
    for (const fields of [first, first, other, other]) {
      changed.push(textAt((await post(path, fields)).json, 'response', 'changed'));
    }
    expect(changed).toEqual(['true', 'false', 'true', 'false']);
  });

  it('is true when the write activates a credential again', async () => {
    const { post, remove } = await start();
    const id = textAt((await post('pam/credential', CREDENTIAL)).json, 'credential', 'id');
    await remove(`pam/credential/${id}`);
    const again = await post('pam/credential', CREDENTIAL);
    expect(textAt(again.json, 'response', 'changed')).toBe('true');
  });

  it('can be absent', async () => {
    const { post } = await start({ 'pam.changed': 'off' });
    const { json } = await post('pam/credential', CREDENTIAL);
    expect(at(json, 'response', 'changed')).toBeUndefined();
  });
});

describe('a device', () => {
  it('keeps its fields, and shows them with its credentials', async () => {
    const { post, get } = await start();
    const fields = { type: 'Server', vendor: 'Debian', model: 'Bookworm', site: 'lab', tags: 'x' };
    await post('pam/device', { hostname: 'h9', ip: '10.0.0.9', ...fields });
    await post('pam/device', { hostname: 'h9', ip: '10.0.0.9', site: 'moved' });
    expect(at((await get('pam/device/h9')).json, 'device')).toMatchObject({
      ...fields,
      site: 'moved',
    });
    await post('pam/credential', CREDENTIAL);
    expect(at((await get('pam/credential')).json, 'credentials', 2)).toMatchObject({
      device_model: 'Bookworm',
      device_type: 'Server',
      device_vendor: 'Debian',
    });
    expect(at((await get('pam/device')).json, 'devices')).toHaveLength(1);
    expect(at((await get('pam/device/none')).json, 'exception', 'code')).toBe(1011);
  });
});
