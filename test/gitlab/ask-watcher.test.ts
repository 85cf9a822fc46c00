import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { filesOf, KillableJob } from './killable-job.ts';

const WAIT = { timeout: 20_000, interval: 50 };
/** A command line that isn't there: whoever gives back then has another one. */
const NO_CLI = { SENHASEGURA_CLI: '/nonexistent/senhasegura.cjs' };
/** Longer than a test takes, so that nobody but after_script makes the watcher act. */
const LONG = '600';

/** The watcher of a job that has ended. */
async function endedJob(more: Readonly<Record<string, string>> = {}) {
  const job = await KillableJob.open(LONG, more);
  await job.start(['echo "pw $PW"']);
  expect(job.lent()).toBe(2);
  const watcher = job.watcher()!;
  // Before, it could not tell a directory that was removed from one that it never saw.
  await expect.poll(() => filesOf(watcher), WAIT).toContain(join(job.directory, 'ask'));
  return { job, watcher, [Symbol.asyncDispose]: async () => job[Symbol.asyncDispose]() };
}

/** The custody stays once, and then the vault takes it. */
function refuseOnce({ vault }: KillableJob): void {
  vault.emulator.faults.add({ fault: 'status', status: 403, on: 'DELETE *', times: 1 });
}

async function expectOnce(job: KillableJob): Promise<void> {
  await expect.poll(() => job.watcher(), WAIT).toBe(undefined);
  expect([job.lent(), job.deprovisioned(), job.released()]).toEqual([0, 1, 1]);
}

const left = (job: KillableJob): readonly string[] =>
  existsSync(job.directory) ? readdirSync(job.directory).sort() : [];

describe('an after_script', () => {
  it('lets the watcher give back, which has the command line in its memory', async () => {
    await using ended = await endedJob();
    const { job } = ended;
    const { text, code } = await job.endWith(NO_CLI);
    expect(text).toContain('Deprovisioned ephemeral credential');
    expect(text).toContain('Released custody of');
    expect(text).not.toContain('without after_script');
    expect(scanForLeaks({ texts: { text } }, job.vault.secrets)).toEqual([]);
    await expectOnce(job);
    expect([code, left(job)]).toEqual([0, []]);
  });

  it('gives back itself where a job killed the watcher', async () => {
    await using ended = await endedJob();
    const { job, watcher } = ended;
    process.kill(watcher, 'SIGKILL');
    expect(await job.afterScript()).toContain('Deprovisioned ephemeral credential');
    await expectOnce(job);
    expect(left(job)).toEqual([]);
  });

  it('gives back itself where the watcher does not answer, and so does nobody later', async () => {
    await using ended = await endedJob();
    const { job, watcher } = ended;
    process.kill(watcher, 'SIGSTOP');
    expect(await job.afterScript()).toContain('Deprovisioned ephemeral credential');
    process.kill(watcher, 'SIGCONT');
    await expectOnce(job);
    expect(left(job)).toEqual([]);
  });

  it.each<[string, (job: KillableJob) => void]>([
    ['are removed', ({ directory }) => rmSync(join(directory, 'ask'))],
    [
      'are folders',
      ({ directory }) => {
        rmSync(join(directory, 'answer'));
        mkdirSync(join(directory, 'answer'));
      },
    ],
    ['name no process', ({ directory }) => rmSync(join(directory, 'watcher'))],
  ])('gives back itself where the files to ask with %s', async (_, change) => {
    await using ended = await endedJob();
    const { job } = ended;
    change(job);
    expect(await job.afterScript()).toContain('Deprovisioned ephemeral credential');
    await expectOnce(job);
    expect(left(job)).toEqual([]);
  });

  it('goes on where the watcher was killed while it gave back', async () => {
    await using ended = await endedJob();
    const { job, watcher } = ended;
    job.vault.emulator.onRequest(({ path, phase }) => {
      if (path.endsWith('dapp/deprovision') && phase === 'handled' && job.watcher() === watcher) {
        process.kill(watcher, 'SIGKILL');
      }
    });
    expect(await job.afterScript()).toContain('Released custody of');
    await expectOnce(job);
    expect(left(job)).toEqual([]);
  });
});

describe('what could not be given back', () => {
  it.each([
    ['warn', 0],
    ['fail', 1],
  ])('with %s ends after_script with %i, and the watcher tries again', async (policy, exit) => {
    await using ended = await endedJob({ 'cleanup-failure': policy });
    const { job } = ended;
    refuseOnce(job);
    const { text, code } = await job.endWith(NO_CLI);
    expect(text).toContain('Not given back: custody of');
    expect(text).toContain('The watcher of this job tries again in 5 s');
    expect([code, left(job)]).toEqual([exit, ['claim', 'given-back', 'journal']]);
    await expectOnce(job);
    expect(left(job)).toEqual(['given-back']);
    expect(readFileSync(join(job.directory, 'given-back'), 'utf8')).toContain(
      'Released custody of',
    );
  });

  it('stays for the watcher where after_script gave back itself', async () => {
    await using ended = await endedJob();
    const { job, watcher } = ended;
    process.kill(watcher, 'SIGSTOP');
    refuseOnce(job);
    const { text, code } = await job.endWith();
    expect(text).toContain('Not given back: custody of');
    expect(text).toContain('what was not given back stays in the journal');
    expect([code, left(job)]).toEqual([0, ['claim', 'journal']]);
    process.kill(watcher, 'SIGCONT');
    await expectOnce(job);
    expect(readFileSync(join(job.directory, 'given-back'), 'utf8')).toContain(
      'did not give everything back, so the watcher tried again',
    );
  });

  it('stays in the journal where there is no watcher', async () => {
    await using job = await KillableJob.open('0');
    await job.start(['echo "pw $PW"']);
    refuseOnce(job);
    const text = await job.afterScript();
    expect(text).toContain('By hand, on this machine: senhasegura cleanup --journal');
    expect(left(job)).toEqual(['claim', 'journal']);
    expect([job.lent(), job.released()]).toEqual([1, 0]);
  });
});
