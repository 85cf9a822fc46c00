import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, shop } from '../../e2e/shop.ts';
import { Desk } from '../desk.ts';
import { Gate } from '../gate.ts';
import { GithubJob } from '../github-job.ts';
import { linuxPath, nodePath } from '../toolbox.ts';
import type { HeldFile } from '../windows-machine.ts';

const FLAGS = [
  '--provision',
  'true',
  '--secrets',
  'provisioned#KEY -> KEY\npam-credential:77#password -> PAM\ndb#password -> file:a.txt',
];
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open(shop({ db: { password: made('db') } }));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

describe('a file that somebody else has open', () => {
  it('is waited for while the journal is written (D5)', async () => {
    const journal = `${desk.machine.folder}\\scanned.journal`;
    let scanner: HeldFile | undefined;
    // The journal names the lease by now, and is written again as soon as the answer is there.
    const off = desk.vault.emulator.onRequest(async ({ path, phase }) => {
      if (scanner !== undefined || phase !== 'handled' || !path.endsWith('/provision')) return;
      scanner = desk.machine.hold(journal, 400);
      await scanner.held;
    });
    const command = [nodePath(24), '-p', 'typeof process.env.PAM'];
    const { exitCode, stdout, stderr } = await desk.run([
      ...['run', '--journal', journal, ...FLAGS, '--'],
      ...command,
    ]);
    off();
    await scanner?.released;
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0, stdout: 'string\n' });
    expect([existsSync(linuxPath(journal)), desk.leftovers, desk.lent]).toEqual([false, [], []]);
  });

  it('is a warning where the journal stays although nothing is owed (D5)', async () => {
    const journal = `${desk.machine.folder}\\late.journal`;
    await using gate = await Gate.start();
    let backup: HeldFile | undefined;
    const command = ['--', nodePath(24), '-e', `console.log("up"); ${gate.wait()}`];
    const { exitCode, stderr } = await desk.start(
      ['run', '--journal', journal, '--secrets', 'pam-credential:77#password -> PAM', ...command],
      {
        onStdout: () => {
          if (backup !== undefined) return;
          backup = desk.machine.hold(journal, 20_000);
          void backup.held.then(() => gate.open());
        },
      },
    ).exit;
    backup?.release();
    await backup?.released;
    expect(stderr).toContain(JSON.stringify(journal));
    expect(stderr).not.toContain('ERR_INTERNAL');
    expect({ exitCode, lent: desk.lent }).toEqual({ exitCode: 0, lent: [] });
    const cleaned = await desk.run(['cleanup', '--journal', journal]);
    expect([cleaned.exitCode, existsSync(linuxPath(journal))]).toEqual([0, false]);
  });

  it('is waited for when a secret file is removed (D5)', async () => {
    const job = new GithubJob(desk.machine, desk.vault);
    const main = await job.main('db#password -> file:a.txt');
    const path = main.outputs.get('A_TXT') ?? '';
    const scanner = desk.machine.hold(path, 600);
    await scanner.held;
    const post = await job.post(main);
    await scanner.released;
    expect(post.log).not.toContain('::warning');
    expect(existsSync(linuxPath(path))).toBe(false);
  });
});
