import { describe, expect } from 'vitest';
import { it } from './job.ts';
import { nastyNames, nastyValues } from './nasty-values.ts';
import { made, shop } from './shop.ts';

const nasty = nastyNames.flatMap((name) => [
  `nasty#${name} -> O_${name}`,
  `nasty#${name} -> env:E_${name}`,
]);

/** True once `last` is among the masks that were read. */
const until = (last: string | undefined) => (masks: readonly string[]) =>
  last !== undefined && masks.includes(last);

describe('a step that loads secrets', () => {
  it('delivers every mask before the first exported byte', async ({ startJob }) => {
    const job = await startJob({ seed: shop({ nasty: nastyValues }) });
    const first = await job.load(nasty.join('\n'));
    const { main } = await job.load(nasty.join('\n'), {
      holdExports: until(first.main.masks.at(-1)),
    });
    expect(main).toMatchObject({ outcome: 'success', timedOut: false, lateMasks: [] });
    expect(main.outputs).toEqual(first.main.outputs);
    expect(main.env).toEqual(first.main.env);
  });

  it('sends and exports nothing while its masks are not read', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load('db#password -> DB_PASSWORD', {
      stallStdout: true,
      timeoutMs: 1000,
    });
    expect(main).toMatchObject({ timedOut: true, outputs: new Map(), env: new Map(), masks: [] });
    expect(job.vault.emulator.log()).toEqual([]);
  });

  it('exports what it should once its masks are read', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load('db#password -> DB_PASSWORD', {
      stallStdout: true,
      onStart: (step) => {
        step.resume();
      },
    });
    expect(main.outcome).toBe('success');
    expect(main.outputs.get('DB_PASSWORD')).toBe(job.vault.secrets['db#password']);
  });
});

describe('a step with 5 MB of masks', () => {
  it('delivers all of them to a reader that comes late, before the first exported byte', async ({
    startJob,
  }) => {
    // As long as a value may be; the number keeps them apart.
    const values = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `key${String(index)}`,
        made(String(index)).padEnd(128 * 1024, '0123456789abcdef'),
      ]),
    );
    const job = await startJob({ seed: shop({ big: values }) });
    const entries = 'big#* -> BIG_*';
    const first = await job.load(entries);
    const bytes = first.main.masks.reduce((sum, mask) => sum + Buffer.byteLength(mask), 0);
    expect(bytes).toBeGreaterThan(5_000_000);

    const { main } = await job.load(entries, {
      stallStdout: true,
      onStart: (step) => {
        step.resume();
      },
      holdExports: until(first.main.masks.at(-1)),
    });
    expect(main).toMatchObject({ outcome: 'success', timedOut: false, lateMasks: [] });
    expect(main.outputs).toEqual(first.main.outputs);
  });
});
