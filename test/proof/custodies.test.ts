import { createDirectTransport, type Runtime } from '@senhasegura-action/core';
import { startEmulator } from '@senhasegura-action/emulator';
import { expect, it } from 'vitest';
import { LentJob } from './lent-job.ts';
import { lendingSeed } from './lent-seed.ts';
import { full } from './sample.ts';

const CUSTODIES = 200;
const ROUND_TRIP_MS = 50;
const MOST_AT_ONCE = 16;

const refs = Array.from({ length: CUSTODIES }, (_, index) => String(index + 1));

/** A way to the vault that knows how many calls were under way at once, at most. */
function countingTransport(): Pick<Runtime, 'createTransport'> & { readonly peak: () => number } {
  let underWay = 0;
  let peak = 0;
  return {
    peak: () => peak,
    createTransport: (options) => {
      const { send, close } = createDirectTransport(options);
      return {
        close,
        send: async (request, signal) => {
          underWay += 1;
          peak = Math.max(peak, underWay);
          try {
            return await send(request, signal);
          } finally {
            underWay -= 1;
          }
        },
      };
    },
  };
}

it(`${CUSTODIES} custodies are taken and released side by side, and never more than ${MOST_AT_ONCE} at once`, async () => {
  const emulator = await startEmulator({
    seed: lendingSeed(CUSTODIES),
    faults: [{ fault: 'delay', milliseconds: ROUND_TRIP_MS }],
  });
  try {
    using job = new LentJob(emulator, {
      provision: 'false',
      secrets: refs.map((ref) => `pam-credential:${ref}#password -> PAM_${ref}`).join('\n'),
    });
    const times: number[] = [];
    for (const half of ['main', 'post'] as const) {
      const { createTransport, peak } = countingTransport();
      const begun = performance.now();
      const { error } = await job[half]({ createTransport });
      times.push(performance.now() - begun);
      expect(error).toBeUndefined();
      expect(emulator.custodies()).toHaveLength(half === 'main' ? CUSTODIES : 0);
      // All places are taken: fewer would be slower, and more a burden on the vault.
      expect(peak()).toBe(MOST_AT_ONCE);
    }
    expect(refs.filter((ref) => job.exported.get(`PAM_${ref}`) !== `pam-password-${ref}`)).toEqual(
      [],
    );
    if (full) {
      const [main = 0, post = 0] = times;
      console.log(
        `${CUSTODIES} custodies at ${ROUND_TRIP_MS} ms a call: taken in ${main.toFixed(0)} ms, released in ${post.toFixed(0)} ms`,
      );
    }
  } finally {
    await emulator.close();
  }
});
