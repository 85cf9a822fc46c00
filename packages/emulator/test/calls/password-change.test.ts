import { expect, it } from 'vitest';
import { type Emulator, type Seed, type SeedCredential } from '../../src/index.ts';
import { bearer, login, send, textAt } from '../../test-support/raw-client.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;

function seedWith(policy: Partial<SeedCredential>): Seed {
  return {
    applications: [
      { name: 'a', authorizations: [{ system: 's', environment: 'e', credentials: ['9'] }] },
    ],
    credentials: [{ id: '9', username: 'u', password: 'first', hostname: 'h', ...policy }],
  };
}

async function start(policy: Partial<SeedCredential>) {
  const now = Date.UTC(2030, 0, 1);
  emulator = await ownEmulator({ seed: seedWith(policy), clock: () => now });
  const headers = bearer(await login(emulator));
  const read = async () =>
    textAt(
      (await send(emulator, '/iso/pam/credential/9', { headers })).json,
      'credential',
      'password',
    );
  const release = async () =>
    send(emulator, '/iso/pam/credential/custody/9', { method: 'DELETE', headers });
  return { read, release };
}

const started = () =>
  emulator.log().flatMap(({ events }) => events.filter(({ type }) => type.startsWith('password')));

it('releasing custody changes the password where the policy says so', async () => {
  const { read, release } = await start({ changes_on_release: true });
  expect([await read(), await read()]).toEqual(['first', 'first']);
  expect((await release()).status).toBe(200);
  expect(started()).toEqual([{ type: 'password-change-started', item: '9' }]);
  const second = await read();
  expect(second).toMatch(/^[\w-]{20}$/);
  expect(await read()).toBe(second);
  await release();
  expect([second, 'first']).not.toContain(await read());
});

it('a second job that reads at once may get the old password', async () => {
  const { read, release } = await start({ changes_on_release: true, change_delay: 30 });
  await read();
  await release();
  expect(await read()).toBe('first');
  emulator.advance(30_000);
  expect(await read()).not.toBe('first');
});

it('releasing custody changes nothing without such a policy', async () => {
  const { read, release } = await start({});
  await read();
  await release();
  expect(await read()).toBe('first');
  expect(started()).toEqual([]);
});

it('a release that the vault refuses changes nothing', async () => {
  const { read, release } = await start({ changes_on_release: true });
  expect((await release()).status).toBe(400);
  expect(await read()).toBe('first');
});
