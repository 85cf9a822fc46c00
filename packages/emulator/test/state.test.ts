import { beforeEach, expect, it } from 'vitest';
import { type Emulator } from '../src/index.ts';
import { at, bearer, form, FORM, login, send, type Json } from '../test-support/raw-client.ts';
import { ownEmulator } from '../test-support/own-emulator.ts';

const NOW = Date.UTC(2030, 0, 1);
let emulator: Emulator;

beforeEach(async () => {
  emulator = await ownEmulator({ clock: () => NOW });
});

async function authorization(application = 0): Promise<Json> {
  const { json } = await send(emulator, '/__emulator/state');
  return at(json, 'applications', application, 'authorizations', 0) as Json;
}

it('lists the keys of a secret that have a value', async () => {
  const secrets = (await authorization())['secrets'] as readonly Json[];
  expect(secrets.find(({ identity }) => identity === 'team/shop/cloud')).toMatchObject({
    keys: ['access_key_id', 'secret_access_key'],
  });
});

it('lists what a reference to an item needs', async () => {
  const items = (await authorization())['items'] as readonly Json[];
  expect(items.map(({ reference, tag, name }) => [reference, tag, name])).toEqual([
    ['pam-credential:77', 'ci-db', 'svc_ci@db01.lab.example'],
    ['pam-credential:79', 'ci-rotating', 'svc_release@db02.lab.example'],
    ['pam-key:501', '', 'deploy@web01.lab.example'],
    ['pam-info:129', 'INFO129', 'shop licence'],
    ['certificate:12', '', 'shop.example'],
  ]);
  expect(items[0]?.['fields']).toContain('password');
  expect(items[1]?.['remark']).toBe('a release changes its password');
});

it('has lines to copy', async () => {
  const lines = (await authorization())['lines'];
  expect(lines).toEqual(
    expect.arrayContaining([
      'team/shop/db#password -> DB_PASSWORD',
      'pam-key:501#private_key -> file:deploy-web01-lab-example.pem',
      'provisioned#DB_USER -> DB_USER',
    ]),
  );
});

it('has the access keys of MySafe apart', async () => {
  const accessKey = await authorization(2);
  expect(accessKey).toMatchObject({
    system: 'pipeline',
    clientId: emulator.mySafeCredentials?.clientId,
    secrets: [],
  });
  const items = accessKey['items'] as readonly Json[];
  expect(items.map(({ reference, remark }) => [reference, remark])).toEqual([
    ['mysafe-password:3', ''],
    ['mysafe-password:4', 'needs a justification'],
    ['mysafe-note:7', ''],
    ['mysafe-secret:5', ''],
  ]);
});

it('says one thing about when an ephemeral secret expires', async () => {
  const headers = { ...bearer(await login(emulator)), ...FORM };
  const body = form({ pod_name: 'job-1', deploy: 'shop', namespace: 'ci' });
  await send(emulator, '/iso/coe/dapp/provision', { method: 'POST', headers, body });
  const secrets = (await authorization())['secrets'] as readonly Json[];
  expect(secrets.at(-1)).toMatchObject({ expires: '2030-01-01 01:00:00', pod: 'ci/shop/job-1' });
  expect(emulator.leases().map(({ expiresAt }) => expiresAt)).toEqual([NOW + 3_600_000]);
});
