import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from '@senhasegura-action/emulator';
import { describe, expect, it } from 'vitest';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { GithubRunner } from '../support/github/runner.ts';
import type { RunningStep } from '../support/github/running-step.ts';
import { textsOf } from '../support/github/step-result.ts';
import { lendingEntries, lendingSeed } from './lent-seed.ts';
import { full } from './sample.ts';

const ACTION = fileURLToPath(new URL('../../action.yml', import.meta.url));
const CUSTODIES = 6;

const refs = Array.from({ length: CUSTODIES }, (_, index) => String(index + 1));
const SECRETS = lendingEntries(refs);

type Half = 'main' | 'post';

/**
 * One moment in the life of a job: the vault has received a call, or has handled it without
 * answering yet.
 */
interface Moment {
  readonly half: Half;
  readonly call: string;
  readonly phase: 'received' | 'handled';
}

const calls: readonly (readonly [Half, string])[] = [
  ['main', 'POST oauth2/token'],
  ['main', 'GET dapp/application'],
  ...refs.map((ref) => ['main', `GET pam/credential/${ref}`] as const),
  ['main', 'POST coe/dapp/provision'],
  ['post', 'POST oauth2/token'],
  ['post', 'POST coe/dapp/deprovision'],
  ...refs.map((ref) => ['post', `DELETE pam/credential/custody/${ref}`] as const),
];
const moments = calls.flatMap(([half, call]) =>
  (['received', 'handled'] as const).map((phase): Moment => ({ half, call, phase })),
);

// All of them take a minute; the usual run takes every fourth.
const chosen = moments.filter((_, index) => full || index % 4 === 3);

function killAt(
  emulator: Emulator,
  moment: Moment,
  step: () => RunningStep | undefined,
): () => void {
  return emulator.onRequest(({ phase, method, path }) => {
    if (phase === moment.phase && `${method} ${path}` === moment.call) step()?.kill();
  });
}

describe(`kill -9 (${moments.length} moments, ${chosen.length} of them now)`, () => {
  it.each(chosen)(
    '$half is killed when $call is $phase, and post gives everything back',
    async (moment) => {
      const emulator = await startEmulator({ seed: lendingSeed(CUSTODIES) });
      await using runner = new GithubRunner({ secrets: [emulator.credentials.clientSecret] });
      try {
        let step: RunningStep | undefined;
        const onStart = (running: RunningStep): void => void (step = running);
        const { clientId, clientSecret } = emulator.credentials;
        const inputs = { url: emulator.url, 'client-id': clientId, 'client-secret': clientSecret };
        const stopKilling =
          moment.half === 'main' ? killAt(emulator, moment, () => step) : undefined;
        const used = await runner.action(ACTION, {
          with: { ...inputs, provision: 'true', secrets: SECRETS },
          onStart,
        });
        stopKilling?.();
        expect(used.main.signal).toBe(moment.half === 'main' ? 'SIGKILL' : null);
        if (moment.half === 'post') {
          const stop = killAt(emulator, moment, () => step);
          expect((await used.post({ onStart })).signal).toBe('SIGKILL');
          stop();
        }

        const post = await used.post();
        expect(post.exitCode).toBe(0);
        expect(emulator.leases()).toEqual([]);
        expect(emulator.custodies()).toEqual([]);
        expect(
          readdirSync(runner.folders.temp).filter((name) => name.startsWith('senhasegura')),
        ).toEqual([]);
        const secrets = {
          'client secret': clientSecret,
          pam: 'pam-password-1',
          db: 'correct-horse-battery',
        };
        const texts = Object.assign({ log: runner.log() }, ...runner.steps.map(textsOf)) as Record<
          string,
          string
        >;
        expect(scanForLeaks({ texts, roots: [runner.folders.temp] }, secrets)).toEqual([]);
      } finally {
        await emulator.close();
      }
    },
  );
});
