import { fileURLToPath } from 'node:url';
import { startEmulator } from '@senhasegura-action/emulator';
import { afterAll, describe, expect, it } from 'vitest';
import { GithubRunner } from '../support/github/runner.ts';
import type { RunningStep } from '../support/github/running-step.ts';
import { lendingEntries, lendingSeed } from './lent-seed.ts';
import { full } from './sample.ts';

const ACTION = fileURLToPath(new URL('../../action.yml', import.meta.url));
const CUSTODIES = 47;
// A step that is still there after this long is killed by the harness, which fails its test.
const PATIENCE_MS = 7000;

const refs = Array.from({ length: CUSTODIES }, (_, index) => String(index + 1));
const SECRETS = lendingEntries(refs);

const calls = [
  'POST oauth2/token',
  'GET dapp/application',
  ...refs.map((ref) => `GET pam/credential/${ref}`),
  'POST coe/dapp/provision',
];
const moments = calls.flatMap((call) =>
  (['received', 'handled'] as const).map((phase) => ({ call, phase })),
);

const chosen = moments.filter((_, index) => full || index % 11 === 0);

const exitTimes: number[] = [];
afterAll(() => {
  const sorted = exitTimes.sort((one, other) => one - other);
  const quantile = (part: number): string =>
    (sorted[Math.ceil(part * sorted.length) - 1] ?? 0).toFixed(0);
  if (full) {
    console.log(
      `main ended after SIGINT: p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms (${sorted.length} times)`,
    );
  }
});

describe(`SIGINT (${moments.length} moments, ${chosen.length} of them now)`, () => {
  it.each(chosen)(
    'main ends by itself when $call is $phase, and post gives everything back',
    async ({ call, phase }) => {
      const emulator = await startEmulator({ seed: lendingSeed(CUSTODIES) });
      await using runner = new GithubRunner({ secrets: [emulator.credentials.clientSecret] });
      try {
        let step: RunningStep | undefined;
        let cancelledAt = 0;
        const stop = emulator.onRequest(async (moment) => {
          if (moment.phase !== phase || `${moment.method} ${moment.path}` !== call) return;
          cancelledAt = performance.now();
          step?.kill('SIGINT');
          // Main might still use a last answer that arrives together with the signal.
          await step?.ended;
        });
        const { clientId, clientSecret } = emulator.credentials;
        const used = await runner.action(ACTION, {
          with: {
            url: emulator.url,
            'client-id': clientId,
            'client-secret': clientSecret,
            provision: 'true',
            secrets: SECRETS,
          },
          timeoutMs: PATIENCE_MS,
          onStart: (running) => {
            step = running;
          },
        });
        exitTimes.push(performance.now() - cancelledAt);
        stop();
        expect(used.main.timedOut).toBe(false);
        // A main that had nothing left to wait for may have ended before it saw the signal.
        expect(used.main.signal === 'SIGINT' || used.main.exitCode === 0).toBe(true);
        expect([...used.main.outputs, ...used.main.env]).toEqual([]);

        const post = await used.post();
        expect(post).toMatchObject({ exitCode: 0, timedOut: false });
        expect([emulator.leases(), emulator.custodies()]).toEqual([[], []]);
        expect(runner.log()).not.toContain('Not given back');
      } finally {
        await emulator.close();
      }
    },
  );
});
