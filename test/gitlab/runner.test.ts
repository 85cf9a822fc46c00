import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, variablesOf } from '../cli/senhasegura.ts';
import { made, shop } from '../e2e/shop.ts';
import { Child } from '../support/child.ts';
import { startVault } from '../support/emulator.ts';
import { scanForLeaks } from '../support/leak-scan.ts';
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

describe.runIf(hasRunner)('a real gitlab-runner', () => {
  it.each([
    ['success', 'true', undefined],
    ['failed', 'exit 42', 42],
  ])('masks the log and gives back when the job ends with %s', async (state, last, exitCode) => {
    await using vault = await startVault(shop({ db: { password: made('db') } }));
    const folder = mkdtempSync(join(tmpdir(), 'runner-'));
    try {
      const { before, after } = jobOf({
        secrets: 'db#password -> PW\nprovisioned#KEY -> KEY',
        provision: 'true',
      });
      await using coordinator = new Coordinator({
        beforeAndScript: [before, 'echo "pw $PW"', 'echo "pw $KEY" >&2', last],
        afterScript: [after],
        variables: { ...variablesOf(vault), SENHASEGURA_CLI: CLI, TMPDIR: folder },
      });
      const url = await coordinator.listen();
      const flags = {
        url,
        token: 'runner-token',
        executor: 'shell',
        shell: 'bash',
        'builds-dir': folder,
        'cache-dir': folder,
        'max-builds': '1',
        'wait-timeout': '5',
      };
      const args = [
        'run-single',
        ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]),
      ];
      const env = { PATH: process.env['PATH'] ?? '', HOME: folder };
      await new Child({ command: 'gitlab-runner', args, cwd: folder, env, timeoutMs: 25_000 }).exit;
      const { trace, ...verdict } = coordinator.verdict;
      expect({ ...verdict, trace }).toMatchObject({
        state,
        ...(exitCode === undefined ? {} : { exitCode }),
        trace,
      });
      expect(trace.match(/pw \[MASKED\]/g)).toHaveLength(2);
      expect(trace).toContain('Deprovisioned');
      expect(scanForLeaks({ texts: { trace } }, vault.secrets)).toEqual([]);
      expect(vault.emulator.leases()).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
