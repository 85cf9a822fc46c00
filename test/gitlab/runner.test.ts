import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, variablesOf } from '../cli/senhasegura.ts';
import { made, shop } from '../e2e/shop.ts';
import { Child } from '../support/machine/child.ts';
import { startVault } from '../support/vault/emulator.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { Coordinator } from './coordinator.ts';
import { jobOf } from './template.ts';

const hasRunner =
  spawnSync('gitlab-runner', ['--version'], { stdio: 'ignore' }).error === undefined;
const job = {
  beforeAndScript: ['echo hi'],
  afterScript: ['echo bye'],
  variables: { NAME: 'value' },
};

describe('the coordinator', () => {
  it('hands a job out once, and keeps the reports about it', async () => {
    await using coordinator = new Coordinator(job);
    const url = `${await coordinator.listen()}/api/v4/jobs`;
    const first = await fetch(`${url}/request`, { method: 'POST', body: '{}' });
    expect(first.status).toBe(201);
    expect(await first.json()).toMatchObject({
      id: 1,
      steps: [{ script: ['echo hi'] }, { name: 'after_script' }],
    });
    expect((await fetch(`${url}/request`, { method: 'POST', body: '{}' })).status).toBe(204);
    for (const [range, text] of [
      ['0-4', 'hello'],
      ['5-10', ' there'],
      ['5-9', ' here'],
    ]) {
      await fetch(`${url}/1/trace`, {
        method: 'PATCH',
        headers: { 'Content-Range': range ?? '' },
        body: text ?? '',
      });
    }
    await fetch(`${url}/1`, { method: 'PUT', body: '{"state":"failed","exit_code":3}' });
    expect(coordinator.verdict).toEqual({ state: 'failed', exitCode: 3, trace: 'hello here' });
  });
});

/** A real runner with one job that borrows everything. */
async function startJob(
  script: readonly string[],
  { timeout, graceTime = '30' }: { readonly timeout?: number; readonly graceTime?: string } = {},
) {
  const vault = await startVault(shop({ db: { password: made('db') } }));
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  const { before, after } = jobOf({
    secrets: 'db#password -> PW\ndb#password -> file:pw.txt\nprovisioned#KEY -> KEY',
    provision: 'true',
    'grace-time': graceTime,
  });
  const coordinator = new Coordinator({
    beforeAndScript: [before, ...script],
    afterScript: [after],
    variables: { ...variablesOf(vault), SENHASEGURA_CLI: CLI, TMPDIR: folder },
    ...(timeout === undefined ? {} : { timeout }),
  });
  const flags = {
    url: await coordinator.listen(),
    token: 'runner-token',
    executor: 'shell',
    shell: 'bash',
    'builds-dir': folder,
    'cache-dir': folder,
    'max-builds': '1',
    'wait-timeout': '5',
  };
  const runner = new Child({
    command: 'gitlab-runner',
    args: ['run-single', ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value])],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
    timeoutMs: 25_000,
  });
  return {
    vault,
    coordinator,
    runner,
    secretFiles: () =>
      readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('pw.txt')),
    [Symbol.asyncDispose]: async () => {
      runner.kill('SIGKILL');
      await coordinator[Symbol.asyncDispose]();
      await vault[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const WAIT = { timeout: 25_000, interval: 100 };

describe.runIf(hasRunner)('a real gitlab-runner', () => {
  it.each([
    ['success', 'true', undefined],
    ['failed', 'exit 42', 42],
  ])('masks the log and gives back when the job ends with %s', async (state, last, exitCode) => {
    await using job = await startJob(['echo "pw $PW"', 'echo "pw $KEY" >&2', last]);
    await job.runner.exit;
    const { trace, ...verdict } = job.coordinator.verdict;
    expect({ ...verdict, trace }).toMatchObject({
      state,
      ...(exitCode === undefined ? {} : { exitCode }),
      trace,
    });
    expect(trace.match(/pw \[MASKED\]/g)).toHaveLength(2);
    expect(trace).toContain('Deprovisioned');
    expect(scanForLeaks({ texts: { trace } }, job.vault.secrets)).toEqual([]);
    expect(job.vault.emulator.leases()).toEqual([]);
  });

  it.each<[string, (job: Awaited<ReturnType<typeof startJob>>) => void, number?]>([
    ['is cancelled by force', ({ coordinator }) => (coordinator.status = 'canceled')],
    ['is cancelled', ({ coordinator }) => (coordinator.status = 'canceling')],
    ['runs out of time', () => {}, 4],
    ['loses its runner by SIGTERM', ({ runner }) => runner.kill('SIGTERM')],
    ['loses its runner by SIGKILL', ({ runner }) => runner.kill('SIGKILL')],
  ])('leaves nothing behind when the job %s', async (_, end, timeout) => {
    await using job = await startJob(
      ['echo ready', 'i=0; while [ $i -lt 200 ]; do i=$((i+1)); echo "pw $PW"; sleep 0.1; done'],
      { graceTime: '1', ...(timeout === undefined ? {} : { timeout }) },
    );
    await expect.poll(() => job.coordinator.verdict.trace, WAIT).toMatch(/^ready$/m);
    expect(job.vault.emulator.leases()).toHaveLength(1);
    end(job);
    await expect.poll(() => job.vault.emulator.leases(), WAIT).toEqual([]);
    await expect.poll(() => job.secretFiles(), WAIT).toEqual([]);
    const { trace } = job.coordinator.verdict;
    expect(scanForLeaks({ texts: { trace } }, job.vault.secrets)).toEqual([]);
  });
});
