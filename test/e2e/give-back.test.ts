import { statSync, watch } from 'node:fs';
import { describe, expect } from 'vitest';
import { withoutMasks } from '../support/github/runner-commands.ts';
import { interruptAt, LENDING_POINTS } from '../support/vault/interruption.ts';
import type { RunningStep } from '../support/github/running-step.ts';
import type { StepResult } from '../support/github/step-result.ts';
import { annotations, it, NOTHING, type Job } from './job.ts';
import { made, shop } from './shop.ts';

const EVERYTHING = `
db#password                -> file:db.txt
pam-credential:77#password -> ADMIN_PASSWORD
provisioned#KEY            -> env:JOB_KEY
`;
const provision = { provision: 'true' };
const DAY = 86_400_000;

const requests = (job: Job): number => job.vault.emulator.log().length;

/** A post step that had nothing to complain about. */
function expectQuiet(steps: readonly StepResult[]): void {
  for (const step of steps) {
    expect(step).toMatchObject({ exitCode: 0, outcome: 'success' });
    expect([...annotations(step, 'warning'), ...annotations(step, 'error')]).toEqual([]);
  }
}

describe('post', () => {
  it('gives everything back and says so, by name and id', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load(EVERYTHING, { with: provision });
    expect(main.outcome).toBe('success');
    const [lease] = job.vault.emulator.leases();
    expect(job.lent).toMatchObject({ leases: [lease?.podName], custodies: ['77'] });
    expect(job.secretFolders).toHaveLength(1);

    const [post] = await job.end();
    expectQuiet(post === undefined ? [] : [post]);
    expect(job.lent).toEqual(NOTHING);
    for (const name of [lease?.podName, lease?.secretId, 'pam-credential:77']) {
      expect(post?.stdout).toContain(name);
    }
  });

  it('can run three times', async ({ startJob }) => {
    const job = await startJob();
    const { post } = await job.load(EVERYTHING, { with: provision });
    expectQuiet([await post(), await post(), await post()]);
    expect(job.lent).toEqual(NOTHING);
  });

  it('finds nothing to do after a main that failed and rolled back', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load(`${EVERYTHING}provisioned#NO_SUCH_KEY -> OTHER`, {
      with: provision,
    });
    expect(main).toMatchObject({ exitCode: 1, outputs: new Map(), env: new Map() });
    expect(job.lent).toEqual(NOTHING);
    const before = requests(job);
    expectQuiet(await job.end());
    expect(requests(job)).toBe(before);
  });

  it.for(['with the state of a main that was lent nothing', 'without a state'])(
    'says nothing and asks nothing %s',
    async (state, { startJob }) => {
      const job = await startJob();
      const { post } = await job.load('db#password -> DB_PASSWORD\ndb#password -> env:DB');
      const before = requests(job);
      const options = state === 'without a state' ? { state: new Map<string, string>() } : {};
      const step = await post(options);
      expect(step).toMatchObject({ exitCode: 0, summary: '' });
      expect(withoutMasks(step.stdout)).toBe('');
      await post();
      expect(requests(job)).toBe(before);
    },
  );

  it('works a day later, when token and lease have expired', async ({ startJob }) => {
    const job = await startJob();
    await job.load(EVERYTHING, { with: provision });
    job.vault.emulator.advance(DAY);
    expectQuiet(await job.end());
    expect(job.lent).toEqual(NOTHING);
  });

  it('leaves what keep says', async ({ startJob }) => {
    const job = await startJob();
    await job.load(
      'pam-credential:77#password -> A | keep\npam-credential:78#password -> B\nprovisioned#KEY -> C | keep',
      { with: provision },
    );
    expectQuiet(await job.end());
    expect(job.lent).toMatchObject({ custodies: ['77'], leases: [expect.any(String)] });
  });

  it('leaves everything to a journal file when cleanup is false', async ({ startJob }) => {
    const job = await startJob({ filesStay: true, public: ['journal'] });
    const { main } = await job.load(EVERYTHING, { with: { ...provision, cleanup: 'false' } });
    const before = requests(job);
    expectQuiet(await job.end());
    expect(requests(job)).toBe(before);
    expect(job.lent).toMatchObject({ custodies: ['77'], leases: [expect.any(String)] });
    expect(statSync(main.outputs.get('journal') ?? '').mode & 0o777).toBe(0o600);
  });

  it('gives back each use of the action in one job, under an identity of its own', async ({
    startJob,
  }) => {
    const job = await startJob();
    await job.load(EVERYTHING, { with: provision });
    await job.load('provisioned#KEY -> OTHER\npam-credential:78#password -> WEB', {
      with: provision,
    });
    expect(new Set(job.lent.leases).size).toBe(2);
    expectQuiet(await job.end());
    expect(job.lent).toEqual(NOTHING);
  });
});

describe('post after kill -9', () => {
  it.for(LENDING_POINTS)(
    'gives back what main had got when the vault had %s',
    async (point, { startJob }) => {
      const job = await startJob();
      const { onStart } = interruptAt(job.vault.emulator, point, 'SIGKILL');
      const { main } = await job.load(EVERYTHING, { with: provision, onStart });
      expect(main).toMatchObject({ signal: 'SIGKILL', timedOut: false, outputs: new Map() });
      expectQuiet(await job.end());
      expect(job.lent).toEqual(NOTHING);
    },
  );

  it('deletes files that were being written, when nothing was exported yet', async ({
    startJob,
  }) => {
    const keys = Array.from({ length: 300 }, (_, index) => [`key${String(index)}`, made('key')]);
    const job = await startJob({
      seed: shop({ db: Object.fromEntries(keys) as Record<string, string> }),
    });
    let running: RunningStep | undefined;
    const watcher = watch(job.runner.folders.temp, () => {
      if (job.secretFolders.length > 0) running?.kill();
    });
    try {
      const { main } = await job.load('db#* -> file:*.txt', {
        onStart: (step) => {
          running = step;
        },
        // Main writes files first. It would then wait for ever at the first byte that it exports.
        holdExports: () => false,
      });
      expect(main).toMatchObject({ signal: 'SIGKILL', timedOut: false, outputs: new Map() });
      expect(job.secretFolders).toHaveLength(1);
    } finally {
      watcher.close();
    }
    expectQuiet(await job.end());
    expect(job.lent).toEqual(NOTHING);
  });
});

describe('post while the vault is down', () => {
  it.for([
    ['warn', 0, 'warning'],
    ['fail', 1, 'error'],
  ] as const)(
    'with cleanup-failure: %s names what stays and exits %i',
    async ([failure, exitCode, kind], { startJob }) => {
      const job = await startJob();
      const { emulator } = job.vault;
      await job.load(EVERYTHING, {
        with: {
          ...provision,
          'ca-certificate': emulator.ca ?? '',
          'cleanup-failure': failure,
          'retry-budget': '1',
        },
      });
      const [lease] = emulator.leases();
      await emulator.close();
      const [post] = await job.end();
      expect(post?.exitCode).toBe(exitCode);
      const said = post === undefined ? [] : annotations(post, kind);
      expect(said).toHaveLength(2);
      for (const name of [
        lease?.podName,
        lease?.secretId,
        'pam-credential:77',
        'senhasegura cleanup',
      ]) {
        expect(said.join('\n')).toContain(name);
      }
      expect(job.secretFolders).toEqual([]);
    },
  );
});
