import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { useDesk } from './use-desk.ts';

const password = made('db');
const desk = useDesk(shop({ db: { password } }));

describe('cleanup', () => {
  it('gives back by name what an export left, and says so as JSON', async () => {
    const args = [
      '--format',
      'json',
      '--provision',
      'true',
      '--secrets',
      'provisioned#KEY\npam-credential:77#password -> PAM',
    ];
    const { stderr } = await desk.run(['export', ...args]);
    const { emulator } = desk.vault;
    const { podName = '', deploy = '', namespace = '' } = emulator.leases()[0] ?? {};
    expect(stderr).toContain(`pod-name ${podName}, deploy ${deploy}, namespace ${namespace}`);
    const names = [
      '--pod-name',
      podName,
      '--deploy',
      deploy,
      '--namespace',
      namespace,
      '--custody',
      '77',
    ];
    const { exitCode, stdout } = await desk.run(['cleanup', '--json', ...names]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      failed: 0,
      outcomes: [{ kind: 'lease' }, { kind: 'custody' }],
    });
    expect([emulator.leases(), emulator.custodies()]).toEqual([[], []]);
    for (const file of readdirSync(desk.folder).filter((name) => name.endsWith('.journal'))) {
      expect((await desk.run(['cleanup', '--journal', join(desk.folder, file)])).exitCode).toBe(0);
    }
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.journal'))).toEqual([]);
  });

  it('refuses to overwrite the journal of another export, so that both can be given back', async () => {
    const journal = join(desk.folder, 'both.journal');
    const pam = ['--secrets', 'pam-credential:77#password -> PAM'];
    const args = ['export', '--format', 'json', '--journal', journal, ...pam];
    expect((await desk.run(args)).exitCode).toBe(0);
    const second = await desk.run(args);
    expect([second.exitCode, second.stdout]).toEqual([1, '']);
    expect(second.stderr).toContain('exists already');
    expect((await desk.run(['cleanup', '--journal', journal])).exitCode).toBe(0);
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it('gives back by the journal of a run with cleanup: false', async () => {
    const entry = ['--secrets', 'pam-credential:77#password -> PAM', '--cleanup', 'false'];
    const { stderr } = await desk.run(['run', ...entry, '--', 'true']);
    expect(desk.vault.emulator.custodies()).toHaveLength(1);
    const journal = /The journal of what was lent is (\S+)\.$/m.exec(stderr)?.[1] ?? '';
    expect((await desk.run(['cleanup', '--journal', journal])).exitCode).toBe(0);
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it.each([
    [[], 1],
    [['--cleanup-failure', 'fail'], 3],
  ])('with %j exits with %i when something stays', async (flags, code) => {
    desk.vault.emulator.faults.add({ fault: 'status', status: 403, on: 'DELETE *' });
    const { exitCode, stderr } = await desk.run(['cleanup', '--custody', '77', ...flags]);
    desk.vault.emulator.faults.clear();
    expect(exitCode).toBe(code);
    expect(stderr).toContain('Not given back: custody of');
  });
});
