import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { useDesk } from './use-desk.ts';

const password = made('db');
const desk = useDesk(shop({ db: { password } }));

const HANDED_OVER = /^To return what was borrowed: senhasegura cleanup --journal (\S+)$/m;

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
    const [lease] = emulator.leases();
    const { podName = '', deploy = '', namespace = '', secretId = '' } = lease ?? {};
    expect(stderr).toContain(`pod-name ${podName}, deploy ${deploy}, namespace ${namespace}`);
    const names = [
      '--pod-name',
      podName,
      '--deploy',
      deploy,
      '--namespace',
      namespace,
      '--secret-id',
      secretId,
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

  it('gives back though the job has removed the list of its entries', async () => {
    const journal = join(desk.folder, 'gone.journal');
    const secrets = ['--secrets', 'pam-credential:77#password -> PAM'];
    await desk.run(['export', '--format', 'json', '--force', '--journal', journal, ...secrets]);
    expect(desk.vault.emulator.custodies()).toHaveLength(1);
    const args = ['cleanup', '--journal', journal, '--secrets-file', 'gone.yml'];
    expect((await desk.run(args)).exitCode).toBe(0);
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it('refuses to overwrite the journal of another export, so that both can be given back', async () => {
    const journal = join(desk.folder, 'both.journal');
    const pam = ['--secrets', 'pam-credential:77#password -> PAM'];
    const args = ['export', '--format', 'json', '--journal', journal, ...pam];
    expect((await desk.run(args)).exitCode).toBe(0);
    const second = await desk.run(args);
    expect([second.exitCode, second.stdout]).toEqual([1, '']);
    expect(second.stderr).toContain('already exists');
    expect((await desk.run(['cleanup', '--journal', journal])).exitCode).toBe(0);
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it('gives back by the journal of a run with cleanup: false', async () => {
    const entry = ['--secrets', 'pam-credential:77#password -> PAM', '--cleanup', 'false'];
    const { stderr } = await desk.run(['run', ...entry, '--', 'true']);
    expect(desk.vault.emulator.custodies()).toHaveLength(1);
    const journal = HANDED_OVER.exec(stderr)?.[1] ?? '';
    expect((await desk.run(['cleanup', '--journal', journal])).exitCode).toBe(0);
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it('finds the files of a journal wherever the temporary directory of the job was', async () => {
    const entry = ['--secrets', 'db#password -> file:db.txt', '--cleanup', 'false'];
    const temporary = join(desk.folder, 'runner-temp');
    mkdirSync(temporary);
    const { stderr } = await desk.run(['run', ...entry, '--', 'true'], {
      env: { TMPDIR: temporary },
    });
    const journal = HANDED_OVER.exec(stderr)?.[1] ?? '';
    expect(readdirSync(temporary)).toHaveLength(2);
    expect((await desk.run(['cleanup', '--journal', journal])).exitCode).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('creates nothing when no secret id is given, and says that it cannot know', async () => {
    const names = ['--pod-name', 'p', '--deploy', 'd', '--namespace', 'n'];
    const before = desk.vault.emulator.log().length;
    const { exitCode, stderr } = await desk.run(['cleanup', ...names]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Without --secret-id it is impossible to tell whether it exists.');
    expect(desk.vault.emulator.log()).toHaveLength(before);
  });

  it('tells what was never there from what was given back', async () => {
    const names = ['--pod-name', 'p', '--deploy', 'd', '--namespace', 'n', '--secret-id', '9999'];
    const { exitCode, stdout } = await desk.run(['cleanup', '--json', ...names]);
    expect(JSON.parse(stdout)).toMatchObject({ outcomes: [{ result: 'nothing-left' }], failed: 0 });
    expect(exitCode).toBe(4);
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
