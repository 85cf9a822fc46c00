import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { filesOf, KillableJob } from './killable-job.ts';

const WAIT = { timeout: 20_000, interval: 50 };
/** What holds a job until it is killed. */
const HANGS = ['echo ready', 'read -r line <>"$TMPDIR/never" || sleep 600'];

/** The files of a job that hold a value, and all that is left of it. */
function left(job: KillableJob): readonly string[] {
  return existsSync(job.directory) ? readdirSync(job.directory).sort() : [];
}

async function expectGivenBack(job: KillableJob): Promise<void> {
  await expect.poll(() => job.watcher(), WAIT).toBe(undefined);
  expect(job.lent()).toBe(0);
  expect(left(job)).toEqual(['given-back']);
  const report = join(job.directory, 'given-back');
  expect(statSync(report).mode & 0o777).toBe(0o600);
  const text = readFileSync(report, 'utf8');
  expect(text).toContain('Deprovisioned ephemeral credential');
  expect(text).toContain('Released custody of');
  expect(scanForLeaks({ texts: { log: job.log, text } }, job.vault.secrets)).toEqual([]);
}

describe('the watcher of a job', () => {
  it.each([
    ['killed', ['SIGKILL']],
    ['ended and then killed', ['SIGTERM', 'SIGKILL']],
  ] as const)('gives back when the group of the job is %s', async (_, signals) => {
    await using job = await KillableJob.open('1');
    await job.start(HANGS);
    expect(job.lent()).toBe(2);
    for (const signal of signals) job.signal(signal);
    await job.ended();
    await expectGivenBack(job);
  });

  it('gives back when the job is killed while the vault provisions', async () => {
    await using job = await KillableJob.open('1');
    const provisioned = new Promise<void>((resolve) => {
      job.vault.emulator.onRequest(({ path, phase }) => {
        if (!path.endsWith('dapp/provision') || phase !== 'handled' || job.killed) return;
        job.signal('SIGKILL');
        resolve();
      });
    });
    await Promise.all([provisioned, job.start(HANGS)]);
    await job.ended();
    await expectGivenBack(job);
  });

  it('gives back when a job ends without an after_script', async () => {
    await using job = await KillableJob.open('1');
    await job.start(['echo "pw $PW"']);
    expect(job.log).toContain('a watcher does, 1 s after this shell has ended');
    // The trap of the shell does this, and not the watcher.
    expect(left(job)).not.toContainEqual(expect.stringMatching(/^senhasegura-/));
    await expectGivenBack(job);
    expect(await job.afterScript()).toContain('the watcher gave back');
    expect(left(job)).toEqual([]);
  });

  it('gives back, and says so in the log, when the job removed all temporary files', async () => {
    await using job = await KillableJob.open('1');
    await job.start(['rm -rf "$TMPDIR"/*', 'echo "pw $PW"']);
    expect(job.log).toContain('this job removed the directory of its secrets');
    expect(await job.afterScript({ TMPDIR: '/nonexistent' })).toContain(
      'nothing is given back here',
    );
    await expectGivenBack(job);
  });

  it.each([
    ['names a process that goes on', 'echo 1 >"$C"; while [ -e "$C" ]; do sleep 0.1; done'],
    ['names one that is gone, with no journal', 'echo 999999 >"$C"; rm "$D/journal"'],
    ['is a folder, with nobody to ask', 'mkdir "$C"; rm "$D/ask" "$D/answer"'],
    ['is a pipe, with nobody to ask', 'mkfifo "$C"; rm "$D/ask" "$D/answer"'],
    ['is gone again, with nobody to ask, and no journal', 'rm "$D/ask" "$D/answer" "$D/journal"'],
  ])('gives back, or after_script does, when the claim of the job %s', async (_, plant) => {
    await using job = await KillableJob.open('1');
    await job.start(['D=$_senhasegura_dir C=$D/claim', plant, 'echo "pw $PW"']);
    expect(await job.afterScript()).toMatch(/Deprovisioned ephemeral|Its watcher gives back/);
    await expect.poll(() => job.watcher(), WAIT).toBe(undefined);
    expect(job.lent()).toBe(0);
  });

  it('gives back, and says nothing else, when the journal became a folder', async () => {
    await using job = await KillableJob.open('1');
    await job.start(['rm "$_senhasegura_dir/journal"', 'mkdir "$_senhasegura_dir/journal"']);
    const said = await job.afterScript();
    expect(said).toContain('Deprovisioned ephemeral credential');
    expect(said).not.toMatch(/ERR_INTERNAL|Not everything/);
    expect(job.lent()).toBe(0);
  });

  it('takes no notice of signals that would end it, or open a debugger', async () => {
    await using job = await KillableJob.open('1');
    await job.start(HANGS);
    const watcher = job.watcher() ?? 0;
    await expect.poll(() => filesOf(watcher), WAIT).toContain(join(job.directory, 'ask'));
    for (const signal of ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2']) {
      process.kill(watcher, signal);
    }
    job.signal('SIGKILL');
    await job.ended();
    await expectGivenBack(job);
  });

  it.each([
    ['a file', 'touch "$D"'],
    ['a link', 'mkdir "$TMPDIR/other" && touch "$TMPDIR/other/kept" && ln -s "$TMPDIR/other" "$D"'],
  ])('gives back when the job made %s of its directory', async (_, replace) => {
    await using job = await KillableJob.open('1');
    await job.start(['D=$_senhasegura_dir', 'rm -r "$D"', replace]);
    await expectGivenBack(job);
    const other = join(job.folder, 'other');
    if (existsSync(other)) expect(readdirSync(other)).toEqual(['kept']);
  });

  it('leaves it to an after_script that comes, and asks the vault once', async () => {
    await using job = await KillableJob.open('1');
    await job.start(['echo "pw $PW"']);
    expect(await job.afterScript()).toContain('Deprovisioned ephemeral credential');
    await expect.poll(() => job.watcher(), WAIT).toBe(undefined);
    expect([job.lent(), job.deprovisioned()]).toEqual([0, 1]);
    expect(left(job)).toEqual([]);
  });

  it('is not there with a grace time of 0', async () => {
    await using job = await KillableJob.open('0');
    await job.start(HANGS);
    expect(job.watcher()).toBe(undefined);
    job.signal('SIGKILL');
    await job.ended();
    expect(job.lent()).toBe(2);
  });

  it('has credentials in no argument and no variable, and no descriptor of the job', async () => {
    await using job = await KillableJob.open('1');
    await job.start(HANGS, ['exec 61>"$TMPDIR/of-the-job"']);
    const pid = String(job.watcher());
    // It opens this one itself, to be asked, when it has closed what it inherited.
    const ask = join(job.directory, 'ask');
    await expect.poll(() => filesOf(Number(pid)), WAIT).toContain(ask);
    const texts = {
      argv: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
      environment: readFileSync(`/proc/${pid}/environ`, 'utf8'),
    };
    expect(scanForLeaks({ texts }, job.vault.secrets)).toEqual([]);
    const files = filesOf(Number(pid));
    expect(files.slice(1, 3)).toEqual(['/dev/null', '/dev/null']);
    const ofJob = filesOf(job.pid).filter((file) => file !== '/dev/null');
    const shared = files.filter((file) => ofJob.includes(file) || file.startsWith(job.folder));
    expect(shared).toEqual([ask]);
  });
});
