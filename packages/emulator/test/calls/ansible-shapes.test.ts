import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator } from '../../src/index.ts';
import { at, bearer, form, FORM, login, send } from '../../test-support/raw-client.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

/**
 * Requests as the vendor's Ansible modules send them: form bodies on POST; form bodies that claim
 * to be JSON on DELETE; on GET a JSON content type without a body, and the reference again in the
 * query.
 */
let emulator: Emulator;
let headers: { readonly authorization: string };
const JSON_TYPE = { 'content-type': 'application/json' } as const;

beforeEach(async () => {
  emulator = await ownEmulator();
  headers = bearer(await login(emulator));
});

const post = async (path: string, fields: Readonly<Record<string, string>>) =>
  send(emulator, path, { method: 'POST', headers: { ...headers, ...FORM }, body: form(fields) });

describe("the vendor's Ansible modules", () => {
  const credential = {
    ip: '10.0.0.1',
    hostname: 'web01',
    type: 'Local administrator',
    username: 'ansible',
    identifier: 'made-by-ansible',
    content: 'invented',
    tags: 'one,two',
    additional: 'by ansible',
  };

  it('create a credential, update it under the same id, and read it', async () => {
    const [made, again] = [
      await post('/iso/pam/credential', credential),
      await post('/iso/pam/credential', { ...credential, username: 'other' }),
    ];
    expect([made.status, again.status]).toEqual([200, 200]);
    expect([made, again].map(({ json }) => at(json, 'response', 'status'))).toEqual([201, 201]);
    expect(again.json?.['credential']).toEqual(made.json?.['credential']);
    const read = await send(
      emulator,
      '/iso/pam/credential/made-by-ansible?credential=made-by-ansible',
      {
        headers: { ...headers, ...JSON_TYPE },
      },
    );
    expect(read.json?.['credential']).toMatchObject({
      username: 'other',
      password: 'invented',
      hostname: 'web01',
    });
  });

  it('deactivate a credential, and accept 400 when it already is', async () => {
    await post('/iso/pam/credential', credential);
    const remove = async () =>
      send(emulator, '/iso/pam/credential/made-by-ansible', {
        method: 'DELETE',
        headers: { ...headers, ...JSON_TYPE },
        body: form({ identifier: 'made-by-ansible' }),
      });
    const [first, second] = [await remove(), await remove()];
    expect(at(first.json, 'response', 'message')).toBe('Credential successfully deactivated');
    expect([second.status, at(second.json, 'exception', 'code')]).toEqual([400, 1017]);
  });

  it('create and deactivate a device', async () => {
    const made = await post('/iso/pam/device', {
      ip: '10.0.0.2',
      hostname: 'web02',
      connectivities: 'SSH:22',
    });
    expect(made.status).toBe(200);
    const remove = async () =>
      send(emulator, '/iso/pam/device/web02', {
        method: 'DELETE',
        headers: { ...headers, ...FORM },
        body: 'device=web02',
      });
    expect([(await remove()).status, (await remove()).status]).toEqual([200, 400]);
  });

  it.each([
    [{ ...credential, hostname: '' }, 1004],
    [{ ...credential, ip: '' }, 1005],
    [{ ...credential, username: '' }, 1042],
  ])('are told what is missing', async (fields, code) => {
    const answer = await post('/iso/pam/credential', fields);
    expect([answer.status, at(answer.json, 'exception', 'code')]).toEqual([400, code]);
  });

  it('cannot reach a credential of another authorization by its identifier', async () => {
    const answer = await post('/iso/pam/credential', { ...credential, identifier: 'billing-root' });
    expect(at(answer.json, 'exception', 'code')).toBe(1007);
  });
});
