import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator } from '../../src/index.ts';
import { at, bearer, login, send } from '../../test-support/raw-client.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;
let headers: { readonly authorization: string };

beforeEach(async () => {
  emulator = await ownEmulator();
  headers = bearer(await login(emulator));
});

const read = async (ref: string) => send(emulator, `/iso/pam/credential/${ref}`, { headers });
const release = async (ref: string) =>
  send(emulator, `/api/pam/credential/custody/${ref}`, { method: 'DELETE', headers });

describe('a PAM credential', () => {
  it.each(['77', 'ci-db', 'svc_ci%40db01.lab.example', '77?credential=77'])(
    'is read as %s, password and content alike, and custody is taken',
    async (ref) => {
      const answer = await read(ref);
      expect(answer.status).toBe(200);
      const credential = answer.json?.['credential'];
      expect(credential).toMatchObject({
        id: '77',
        tag: 'ci-db',
        username: 'svc_ci',
        port: '5432',
      });
      expect(at(credential, 'content')).toBe(at(credential, 'password'));
      expect(emulator.custodies()).toMatchObject([
        { item: '77', authorization: 'shop-api/payments/staging' },
      ]);
    },
  );

  it('can be released once', async () => {
    await read('77');
    const released = await release('77');
    expect(at(released.json, 'response', 'message')).toBe('Credential custody 77 released');
    expect(emulator.custodies()).toEqual([]);
    const again = await release('77');
    expect([again.status, at(again.json, 'exception', 'code')]).toEqual([400, 1018]);
    expect(at(again.json, 'exception', 'message')).toBe(
      '1018: The credential is not in the user custody',
    );
  });

  it.each([
    ['404404', 1007],
    ['78', 1009],
    ['501', 1010],
  ])('%s is refused with %i', async (ref, code) => {
    const answer = await read(ref);
    expect([answer.status, at(answer.json, 'exception', 'code')]).toEqual([400, code]);
    expect(emulator.custodies()).toEqual([]);
  });
});
