import {
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  exported,
  expectFailure,
  variables,
  written,
  type Checks,
  type OpenDesk,
} from './checks.ts';
import { VALUES } from './seed.ts';

const { password } = VALUES.db;
const ENTRY = 'db#password';

/** Exports with a prefix that a file in a home directory sets, if it is read. */
async function withFileAtHome({ folder, run }: OpenDesk, name: string): Promise<string> {
  const home = join(folder, 'some-home');
  mkdirSync(home);
  writeFileSync(join(home, name), '{"SENHASEGURA_PREFIX": "X_"}');
  const args = ['export', '--format', 'json', '--secrets', ENTRY];
  const { stdout } = await run(args, { env: { HOME: home } });
  rmSync(home, { recursive: true });
  return Object.keys(JSON.parse(stdout) as object).join();
}

/** The table of settings. */
export const SETTING_CHECKS: Checks = {
  '`SENHASEGURA_URL`': async (desk) => {
    const url = desk.env['SENHASEGURA_URL'] ?? '';
    for (const path of ['/vault', '/iso']) {
      const env = { SENHASEGURA_URL: `${url}${path}` };
      expect((await exported(desk, ENTRY, 'json', [], env)).exitCode).toBe(1);
      const { path: asked } = desk.vault.emulator.log().at(-1) ?? { path: '' };
      expect(asked.startsWith(`${path}/`)).toBe(true);
    }
  },
  '`SENHASEGURA_CLIENT_ID`, `SENHASEGURA_CLIENT_SECRET`': async (desk) => {
    expect(desk.env).toHaveProperty('SENHASEGURA_CLIENT_ID');
    expect(await variables(desk, ENTRY)).toEqual({ password });
    const env = { SENHASEGURA_CLIENT_SECRET: 'wrong' };
    expectFailure(await exported(desk, ENTRY, 'json', [], env), 'ERR_AUTH');
  },
  '`SENHASEGURA_CONFIG_FILE`': async (desk) => {
    const file = join(desk.folder, 'named.yaml');
    writeFileSync(file, 'SENHASEGURA_PREFIX: X_\n');
    const { stdout } = await exported(desk, ENTRY, 'json', [], { SENHASEGURA_CONFIG_FILE: file });
    expect(JSON.parse(stdout)).toEqual({ X_password: password });
  },
  '`.config.yaml` in the home directory': async (desk) => {
    expect(await withFileAtHome(desk, '.config.yaml')).toBe('X_password');
    const file = join(desk.folder, '.config.yaml');
    writeFileSync(file, 'SENHASEGURA_PREFIX: X_\n');
    const { stdout } = await exported(desk, ENTRY, 'json', [], { HOME: desk.folder });
    rmSync(file);
    expect(JSON.parse(stdout)).toEqual({ password });
  },
  '`.config.yml`, `.config.json` in the home directory': async (desk) => {
    for (const name of ['.config.yml', '.config.json']) {
      expect(await withFileAtHome(desk, name)).toBe('password');
    }
  },
  '`SENHASEGURA_SECRETS_FILE`': async (desk) => {
    const [target, link] = [join(desk.folder, 'target'), join(desk.folder, 'link')];
    writeFileSync(target, 'kept');
    symlinkSync(target, link);
    const env = { SENHASEGURA_SECRETS_FILE: link };
    const { exitCode, stdout, stderr } = await exported(desk, ENTRY, 'linux', [], env);
    expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 0, stdout: '' });
    expect([lstatSync(link).isFile(), readFileSync(target, 'utf8')]).toEqual([true, 'kept']);
    expect([readFileSync(link, 'utf8'), statSync(link).mode & 0o777]).toEqual([
      `export password='${password}'\n`,
      0o600,
    ]);
    for (const path of [target, link]) rmSync(path);
    const device = { SENHASEGURA_SECRETS_FILE: '/dev/stdout' };
    expectFailure(await exported(desk, ENTRY, 'linux', [], device), 'ERR_FILE');
  },
  '`SENHASEGURA_DISABLE_RUNB`': async ({ run }) => {
    const commands = [
      ['export', '--format', 'linux', '--secrets', ENTRY],
      ['run', '--secrets', ENTRY, '--', 'true'],
      ['register', '--mapping-file', 'none'],
    ];
    for (const value of ['true', '1', 'yes', 'on']) {
      for (const args of commands) {
        const { stderr, exitCode } = await run(args, { env: { SENHASEGURA_DISABLE_RUNB: value } });
        expect(exitCode).toBe(args[0] === 'run' ? 125 : 1);
        expect(stderr).toContain('SENHASEGURA_DISABLE_RUNB is true');
      }
    }
    const env = { SENHASEGURA_DISABLE_RUNB: 't' };
    expect((await run(commands[0] ?? [], { env })).exitCode).toBe(0);
  },
  '`SENHASEGURA_MAPPING_FILE`': async (desk) => {
    const env = { SENHASEGURA_MAPPING_FILE: 'no-such-mapping' };
    expect((await exported(desk, ENTRY, 'linux', [], env)).exitCode).toBe(0);
    expect((await desk.run(['run', '--secrets', ENTRY, '--', 'true'], { env })).exitCode).toBe(0);
    expect((await desk.run(['register'], { env })).stderr).toContain('no-such-mapping');
  },
  '`GITLAB_ACCESS_TOKEN`, `CI_API_V4_URL`, `CI_PROJECT_ID`': async (desk) => {
    expect(await written(desk, ENTRY, 'gitlab')).toContain(password);
  },
};
