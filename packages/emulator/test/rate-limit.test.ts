import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator } from '../src/index.ts';
import { bearer, login, send } from '../test-support/raw-client.ts';
import { ownEmulator } from '../test-support/own-emulator.ts';

let emulator: Emulator;
let headers: { readonly authorization: string };

beforeEach(async () => {
  emulator = await ownEmulator();
  headers = bearer(await login(emulator));
});

const read = async () => send(emulator, '/iso/dapp/application', { headers });

describe('a rate limit', () => {
  it('lets through exactly as many as it says, however many come at once', async () => {
    const now = Date.UTC(2030, 0, 1);
    emulator = await ownEmulator({ clock: () => now, rate_limit: { limit: 5, headers: 'v2' } });
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => send(emulator, '/iso/x')),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
    expect(answers.find(({ status }) => status === 429)?.headers).toMatchObject({
      'retry-after': '1',
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(now / 1000 + 1),
    });
    emulator.advance(1000);
    expect((await send(emulator, '/iso/x')).status).toBe(404);
  });

  it.each([
    ['none', undefined],
    ['retry-after', '1'],
  ] as const)('with headers %s says Retry-After %s', async (said, expected) => {
    emulator.configure({ rate_limit: { limit: 1, window_seconds: 1, headers: said } });
    const answers = await Promise.all([read(), read(), read(), read()]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers['retry-after']).toBe(expected);
  });

  it.each([
    ['v2', true, /^1$/],
    ['reset', true, undefined],
    ['retry-after', false, /^1$/],
    ['retry-date', false, /^Tue, 01 Jan 2030 00:00:01 GMT$/],
    ['none', false, undefined],
  ] as const)('says %s', async (kind, counts, wait) => {
    const now = Date.UTC(2030, 0, 1);
    emulator = await ownEmulator({ clock: () => now, rate_limit: { limit: 1, headers: kind } });
    const [good, refused] = [await send(emulator, '/iso/x'), await send(emulator, '/iso/x')];
    expect([good.status, refused.status]).toEqual([404, 429]);
    const reset = counts ? String(now / 1000 + 1) : undefined;
    for (const { headers: given } of [good, refused]) {
      expect(given['x-ratelimit-reset']).toBe(reset);
      expect(given['x-ratelimit-remaining']).toBe(counts ? '0' : undefined);
    }
    expect(good.headers['retry-after']).toBeUndefined();
    if (wait === undefined) expect(refused.headers['retry-after']).toBeUndefined();
    else expect(refused.headers['retry-after']).toMatch(wait);
  });
});
