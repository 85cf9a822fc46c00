import { describe, expect, it } from 'vitest';
import { pauseMs, shouldRetry, withRetries, type Attempt, type RetryOptions } from './retry.ts';
import {
  TransportError,
  type HttpRequest,
  type HttpResponse,
  type Transport,
} from './transport.ts';

const GET = { method: 'GET' } as const;
const DELETE = { method: 'DELETE' } as const;
const CREATE = { method: 'POST' } as const;
const TOKEN = { method: 'POST', repeatable: true } as const;
const NOW = Date.parse('2026-03-01T10:00:00Z');

const head = (status: number, headers: Record<string, string> = {}): Attempt => ({
  head: { status, headers },
});
const failed = (
  code: ConstructorParameters<typeof TransportError>[0],
  sent: boolean,
  transient?: boolean,
): Attempt => ({ failure: new TransportError(code, 'x', sent, transient) });

describe('shouldRetry', () => {
  it.each([
    ['a read that was cut off', GET, failed('ERR_NETWORK', true), true],
    ['a read that took too long', GET, failed('ERR_TIMEOUT', true), true],
    ['a login that was cut off', TOKEN, failed('ERR_NETWORK', true), true],
    ['a release that was cut off', DELETE, failed('ERR_NETWORK', true), true],
    ['a creation that never left', CREATE, failed('ERR_NETWORK', false), true],
    ['a creation that may have arrived', CREATE, failed('ERR_NETWORK', true), false],
    ['a creation without an answer in time', CREATE, failed('ERR_TIMEOUT', true), false],
    ['an unknown host name', GET, failed('ERR_NETWORK', false, false), false],
    ['a certificate that is not trusted', GET, failed('ERR_TLS', false), false],
    ['a redirect', GET, failed('ERR_REDIRECT', true), false],
    ['a refused answer', GET, failed('ERR_ANSWER', true), false],
    ['a cancelled job', GET, failed('ERR_CANCELLED', true), false],
    [
      'a creation that is told when to come back (429)',
      CREATE,
      head(429, { 'retry-after': '1' }),
      true,
    ],
    [
      'a creation that is told when to come back (503)',
      CREATE,
      head(503, { 'retry-after': '1' }),
      true,
    ],
    [
      'a creation that is told when its limit ends',
      CREATE,
      head(429, { 'x-ratelimit-reset': '1900000000' }),
      true,
    ],
    ['a creation that is turned away without a word', CREATE, head(429), false],
    ['a creation behind a gateway that is not up', CREATE, head(503), false],
    [
      'a creation whose answer got lost behind the gateway',
      CREATE,
      head(504, { 'retry-after': '1' }),
      false,
    ],
    ['a creation told nonsense', CREATE, head(429, { 'retry-after': 'soon, 2' }), false],
  ] as const)('decides about %s', (_, request, attempt, expected) => {
    expect(shouldRetry(request, attempt)).toBe(expected);
  });

  it('retries reads and logins for outages and rate limits only', () => {
    const statuses = [
      200, 201, 204, 302, 400, 401, 403, 404, 408, 422, 429, 500, 501, 502, 503, 504, 505,
    ];
    for (const request of [GET, DELETE, TOKEN]) {
      expect(statuses.filter((status) => shouldRetry(request, head(status)))).toEqual([
        429, 502, 503, 504,
      ]);
    }
  });
});

describe('pauseMs', () => {
  it.each([
    ['nothing, at the least', head(503), 1, 0, 0],
    ['half of the first step', head(503), 1, 0.5, 250],
    ['half of a doubled step', failed('ERR_NETWORK', true), 4, 0.5, 2000],
    ['never more than the longest step', head(503), 40, 1 - Number.EPSILON, 15_000],
    ['the seconds asked for and a random part', head(429, { 'retry-after': '7' }), 1, 0.5, 7250],
    [
      'until the date asked for',
      head(503, { 'retry-after': 'Sun, 01 Mar 2026 10:00:20 GMT' }),
      1,
      0,
      20_000,
    ],
    [
      'until the date asked for, by the clock of the vault',
      head(503, {
        'retry-after': 'Sun, 01 Mar 2026 11:00:20 GMT',
        date: 'Sun, 01 Mar 2026 11:00:00 GMT',
      }),
      1,
      0,
      20_000,
    ],
    [
      'until the limit ends',
      head(429, { 'x-ratelimit-reset': String(NOW / 1000 + 9) }),
      1,
      0,
      9000,
    ],
    ['nothing for a time that has passed', head(429, { 'x-ratelimit-reset': '5' }), 1, 0, 0],
    [
      'nothing for a date that has passed',
      head(503, { 'retry-after': 'Sun, 01 Mar 2020 10:00:20 GMT' }),
      1,
      0,
      0,
    ],
    [
      'Retry-After before the end of the limit',
      head(429, { 'retry-after': '1', 'x-ratelimit-reset': '1900000000' }),
      1,
      0,
      1000,
    ],
  ] as const)('waits %s', (_, attempt, count, random, expected) => {
    expect(pauseMs(attempt, count, NOW, random)).toBe(expected);
  });
});

const request: HttpRequest = {
  method: 'GET',
  url: new URL('https://vault.example/iso/dapp/application?secret=query'),
  headers: {},
  maxBytes: 10,
};

const UNREACHABLE = new TransportError('ERR_NETWORK', 'unreachable', false);
const LOST = new TransportError('ERR_NETWORK', 'lost', true);

type Step = number | { status: number; headers: Record<string, string> } | TransportError;

/** A vault that answers with `steps` one after the other, and a clock that only waiting moves. */
function vaultWith(steps: readonly Step[], change: Partial<RetryOptions> = {}) {
  const left = [...steps];
  const lines: string[] = [];
  let now = NOW;
  let asked = 0;
  const send: Transport = async () => {
    asked += 1;
    const step = left.shift();
    if (step === undefined) throw new Error('asked too often');
    if (step instanceof TransportError) return Promise.reject(step);
    const { status, headers } = typeof step === 'number' ? { status: step, headers: {} } : step;
    return Promise.resolve<HttpResponse>({ status, headers, body: Buffer.alloc(0) });
  };
  const transport = withRetries(send, {
    budgetMs: 180_000,
    now: () => now,
    random: () => 0.5,
    delay: async (ms) => {
      now += ms;
      return Promise.resolve();
    },
    onWait: (line) => lines.push(line),
    ...change,
  });
  return { transport, lines, asked: () => asked, waited: () => now - NOW };
}

describe('withRetries', () => {
  it('asks once when the answer is good', async () => {
    const { transport, asked, lines } = vaultWith([200]);
    expect((await transport(request)).status).toBe(200);
    expect(asked()).toBe(1);
    expect(lines).toEqual([]);
  });

  it('asks until the answer is good, and reports each wait without the address', async () => {
    const reset = new TransportError('ERR_NETWORK', 'x', true);
    const { transport, lines } = vaultWith([
      reset,
      503,
      { status: 429, headers: { 'retry-after': '3' } },
      200,
    ]);
    expect((await transport(request)).status).toBe(200);
    expect(lines).toEqual([
      'The vault at vault.example is not available (ERR_NETWORK); retrying in 0.3 s.',
      'The vault at vault.example is not available (HTTP 503); retrying in 0.5 s.',
      'The vault at vault.example is not available (HTTP 429); retrying in 4.0 s.',
    ]);
  });

  it('gives the last answer when the budget ends, and never waits past it', async () => {
    const { transport, waited, asked } = vaultWith(Array.from({ length: 99 }, () => 503));
    expect((await transport(request)).status).toBe(503);
    expect(waited()).toBeLessThanOrEqual(180_000);
    expect(waited()).toBe(180_000);
    expect(asked()).toBeGreaterThan(10);
  });

  it('does not wait at all for a time beyond the budget', async () => {
    const { transport, waited } = vaultWith([{ status: 429, headers: { 'retry-after': '3600' } }]);
    expect((await transport(request)).status).toBe(429);
    expect(waited()).toBe(0);
  });

  it('has one budget for all requests together', async () => {
    const { transport, waited } = vaultWith([...Array.from({ length: 99 }, () => 503)], {
      budgetMs: 10_000,
    });
    await transport(request);
    await transport(request);
    expect(waited()).toBeLessThanOrEqual(10_000);
  });

  it.each([
    ['not at all', [], 180_000, 10_000],
    ['a little', [{ status: 429, headers: { 'retry-after': '8' } }], 180_000, 10_000],
    ['longer than that', [{ status: 429, headers: { 'retry-after': '60' } }], 180_000, 60_250],
    ['not at all, with a shorter budget', [], 700, 700],
  ])(
    'waits 10 s in all for a vault that cannot be reached, when it has waited %s before',
    async (_, before, budgetMs, expected) => {
      const steps = [...before, ...Array.from({ length: 20 }, () => UNREACHABLE)];
      const { transport, waited } = vaultWith(steps, { budgetMs });
      await expect(transport(request)).rejects.toMatchObject({ message: 'unreachable' });
      expect(waited()).toBe(expected);
    },
  );

  it('fails with the last failure', async () => {
    const refused = new TransportError('ERR_NETWORK', 'the last', false);
    const { transport } = vaultWith([503, 503, refused], { budgetMs: 300 });
    await expect(transport(request)).rejects.toMatchObject({ message: 'the last' });
  });

  it.each([
    ['was cut off', request, LOST, true],
    ['was answered by a gateway alone', request, 504, true],
    ['never left', request, UNREACHABLE, false],
    [
      'was a creation that was turned away',
      { ...request, method: 'POST' },
      { status: 429, headers: { 'retry-after': '1' } },
      false,
    ],
  ] as const)(
    'tells whether a request may have arrived whose first attempt %s',
    async (_, asked, first, sent) => {
      const untrusted = new TransportError('ERR_TLS', 'untrusted', false);
      const { transport } = vaultWith([first, untrusted]);
      await expect(transport(asked)).rejects.toMatchObject({
        code: 'ERR_TLS',
        message: 'untrusted',
        sent,
        transient: false,
      });

      const cancel = new AbortController();
      const waiting = vaultWith([first], {
        delay: async () => {
          cancel.abort();
          return Promise.reject(new Error('aborted'));
        },
      });
      const cancelled = waiting.transport(asked, cancel.signal);
      await expect(cancelled).rejects.toMatchObject({ code: 'ERR_CANCELLED', sent });
    },
  );

  it('passes on an error that is not of the transport', async () => {
    const { transport } = vaultWith([]);
    await expect(transport(request)).rejects.toThrow('asked too often');
  });

  it('stops waiting at once when the job is cancelled, and asks no more', async () => {
    const cancel = new AbortController();
    const { transport, asked } = vaultWith([503], {
      delay: async (_, signal) => {
        cancel.abort();
        return Promise.reject(
          signal?.reason instanceof Error ? signal.reason : new Error('no signal'),
        );
      },
    });
    await expect(transport(request, cancel.signal)).rejects.toMatchObject({
      code: 'ERR_CANCELLED',
    });
    expect(asked()).toBe(1);
  });
});
