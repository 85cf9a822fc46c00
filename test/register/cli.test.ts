import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { CLI, openDesk } from '../cli/senhasegura.ts';
import { Child, type ChildExit } from '../support/machine/child.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { expectSecrets, expectVariables, MAPPING, OTHERS, VALUES } from './scenario.ts';
import { SecondVault } from './second-vault.ts';
import { callsOf } from '../support/vault/emulator.ts';

let folder: string;
let vault: SecondVault;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'register-'));
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
  writeFileSync(join(folder, 'mapping.yaml'), stringify(MAPPING));
  vault = await SecondVault.start();
});
afterEach(async () => {
  await vault[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function register(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildExit> {
  const child = new Child({
    command: process.execPath,
    args: [CLI, 'register', ...args],
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      TMPDIR: folder,
      SENHASEGURA_URL: vault.url,
      SENHASEGURA_CLIENT_ID: 'the-client-id',
      SENHASEGURA_CLIENT_SECRET: 's3cret-of-client',
      ...VALUES,
      ...OTHERS,
      ...env,
    },
    timeoutMs: 20_000,
  });
  const exit = await child.exit;
  const { stdout, stderr } = exit;
  const secrets = { ...VALUES, ...OTHERS, client: 's3cret-of-client' };
  expect(scanForLeaks({ texts: { stdout, stderr }, roots: [folder] }, secrets)).toEqual([]);
  return exit;
}

describe('senhasegura register', () => {
  it.each(['mapping.json', 'mapping.yaml'])(
    'sends what %s names, and nothing else',
    async (file) => {
      const { exitCode, stdout, stderr } = await register(['--mapping-file', file]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
      expect(stderr.split('\n')).toEqual([
        'Not registered of key_value LATER, because it is optional and not set: NOT_SET',
        `Registered at ${new URL(vault.url).host}:`,
        '  credentials DB  sent  <-  DB_USER, DB_PASSWORD, DB_HOST',
        '  key_value APP   sent  <-  API_KEY, DB_PASSWORD',
        '',
      ]);
      expectVariables(vault);
    },
  );

  it('writes each entry as a secret with --via secret', async () => {
    const { exitCode, stderr } = await register(['--via', 'secret'], {
      SENHASEGURA_MAPPING_FILE: join(folder, 'mapping.json'),
    });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('credentials DB (team/shop/new-db)  updated, version 3  <-  DB_USER');
    expectSecrets(vault);
  });

  it('sends no request with --dry-run true', async () => {
    const { exitCode, stderr } = await register([
      '--mapping-file',
      'mapping.yaml',
      '--dry-run',
      'true',
    ]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('credentials DB  would be sent  <-  DB_USER');
    expect(vault.calls).toEqual([]);
  });

  it('registers first, and goes on with the authorization that comes back', async () => {
    await using desk = await openDesk();
    const { application, system, environment } = desk.vault.emulator.credentials;
    writeFileSync(join(desk.folder, 'mapping.json'), JSON.stringify(MAPPING));
    const flags = ['--application', application, '--system', system, '--environment', environment];
    const { exitCode } = await desk.run(['register', '--mapping-file', 'mapping.json', ...flags], {
      env: VALUES,
    });
    expect(exitCode).toBe(0);
    expect(callsOf(desk.vault.emulator)).toEqual([
      'POST /iso/oauth2/token',
      'POST /iso/dapp/application',
      'POST /iso/oauth2/token',
      'POST /iso/cicd/variables',
    ]);
  });

  it('lets the next fetch return what was written', async () => {
    await using desk = await openDesk();
    writeFileSync(join(desk.folder, 'mapping.json'), JSON.stringify(MAPPING));
    const args = ['register', '--mapping-file', 'mapping.json', '--via', 'secret'];
    for (const result of ['created, version 1', 'updated, version 2']) {
      const { exitCode, stderr } = await desk.run(args, { env: VALUES });
      expect(exitCode).toBe(0);
      expect(stderr.split(result)).toHaveLength(3);
    }
    const secrets = 'team/shop/new-db#PGPASSWORD -> A\nteam/shop/new-app#* -> B_*';
    const { stdout } = await desk.run(['export', '--format', 'json', '--secrets', secrets]);
    expect(JSON.parse(stdout)).toEqual({
      A: VALUES['DB_PASSWORD'],
      B_API_KEY: VALUES['API_KEY'],
      B_DB_PASSWORD: VALUES['DB_PASSWORD'],
    });
  });

  it.each([
    ['a variable that is missing', { DB_HOST: '' }, 'ERR_VARIABLE_MISSING'],
    [
      'the client secret under another name',
      { DB_HOST: 's3cret-of-client' },
      'ERR_VARIABLE_REFUSED',
    ],
    [
      'the token of the job under another name',
      { DB_HOST: 'token-of-the-job-4711' },
      'ERR_VARIABLE_REFUSED',
    ],
    ['several lines', { DB_HOST: 'one\ntwo' }, 'ERR_VALUE_INVALID'],
  ])('sends nothing at all because of %s', async (_name, env, code) => {
    const { exitCode, stderr } = await register(['--mapping-file', 'mapping.json'], env);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Error: .*DB_HOST.* \\(${code}\\)$`, 'm'));
    expect(vault.calls).toEqual([]);
  });

  it('is off where the vendor’s switch says so, and knows its own flags', async () => {
    const off = await register(['--mapping-file', 'x'], { SENHASEGURA_DISABLE_RUNB: '1' });
    expect(off.exitCode).toBe(1);
    expect(off.stderr).toContain('nothing is loaded or registered');
    const wrong = await register(['--secrets', 'a#b']);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('register has no flag --secrets.');
  });
});
