import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shells } from '../gitlab/stage.ts';
import { jobOf } from '../gitlab/template.ts';
import { Child, type ChildExit } from '../support/machine/child.ts';

const INPUTS = { url: 'https://vault.example', 'client-key': '/keys/client.pem' };

let folder: string;
let temporary: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shells-'));
  temporary = join(folder, 'tmp');
  mkdirSync(temporary);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the script of the template in a shell, with a CLI that does `work` and nothing else. */
async function play(shell: readonly string[], work: string, after = ''): Promise<ChildExit> {
  const cli = join(folder, 'cli.cjs');
  writeFileSync(cli, work);
  const [command = '', ...flags] = shell;
  const script = `set -eu\n${jobOf(INPUTS).register}\n${after}`;
  return new Child({
    command,
    args: [...flags, '-c', script],
    cwd: folder,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      TMPDIR: temporary,
      SENHASEGURA_CLI: cli,
    },
    timeoutMs: 20_000,
  }).exit;
}

describe.each(shells)('.register-secrets in %s %s', (...shell) => {
  it('gives the inputs to the CLI, leaves no name and no file, and goes on', async () => {
    const { exitCode, stdout } = await play(
      shell,
      `const [, , command, flag, path] = process.argv;
       console.log(command, flag, require('fs').readFileSync(path, 'utf8').includes('/keys/client.pem'));`,
      'echo "${_senhasegura_dir:-none} ${_senhasegura_cli:-none}"',
    );
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'register --inputs true\nnone none\n',
    });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('ends the job with the code of the CLI', async () => {
    const { exitCode, stdout } = await play(shell, 'process.exitCode = 3;', 'echo on');
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves no file when the job is cancelled', async () => {
    const { exitCode } = await play(shell, "process.kill(process.ppid, 'SIGTERM');");
    expect(exitCode).toBe(143);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('touches nothing that somebody else has made in its place', async () => {
    const other = join(temporary, 'senhasegura-register-0-0');
    mkdirSync(other);
    const { exitCode, stderr } = await play(shell, '');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('the directory for the files of this job cannot be made');
    expect(existsSync(other)).toBe(true);
  });
});
