import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../interop/run.sh');

async function run(...args: readonly string[]) {
  const env = { PATH: process.env['PATH'], DSM_2022: '/nowhere/dsm', DSM_2025: '/nowhere/dsm' };
  const child = spawn('sh', [SCRIPT, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

describe.skipIf(process.platform === 'win32')('running the clients of others', () => {
  it('fails when one that was asked for cannot be had', async () => {
    const { code, output } = await run('dsmcli-2022');
    expect(code).toBe(1);
    expect(output).toContain('FAILED   dsmcli-2022: cannot be had here');
  });

  it('passes when everything is skipped on purpose, and says so', async () => {
    const { code, output } = await run('--skip', 'dsmcli-2025', 'dsmcli-2025');
    const line = 'SKIPPED  dsmcli-2025\n';
    expect([code, output]).toEqual([0, `${line}== results\n${line}`]);
  });

  it.each([[['dsm']], [['--skip', 'dsm']], [['--quick']], [['--profile']]])(
    'refuses %j',
    async (args) => {
      const { code } = await run(...args);
      expect(code).toBe(2);
    },
  );
});
