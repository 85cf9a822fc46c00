import { mkdtempSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { CLI } from './senhasegura.ts';
import { useDesk } from './use-desk.ts';

const password = made('db');
const desk = useDesk(shop({ db: { password } }));

const has = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

describe('settings', () => {
  const without = { SENHASEGURA_URL: '', SENHASEGURA_CLIENT_ID: '', SENHASEGURA_CLIENT_SECRET: '' };
  const yaml = (): string =>
    ['URL', 'CLIENT_ID', 'CLIENT_SECRET']
      .map((name) => `SENHASEGURA_${name}: "${desk.env[`SENHASEGURA_${name}`] ?? ''}"\n`)
      .join('');
  const origins = async (args: string[] = [], env = {}) => {
    const { stdout } = await desk.run(['doctor', '--json', ...args], {
      env: { ...without, ...env },
    });
    return JSON.parse(stdout) as {
      ok: boolean;
      findings: { details?: string[]; message: string }[];
    };
  };

  it('come from flags, then variables, then the file that was named or is at home', async () => {
    mkdirSync(join(desk.folder, 'home'));
    const file = join(desk.folder, 'home', '.config.yaml');
    writeFileSync(file, `${yaml()}SENHASEGURA_TIMEOUT: 9\n`, { mode: 0o600 });
    const home = await origins(['--case', 'upper'], { SENHASEGURA_TIMEOUT: '8' });
    expect(home.ok).toBe(true);
    expect(home.findings[0]?.details).toEqual(
      expect.arrayContaining([
        'case: from the command line',
        'timeout: from the environment',
        `client-secret: from ${file}`,
      ]),
    );
    const named = join(desk.folder, 'named.yaml');
    writeFileSync(named, yaml(), { mode: 0o644 });
    chmodSync(named, 0o644);
    const { stdout, stderr } = await desk.run(['doctor'], {
      env: { ...without, SENHASEGURA_CONFIG_FILE: named },
    });
    expect(stdout).toContain(`client-secret: from ${named}`);
    expect(stderr).toContain('readable by others: run chmod 600');
  });

  it('never come from the working directory, even when it is the home directory', async () => {
    writeFileSync(join(desk.folder, '.config.yaml'), yaml(), { mode: 0o600 });
    for (const home of [join(desk.folder, 'elsewhere'), desk.folder]) {
      expect((await origins([], { HOME: home })).ok).toBe(false);
    }
  });

  it('name the problem of a file, without quoting it', async () => {
    const file = join(desk.folder, 'wrong.yaml');
    writeFileSync(file, 'SENHASEGURA_CLIENT_SECRET: "unfinished-secret\n');
    const { exitCode, stdout, stderr } = await desk.run(['doctor', '--config', file]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('must be YAML with lines such as');
    expect(stdout + stderr).not.toContain('unfinished-secret');
  });

  it('never show the text of a file, whatever its tags are', async () => {
    const file = join(desk.folder, 'tagged.yaml');
    writeFileSync(file, 'SENHASEGURA_CLIENT_SECRET: !tag tagged-secret\n', { mode: 0o600 });
    const { stdout, stderr } = await desk.run(['doctor', '--config', file]);
    expect(stdout + stderr).not.toContain('tagged-secret');
  });

  it('need a temporary directory, and say so', async () => {
    const { exitCode, stderr } = await desk.run(['run', '--secrets', 'db#password', '--', 'true'], {
      env: { TMPDIR: join(desk.folder, 'none') },
    });
    expect(exitCode).toBe(125);
    expect(stderr).toContain('none" cannot be used. Set TMPDIR');
  });

  it.runIf(process.platform !== 'win32')('need no working directory', () => {
    const gone = mkdtempSync(join(desk.folder, 'gone-'));
    const { status, stdout } = spawnSync(
      'sh',
      [
        '-c',
        'cd "$1" && rmdir "$1" && exec "$2" "$3" doctor --url "no address"',
        'sh',
        gone,
      ].concat(process.execPath, CLI),
      { env: desk.env },
    );
    expect(stdout.toString()).toMatch(/^ok +settings/);
    expect(stdout.toString()).not.toContain('ERR_INTERNAL');
    expect(status).toBe(1);
  });

  it.runIf(process.platform !== 'win32')('say so where a deleted one is written to', async () => {
    const gone = mkdtempSync(join(desk.folder, 'gone-'));
    const node = join(desk.folder, 'node-in-a-deleted-folder');
    writeFileSync(
      node,
      `#!/bin/sh\ncd '${gone}' && rmdir '${gone}' && exec '${process.execPath}' "$@"`,
    );
    chmodSync(node, 0o755);
    const args = ['export', '--format', 'linux', '--file', 'out', '--secrets', 'db#password'];
    const { exitCode, stderr } = await desk.run(args, { node });
    expect(stderr).toMatch(/The file "out" cannot be written.*\(ERR_FILE\)/);
    expect(exitCode).toBe(1);
  });

  it.runIf(process.getuid?.() === 0 && has('setpriv'))('need no home directory', () => {
    const env = Object.fromEntries(Object.entries(desk.env).filter(([name]) => name !== 'HOME'));
    const { status, stdout } = spawnSync(
      'setpriv',
      [
        '--reuid',
        '54321',
        '--clear-groups',
        process.execPath,
        CLI,
        'doctor',
        '--url',
        'no address',
      ],
      { env, cwd: '/' },
    );
    expect(stdout.toString()).toMatch(/^ok +settings/);
    expect(status).toBe(1);
  });

  it('warn of a client secret on the command line, and of an unknown name', async () => {
    const { stderr } = await desk.run(
      [
        'run',
        '--client-secret',
        desk.env['SENHASEGURA_CLIENT_SECRET'] ?? '',
        '--secrets',
        'db#password',
        '--',
        'true',
      ],
      { env: { SENHASEGURA_CLIENT_SECRET: '', SENHASEGURA_TIMEOT: '3' } },
    );
    expect(stderr).toContain('--client-secret is visible to everyone on this machine');
    expect(stderr).toContain('There is no input "timeot"; it is ignored. Did you mean timeout?');
  });
});
