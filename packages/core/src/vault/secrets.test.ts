import { describe, expect, it } from 'vitest';
import {
  NO_ROUTE,
  refusal,
  sessionWith,
  success,
  UNKNOWN_ROUTES,
  type Reply,
} from '../../test-support/vault-session.ts';
import type { VaultObject } from '../model/secret.ts';
import { readAllSecrets, type ListWay } from './secrets.ts';
import { createSecretReader } from './single-secrets.ts';

const secret = (identity: string) => ({ identity, secret_id: '1', data: [{ key: identity }] });
const APPLICATION = success({ application: { secrets: [secret('db')] } });

/** Reads all secrets from a vault that has the answers given, by `METHOD path`. */
async function readAll(way: ListWay, answers: Record<string, Reply>, unknown = NO_ROUTE) {
  const { session, asked } = sessionWith((call) => answers[call] ?? unknown);
  const lines: string[] = [];
  const objects = await readAllSecrets(session, way, (line) => lines.push(line));
  return { asked, lines, refs: objects.map(({ ref }) => ref) };
}

describe('readAllSecrets', () => {
  it('asks for the application first, and for nothing else where the vault has it', async () => {
    expect(await readAll('auto', { 'GET /iso/dapp/application': APPLICATION })).toEqual({
      asked: ['GET /iso/dapp/application'],
      lines: ['The secrets were read with GET iso/dapp/application.'],
      refs: ['db'],
    });
  });

  it.each(UNKNOWN_ROUTES)('goes over to the list where %s knows no application', async (_, no) => {
    const list = success({ secrets: [secret('db')] });
    expect(await readAll('auto', { 'GET /iso/sctm/secret': list }, no)).toEqual({
      asked: ['GET /iso/dapp/application', 'GET /iso/sctm/secret'],
      lines: ['The secrets were read with GET iso/sctm/secret.'],
      refs: ['db'],
    });
  });

  it.each(['application', 'list'] as const)(
    'asks for nothing but the %s when told so',
    async (way) => {
      const path = way === 'list' ? 'sctm/secret' : 'dapp/application';
      const found = way === 'list' ? success({ Secrets: [secret('db')] }) : APPLICATION;
      const { asked, refs } = await readAll(way, { [`GET /api/${path}`]: found });
      expect(asked).toEqual([`GET /iso/${path}`, `GET /api/${path}`]);
      expect(refs).toEqual(['db']);
    },
  );

  it('tries the other prefix last, and reports the first refusal when none is known', async () => {
    const { session, asked } = sessionWith(() => NO_ROUTE);
    await expect(readAllSecrets(session, 'auto', () => {})).rejects.toMatchObject({
      code: 'ERR_GATEWAY',
    });
    expect(asked).toEqual([
      'GET /iso/dapp/application',
      'GET /iso/sctm/secret',
      'GET /api/dapp/application',
      'GET /api/sctm/secret',
    ]);
  });

  it('keeps to a prefix that was given', async () => {
    const { session, asked } = sessionWith(() => NO_ROUTE, { apiPrefix: 'api' });
    await expect(readAllSecrets(session, 'auto', () => {})).rejects.toThrow('no Route matched');
    expect(asked).toEqual(['GET /api/dapp/application', 'GET /api/sctm/secret']);
  });

  it('takes no other refusal for an unknown route', async () => {
    const { session, asked } = sessionWith(() => refusal(403, 'No.'));
    await expect(readAllSecrets(session, 'auto', () => {})).rejects.toMatchObject({
      code: 'ERR_FORBIDDEN',
    });
    expect(asked).toHaveLength(1);
  });
});

const ONE = '/iso/sctm/secret/';
/** A vault that has the identities given, and reads a slash in a path in one way alone. */
function vaultOf(identities: readonly string[], slash: 'encoded' | 'plain', missing = NO_ROUTE) {
  return (call: string): Reply => {
    const path = call.split(ONE)[1] ?? '';
    const wrong = slash === 'encoded' ? path.includes('/') : path.includes('%2F');
    const identity = decodeURIComponent(path);
    if (!call.includes(ONE) || wrong) return NO_ROUTE;
    return identities.includes(identity) ? success({ secret: secret(identity) }) : missing;
  };
}

const pathsOf = (asked: readonly string[]) => asked.map((call) => call.split(ONE)[1] ?? call);
const MISSING = refusal(404, 'Secret not found');

describe('createSecretReader', () => {
  async function read(identities: readonly string[], answer: (call: string) => Reply) {
    const { session, asked } = sessionWith(answer);
    const lines: string[] = [];
    const reader = createSecretReader(session, (line) => lines.push(line));
    const objects = await Promise.all(identities.map(reader));
    const values = objects.map((object: VaultObject | undefined) =>
      object?.fields[0]?.value?.reveal(),
    );
    return { asked: pathsOf(asked), lines, values };
  }

  it('asks for nothing but what is named, and says once how', async () => {
    const { asked, lines, values } = await read(['a', 'b'], vaultOf(['a', 'b', 'c'], 'encoded'));
    expect(asked).toEqual(['a', 'b']);
    expect(values).toEqual(['a', 'b']);
    expect(lines).toEqual(['The secrets were read with GET iso/sctm/secret/{identity}.']);
  });

  it('writes a slash as %2F, once the vault has read it', async () => {
    const names = ['x/1', 'x/2', 'x/3'];
    const { asked, values } = await read(names, vaultOf(names, 'encoded'));
    expect(asked).toEqual(['x%2F1', 'x%2F2', 'x%2F3']);
    expect(values).toEqual(names);
  });

  it('writes a slash as it is where %2F is an unknown route, and remembers that', async () => {
    const names = ['x/1', 'x/2', 'x/3'];
    const { asked, values } = await read(names, vaultOf(names, 'plain'));
    expect(asked).toEqual(['x%2F1', 'x/1', 'x/2', 'x/3']);
    expect(values).toEqual(names);
  });

  it('does not learn the spelling from a secret that is missing', async () => {
    const { asked, values } = await read(['x/0', 'x/1'], vaultOf(['x/1'], 'plain', MISSING));
    expect(asked).toEqual(['x%2F0', 'x/0', 'x%2F1', 'x/1']);
    expect(values).toEqual([undefined, 'x/1']);
  });

  it.each(['a/../b', './a', 'a//b', '/a'])(
    'never writes the slashes of %s as they are',
    async (name) => {
      const { session, asked } = sessionWith(() => NO_ROUTE);
      await expect(createSecretReader(session, () => {})(name)).rejects.toThrow('read: auto');
      expect(asked).toEqual(
        ['iso', 'api'].map((prefix) => `GET /${prefix}/sctm/secret/${encodeURIComponent(name)}`),
      );
    },
  );

  it.each([
    ['the vault says so', MISSING],
    ['it is null', success({ secret: null })],
    ['the list is empty', success({ secret: [] })],
    ['the vault says what it says of unknown paths', refusal(404, 'Resource sub not found')],
  ])('finds nothing where %s', async (_, reply) => {
    const { session } = sessionWith(() => reply);
    expect(await createSecretReader(session, () => {})('db')).toBeUndefined();
  });

  it.each([
    ['an object', { secret: secret('db') }],
    ['a list of one', { secret: [secret('db')] }],
    ['a list of secrets', { secrets: [secret('db')] }],
    ['a list with a capital', { Secrets: [secret('db')] }],
    ['one that does not name itself', { secret: { data: { key: 'db' } } }],
  ])('understands %s', async (_, members) => {
    const { session } = sessionWith(() => success(members));
    const found = await createSecretReader(session, () => {})('db');
    expect(found).toMatchObject({ kind: 'dsm', ref: 'db', fields: [{ key: 'key' }] });
  });

  it.each([
    ['nothing of the kind', {}, 'has no secret'],
    ['two secrets', { secret: [secret('a'), secret('b')] }, 'several secrets'],
    ['a text', { secret: 'x' }, 'no object as secret number 1'],
  ])('refuses %s', async (_, members, what) => {
    const { session } = sessionWith(() => success(members));
    await expect(createSecretReader(session, () => {})('db')).rejects.toThrow(what);
  });

  it('goes on after a failure of the secret that should show the spelling', async () => {
    const { session } = sessionWith((call) =>
      call.includes('x%2F0') ? refusal(500, 'Oops.') : success({ secret: secret('x/1') }),
    );
    const reader = createSecretReader(session, () => {});
    const [first, second] = await Promise.allSettled([reader('x/0'), reader('x/1')]);
    expect(first.status).toBe('rejected');
    expect(second).toMatchObject({ status: 'fulfilled', value: { ref: 'x/1' } });
  });
});
