import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shells } from './stage.ts';
import { jobOf } from './template.ts';

const folder = mkdtempSync(join(tmpdir(), "after 'script' "));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs after_script, and then a command of the job's own. */
function endOf(temporary: string, [command = '', ...args]: readonly string[]) {
  return spawnSync(command, [...args, '-c', `${jobOf({}).after}\necho own`], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      // Where its input is a socket, bash reads what is in the home directory.
      HOME: temporary,
      TMPDIR: temporary,
      CI_PROJECT_ID: '1',
      CI_JOB_ID: '2',
    },
  });
}

/** Makes the directory of a job without a journal, with the number of its watcher. */
function watchedBy(pid: number, temporary: string): string {
  const own = join(temporary, 'senhasegura-1-2');
  mkdirSync(own);
  writeFileSync(join(own, 'watcher'), `${pid}\n`);
  return own;
}

describe('after_script', () => {
  it.each(shells)('leaves what has no journal to a watcher that runs: %s', (...shell) => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const own = watchedBy(process.pid, temporary);
    const { status, stdout, stderr } = endOf(temporary, shell);
    expect([status, stdout]).toEqual([0, 'own\n']);
    expect(stderr).toContain('Its watcher gives back.');
    expect(readdirSync(own)).toEqual(['watcher']);
  });

  it.runIf(process.platform === 'linux')('takes one that nobody has buried for none', async () => {
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: 'pipe' });
    try {
      const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
      await expect.poll(() => readFileSync(`/proc/${Number(pid)}/stat`, 'utf8')).toContain(') Z ');
      const temporary = mkdtempSync(join(folder, 'tmp-'));
      const own = watchedBy(Number(pid), temporary);
      expect(endOf(temporary, ['sh'])).toMatchObject({ status: 0, stdout: 'own\n', stderr: '' });
      expect(existsSync(own)).toBe(false);
    } finally {
      parent.kill();
    }
  });

  it.each(shells)('says the whole command when the job changed the CLI: %s', (...shell) => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const own = join(temporary, 'senhasegura-1-2');
    mkdirSync(own);
    writeFileSync(join(own, 'journal'), 'v1.x');
    writeFileSync(join(own, 'changed.cjs'), 'console.log("the client secret")');
    writeFileSync(join(own, 'cli'), `${join(own, 'changed.cjs')}\n`);
    const [command = '', ...args] = shell;
    const { status, stdout, stderr } = endOf(temporary, shell);
    expect([status, stdout]).toEqual([1, '']);
    const [, named = ''] = /cleanup --journal (.*?)\. Elsewhere/.exec(stderr) ?? [];
    const read = spawnSync(command, [...args, '-c', `printf %s ${named}`], {
      encoding: 'utf8',
      env: { HOME: temporary },
    });
    expect(read.stdout).toBe(join(own, 'journal'));
  });
});
