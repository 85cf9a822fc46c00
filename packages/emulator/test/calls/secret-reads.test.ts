import { describe, expect, it } from 'vitest';
import { SAMPLE_IDENTITIES } from '../../test-support/sample-identities.ts';
import { type Emulator, type ProfileName } from '../../src/index.ts';
import type { SwitchChanges } from '../../src/settings/switches.ts';
import { at, bearer, login, send, textAt, type Json } from '../../test-support/raw-client.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

let emulator: Emulator;

async function read(
  path: string,
  switches: SwitchChanges = {},
  profile: ProfileName = 'v332',
): Promise<{ status: number; json: Json | undefined }> {
  emulator = await ownEmulator({ profile, switches });
  return send(emulator, path, { headers: bearer(await login(emulator)) });
}

function identitiesOf(secrets: unknown): readonly string[] {
  return (secrets as readonly { identity: string }[]).map(({ identity }) => identity);
}

describe('the list of secrets', () => {
  it.each(['v332', 'v4'] as const)('stands beside the envelope in %s', async (profile) => {
    const { status, json } = await read('/iso/sctm/secret', {}, profile);
    expect([status, json?.['application']]).toEqual([200, undefined]);
    expect(identitiesOf(json?.['secrets'])).toEqual(SAMPLE_IDENTITIES);
    expect(at(json, 'secrets', 0)).toMatchObject({
      secret_id: '201',
      secret_name: 'shop db',
      engine: 'Generic',
      data: [{ username: 'shop' }],
    });
  });

  it('can be spelled with a capital', async () => {
    const { json } = await read('/iso/sctm/secret', { 'sctm.listKey': 'Secrets' });
    expect(identitiesOf(json?.['Secrets'])).toEqual(SAMPLE_IDENTITIES);
  });
});

describe('a single secret', () => {
  it.each([
    ['any', 'team%2Fshop%2Fdb', 200],
    ['any', 'team/shop/db', 200],
    ['encoded', 'team%2fshop%2Fdb', 200],
    ['encoded', 'team/shop/db', 404],
    ['plain', 'team%2Fshop%2Fdb', 404],
    ['plain', 'team/shop/db', 200],
  ] as const)('with sctm.slash=%s: %s gives %i', async (slash, identity, expected) => {
    const { status, json } = await read(`/iso/sctm/secret/${identity}`, { 'sctm.slash': slash });
    expect(status).toBe(expected);
    const found = expected === 200 ? 'team/shop/db' : '';
    expect(textAt(json, 'secret', 'identity')).toBe(found);
    if (expected === 404)
      expect(textAt(json, 'response', 'message')).toBe('Resource sub not found');
  });

  it('can be the only item of an array', async () => {
    const { json } = await read('/iso/sctm/secret/team%2Fshop%2Fdb', { 'sctm.oneShape': 'array' });
    expect(identitiesOf(json?.['secret'])).toEqual(['team/shop/db']);
  });

  it.each([
    ['secret404', 404, 'Secret not found'],
    ['sub404', 404, 'Resource sub not found'],
    ['empty', 200, '0 secrets found'],
  ] as const)('that does not exist, sctm.missing=%s', async (missing, status, message) => {
    const answer = await read('/iso/sctm/secret/nothing', { 'sctm.missing': missing });
    expect([answer.status, textAt(answer.json, 'response', 'message')]).toEqual([status, message]);
  });

  it('of another authorization does not exist', async () => {
    expect((await read('/iso/sctm/secret/team%2Fbilling%2Fdb')).status).toBe(404);
  });

  it('is logged by its name', async () => {
    await read('/iso/sctm/secret/team%2Fshop%2Fdb');
    expect(emulator.log().at(-1)?.events).toEqual([
      { type: 'secrets-read', identities: ['team/shop/db'] },
    ]);
  });
});

describe('a read that the vault does not know', () => {
  const SHAPES = [
    ['gateway404', { message: 'no Route matched with those values' }],
    ['sub404', { response: { message: 'Resource sub not found', error_code: 4 } }],
    ['resource404', { response: { message: 'Resource/sub-resource not found', error_code: 1 } }],
  ] as const;

  it.each(
    SHAPES.flatMap(([shape, body]) =>
      (
        [
          ['dsm.application', 'dapp/application'],
          ['sctm.list', 'sctm/secret'],
          ['sctm.one', 'sctm/secret/team%2Fshop%2Fdb'],
        ] as const
      ).map(([name, path]) => [name, shape, path, body] as const),
    ),
  )('%s=%s', async (name, shape, path, body) => {
    const { status, json } = await read(`/iso/${path}`, { [name]: shape });
    expect(status).toBe(404);
    expect(json).toMatchObject(body);
  });

  it.each(['sctm/secret', 'sctm/secret/team%2Fshop%2Fdb'])('in classic: %s', async (path) => {
    const { status, json } = await read(`/iso/${path}`, {}, 'classic');
    expect([status, textAt(json, 'response', 'message')]).toEqual([404, 'Resource sub not found']);
  });
});

describe('dsm.applicationScope=application', () => {
  it('returns the secrets of every authorization of the application, and no others', async () => {
    const { json } = await read('/iso/dapp/application', { 'dsm.applicationScope': 'application' });
    expect(identitiesOf(at(json, 'application', 'secrets'))).toEqual([
      ...SAMPLE_IDENTITIES,
      'team/shop/production-db',
    ]);
  });
});
