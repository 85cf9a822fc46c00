import type { FaultRule } from '@senhasegura-action/emulator';
import { describe, expect } from 'vitest';
import type { RunningStep } from '../support/github/running-step.ts';
import { annotations, it, NOTHING } from './job.ts';

const EVERYTHING = `
db#password                -> file:db.txt
pam-credential:77#password -> env:ADMIN_PASSWORD
provisioned#KEY            -> JOB_KEY
`;

// After this the runner would lose patience; a step that has to be killed fails its test.
const PATIENCE_MS = 7000;

const waits: readonly (readonly [string, string, FaultRule])[] = [
  ['for a token', 'oauth2/token', { fault: 'hang' }],
  ['for the secrets', 'dapp/application', { fault: 'hang' }],
  ['for a custody that it has', 'pam/credential/77', { fault: 'hang', when: 'after' }],
  ['for a lease that it has', 'coe/dapp/provision', { fault: 'hang', when: 'after' }],
  ['to try again', 'dapp/application', { fault: 'status', status: 429, retry_after: 60 }],
];

describe.each(['SIGINT', 'SIGTERM'] as const)('a main that gets %s', (signal) => {
  it.for(waits)(
    'ends in order while it waits %s, and post gives back',
    async ([, path, fault], { startJob }) => {
      const job = await startJob();
      const { emulator } = job.vault;
      let running: RunningStep | undefined;
      emulator.faults.add({ ...fault, on: path });
      emulator.onRequest((moment) => {
        if (moment.phase === 'handled' && moment.path === path) running?.kill(signal);
      });
      const { main } = await job.load(EVERYTHING, {
        with: { provision: 'true' },
        timeoutMs: PATIENCE_MS,
        onStart: (step) => {
          running = step;
        },
      });
      // It says what happened, and then ends by the signal, as whoever sent it expects.
      expect(main).toMatchObject({ timedOut: false, signal, outputs: new Map(), env: new Map() });
      expect(annotations(main, 'error')).toEqual([expect.stringContaining('(ERR_CANCELLED)')]);

      running = undefined;
      emulator.faults.clear();
      const [post] = await job.end();
      expect(post?.exitCode).toBe(0);
      expect(post === undefined ? [] : annotations(post, 'warning')).toEqual([]);
      expect(job.lent).toEqual(NOTHING);
    },
  );
});
