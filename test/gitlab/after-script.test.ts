import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shells } from './stage.ts';
import { jobOf } from './template.ts';

const folder = mkdtempSync(join(tmpdir(), "after 'script' "));
afterAll(() => rmSync(folder, { recursive: true }));

describe('after_script', () => {
  it.each(shells)('says the whole command when the job changed the CLI: %s', (...shell) => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const own = join(temporary, 'senhasegura-1-2');
    mkdirSync(own);
    writeFileSync(join(own, 'journal'), 'v1.x');
    writeFileSync(join(own, 'changed.cjs'), 'console.log("the client secret")');
    writeFileSync(join(own, 'cli'), `${join(own, 'changed.cjs')}\n`);
    const [command = '', ...args] = shell;
    const { status, stdout, stderr } = spawnSync(command, [...args, '-c', jobOf({}).after], {
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
    expect([status, stdout]).toEqual([1, '']);
    const [, named = ''] = /cleanup --journal (.*?)\. Elsewhere/.exec(stderr) ?? [];
    const read = spawnSync(command, [...args, '-c', `printf %s ${named}`], {
      encoding: 'utf8',
      env: { HOME: temporary },
    });
    expect(read.stdout).toBe(join(own, 'journal'));
  });
});
