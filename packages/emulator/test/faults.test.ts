import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, type FaultRule } from '../src/index.ts';
import { at, bearer, form, FORM, login, send } from '../test-support/raw-client.ts';
import { ownEmulator } from '../test-support/own-emulator.ts';

let emulator: Emulator;
let headers: { readonly authorization: string };

beforeEach(async () => {
  emulator = await ownEmulator();
  headers = bearer(await login(emulator));
});

const read = async () => send(emulator, '/iso/dapp/application', { headers });

async function outcome(promise: Promise<{ readonly status: number }>): Promise<number | string> {
  try {
    return (await promise).status;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

describe('which calls a fault strikes', () => {
  it.each([
    [{}, [503, 503, 503, 503]],
    [{ nth: 2 }, [200, 503, 200, 200]],
    [{ nth: [1, 3] }, [503, 200, 503, 200]],
    [{ times: 2 }, [503, 503, 200, 200]],
    [{ on: 'GET dapp/application', times: 1 }, [503, 200, 200, 200]],
    [{ on: 'dapp/*', times: 1 }, [503, 200, 200, 200]],
    [{ on: 'POST dapp/application' }, [200, 200, 200, 200]],
    [{ on: 'pam/*' }, [200, 200, 200, 200]],
    [{ probability: 0 }, [200, 200, 200, 200]],
    [{ probability: 1 }, [503, 503, 503, 503]],
  ] satisfies [Partial<FaultRule>, number[]][])('%j', async (rule, expected) => {
    emulator.faults.add({ fault: 'status', ...rule });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await read()).status);
    expect(statuses).toEqual(expected);
  });

  it('draws the same for the same random seed', async () => {
    const pattern = async () => {
      emulator = await ownEmulator({
        random_seed: 7,
        faults: [{ fault: 'status', probability: 0.5, on: 'dapp/*' }],
      });
      headers = bearer(await login(emulator));
      const statuses = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await read()).status);
      return statuses.join(' ');
    };
    const first = await pattern();
    expect(first).toMatch(/200.*503|503.*200/);
    expect(await pattern()).toBe(first);
  });

  it('can be cleared', async () => {
    emulator.faults.add({ fault: 'status' });
    emulator.faults.clear();
    expect((await read()).status).toBe(200);
  });
});

describe('what a fault does', () => {
  it.each([429, 502, 503, 504])(
    'status %i in the words of the gateway, with Retry-After on demand',
    async (status) => {
      emulator.faults.add(
        { fault: 'status', status, retry_after: 2, nth: 1 },
        { fault: 'status', status, nth: 2 },
      );
      const [told, untold] = [await read(), await read()];
      expect([told.status, told.headers['retry-after']]).toEqual([status, '2']);
      expect([untold.status, untold.headers['retry-after']]).toEqual([status, undefined]);
      expect(told.json?.['message']).toEqual(expect.any(String));
      expect(told.headers['x-senhasegura-emulator']).toBeDefined();
    },
  );

  it('reset before: the vault never did it', async () => {
    emulator.faults.add({ fault: 'reset' });
    const pod = form({ pod_name: 'p', deploy: 'd', namespace: 'n' });
    const call = send(emulator, '/iso/coe/dapp/provision', {
      method: 'POST',
      headers: { ...headers, ...FORM },
      body: pod,
    });
    expect(await outcome(call)).toBe('ECONNRESET');
    expect(emulator.leases()).toEqual([]);
  });

  it.each([{ fault: 'reset' }, { fault: 'status', status: 502 }] satisfies FaultRule[])(
    '%j after: the vault did it and nobody was told',
    async (rule) => {
      emulator.faults.add({ ...rule, when: 'after' });
      const pod = form({ pod_name: 'p', deploy: 'd', namespace: 'n' });
      const call = send(emulator, '/iso/coe/dapp/provision', {
        method: 'POST',
        headers: { ...headers, ...FORM },
        body: pod,
      });
      expect(await outcome(call)).toBe(rule.status ?? 'ECONNRESET');
      expect(emulator.leases()).toHaveLength(1);
      const last = emulator.log().at(-1);
      expect(last?.status).toBe(rule.status ?? 0);
      expect(last?.events.map(({ type }) => type)).toEqual(['provisioned', 'fault']);
    },
  );

  it('html, redirect, content type', async () => {
    emulator.faults.add(
      { fault: 'html', nth: 1 },
      { fault: 'redirect', nth: 2, location: 'https://elsewhere.example/' },
      { fault: 'content-type', nth: 3 },
    );
    const html = await read();
    expect([html.status, html.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const redirect = await read();
    expect([redirect.status, redirect.headers.location]).toEqual([
      302,
      'https://elsewhere.example/',
    ]);
    const text = await read();
    expect([text.headers['content-type'], text.json === undefined]).toEqual(['text/plain', false]);
  });

  it('truncate breaks off inside the body, cut-json ends it tidily', async () => {
    emulator.faults.add({ fault: 'truncate', nth: 1, bytes: 20 }, { fault: 'cut-json', nth: 2 });
    expect(await outcome(read())).toBe('ECONNRESET');
    const cut = await read();
    expect([cut.status, cut.json]).toEqual([200, undefined]);
    expect(Number(cut.headers['content-length'])).toBe(Buffer.byteLength(cut.text));
  });

  it('bom, empty body, duplicate keys, no secrets, null secrets', async () => {
    emulator.faults.add(
      { fault: 'bom', nth: 1 },
      { fault: 'empty-body', nth: 2 },
      { fault: 'duplicate-keys', nth: 3 },
      { fault: 'no-secrets', nth: 4 },
      { fault: 'null-secrets', nth: 5 },
    );
    expect((await read()).text.charCodeAt(0)).toBe(0xfeff);
    expect((await read()).text).toBe('');
    expect((await read()).text).toContain('"data":[{"hostname":"another value","hostname":"pg01');
    expect(at((await read()).json, 'application', 'secrets')).toEqual([]);
    expect(at((await read()).json, 'application', 'secrets')).toBeNull();
  });

  it.each([
    ['secrets', 'no-secrets', []],
    ['Secrets', 'null-secrets', null],
  ] as const)('in the list of %s, %s', async (key, fault, expected) => {
    emulator.configure({ switches: { 'sctm.listKey': key } });
    emulator.faults.add({ fault });
    const { json } = await send(emulator, '/iso/sctm/secret', { headers });
    expect(json?.[key]).toEqual(expected);
  });

  it('gzip, although nobody asked for it', async () => {
    emulator.faults.add({ fault: 'gzip' });
    const { port } = new URL(emulator.url);
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      const outgoing = process
        .getBuiltinModule('node:http')
        .get({ port, path: '/iso/dapp/application', headers }, (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('end', () => resolve(Buffer.concat(chunks)));
        });
      outgoing.on('error', reject);
    });
    expect(gunzipSync(bytes).toString()).toContain('"application"');
  });

  it('encryption-sentinel replaces what is sensitive', async () => {
    emulator.faults.add({ fault: 'encryption-sentinel' });
    expect(at((await read()).json, 'application', 'secrets', 0, 'data', 0)).toMatchObject({
      hostname: 'pg01.shop.example',
      password: 'An error occurred while encrypting the text',
    });
  });

  it('revoke-tokens and clock: a good token stops working', async () => {
    emulator.faults.add({ fault: 'revoke-tokens', nth: 2 });
    expect((await read()).status).toBe(200);
    const revoked = await read();
    expect([revoked.status, revoked.json?.['hint']]).toEqual([
      401,
      'Access token has been revoked',
    ]);
    headers = bearer(await login(emulator));
    emulator.faults.add({ fault: 'clock', on: 'dapp/*' });
    expect((await read()).json?.['hint']).toBe('Access token is invalid');
  });

  it('delay and drip arrive whole in the end', async () => {
    emulator.faults.add(
      { fault: 'delay', milliseconds: 1, nth: 1 },
      { fault: 'drip', milliseconds: 0, bytes: 500, nth: 2 },
    );
    expect((await read()).json?.['application']).toBeDefined();
    expect((await read()).json?.['application']).toBeDefined();
  });

  it('hang and endless end when the emulator does', async () => {
    emulator.faults.add({ fault: 'hang', nth: 1 }, { fault: 'endless', nth: 2 });
    const both = [outcome(read()), outcome(read())];
    while (emulator.log().length < 3) await new Promise(setImmediate);
    await emulator.close();
    expect(await Promise.all(both)).toEqual(['ECONNRESET', 'ECONNRESET']);
  });
});
