import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator } from '../src/index.ts';
import { bearer, form, FORM, login, send } from '../test-support/raw-client.ts';
import { ownEmulator } from '../test-support/own-emulator.ts';

let emulator: Emulator;
let headers: { readonly authorization: string };

beforeEach(async () => {
  emulator = await ownEmulator();
  headers = bearer(await login(emulator));
});

const read = async () => send(emulator, '/iso/dapp/application', { headers });

describe('hooks', () => {
  it('see each call when it arrives and when it is handled but not answered', async () => {
    const seen: unknown[] = [];
    const end = emulator.onRequest((moment) => {
      seen.push({ ...moment, leases: emulator.leases().length });
    });
    const body = form({ pod_name: 'p', deploy: 'd', namespace: 'n' });
    await send(emulator, '/iso/coe/dapp/provision', {
      method: 'POST',
      headers: { ...headers, ...FORM },
      body,
    });
    end();
    await read();
    const call = { method: 'POST', path: 'coe/dapp/provision', nth: 1 };
    expect(seen).toEqual([
      { ...call, phase: 'received', leases: 0 },
      { ...call, phase: 'handled', status: 200, leases: 1 },
    ]);
  });

  it('hold the answer back until they are done', async () => {
    const order: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    emulator.onRequest(async ({ phase }) => {
      if (phase === 'received') return;
      order.push('handled');
      setImmediate(release);
      await held;
      order.push('released');
    });
    await read();
    order.push('answered');
    expect(order).toEqual(['handled', 'released', 'answered']);
  });
});
