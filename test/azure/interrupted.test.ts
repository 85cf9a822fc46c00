import { describe, expect } from 'vitest';
import { interruptAt, LENDING_POINTS } from '../support/vault/interruption.ts';
import { EVERYTHING, expectQuiet, provision } from './lent-job.ts';
import { it, NOTHING } from './pipeline.ts';

describe('post after kill -9', () => {
  it.for(LENDING_POINTS)(
    'gives back what main had got when the vault had %s',
    async (point, { startPipeline }) => {
      const pipeline = await startPipeline();
      const { onStart } = interruptAt(pipeline.vault.emulator, point, 'SIGKILL');
      const main = await pipeline.load(EVERYTHING, { ...provision, onStart });
      expect(main).toMatchObject({ signal: 'SIGKILL', timedOut: false, variables: new Map() });
      expectQuiet(await pipeline.end());
      expect(pipeline.lent).toEqual(NOTHING);
    },
  );
});

describe.each(['SIGINT', 'SIGTERM'] as const)('a main that is cancelled with %s', (signal) => {
  it.for(['dapp/application', 'coe/dapp/provision'])(
    'ends in order while it waits for %s, and post gives back',
    async (path, { startPipeline }) => {
      const pipeline = await startPipeline();
      const { emulator } = pipeline.vault;
      emulator.faults.add({ fault: 'hang', when: 'after', on: path });
      const method = path.endsWith('provision') ? 'POST' : 'GET';
      const { onStart, stop } = interruptAt(
        pipeline.vault.emulator,
        `handled ${method} ${path}`,
        signal,
      );
      const main = await pipeline.load(EVERYTHING, { ...provision, onStart, timeoutMs: 7000 });
      expect(main).toMatchObject({ timedOut: false, signal, result: 'Failed' });
      expect(main.variables.size).toBe(0);
      expect(main.errors).toEqual([expect.stringContaining('(ERR_CANCELLED)')]);

      stop();
      emulator.faults.clear();
      expectQuiet(await pipeline.end());
      expect(pipeline.lent).toEqual(NOTHING);
    },
  );
});

describe('a task that is retried', () => {
  it.for(LENDING_POINTS.slice(4))(
    'gives back what every try was lent, the first one killed when the vault had %s',
    async (point, { startPipeline }) => {
      const pipeline = await startPipeline();
      const task = pipeline.task(EVERYTHING, provision);
      const { onStart, stop } = interruptAt(pipeline.vault.emulator, point, 'SIGKILL');
      await task.main({ onStart });
      stop();
      const second = await task.main();
      expect(second.result).toBe('Succeeded');
      expectQuiet(await pipeline.end());
      expect(pipeline.lent).toEqual(NOTHING);
    },
  );

  it('gives back under one identity what three tries were lent under it', async ({
    startPipeline,
  }) => {
    const pipeline = await startPipeline();
    const task = pipeline.task(EVERYTHING, {
      inputs: { provision: 'true', podName: 'the-same', deploy: 'd', namespace: 'n' },
    });
    for (const point of ['handled POST coe/dapp/provision', 'handled GET pam/credential/77']) {
      const { onStart, stop } = interruptAt(pipeline.vault.emulator, point, 'SIGKILL');
      await task.main({ onStart });
      stop();
    }
    await task.main();
    expectQuiet(await pipeline.end());
    expect(pipeline.lent).toEqual(NOTHING);
  });

  it('keeps what an earlier try was lent when a later one fails before the vault', async ({
    startPipeline,
  }) => {
    const pipeline = await startPipeline();
    const task = pipeline.task(EVERYTHING, provision);
    await task.main();
    const failed = await task.main({ inputs: { secrets: 'no key' } });
    expect(failed.result).toBe('Failed');
    expectQuiet(await pipeline.end());
    expect(pipeline.lent).toEqual(NOTHING);
  });
});
