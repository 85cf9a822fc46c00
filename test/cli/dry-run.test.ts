import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { safeSeed } from '../e2e/vault-of-today.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { openDesk, type Desk } from './senhasegura.ts';

const password = made('db');
const ENTRIES = 'db#password -> DB\npam-credential:77#password -> PAM\nprovisioned#KEY';
const REGISTERED = {
  SENHASEGURA_APPLICATION: 'new',
  SENHASEGURA_SYSTEM: 'ci',
  SENHASEGURA_ENVIRONMENT: 'test',
};
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(shop({ db: { password } }));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

/** Calls that the vault has had, but for those that read. */
function writes(): readonly string[] {
  return desk.vault.emulator
    .log()
    .map(({ method, path }) => `${method} ${path}`)
    .filter((call) => !/^GET |oauth2\/token$/.test(call));
}

describe.each([
  ['run', ['run']],
  ['export', ['export', '--format', 'linux', '--file', 'secrets.sh', '--masks', 'masks']],
] as const)('%s --dry-run', (_name, args) => {
  it('says where each line would go, and leaves no trace', async () => {
    const before = readdirSync(desk.folder);
    const flags = ['--provision', 'true', '--secrets', ENTRIES, '--dry-run', 'true'];
    const { exitCode, stdout, stderr } = await desk.run([...args, ...flags], { env: REGISTERED });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toContain('  ok         line 1: db#password -> env:DB\n');
    expect(stderr).toContain('  not asked  line 2: pam-credential:77#password -> env:PAM, not');
    expect(stderr).toContain('  not asked  line 3: provisioned#KEY -> env:KEY, not asked for');
    expect(scanForLeaks({ texts: { stderr } }, { password })).toEqual([]);
    expect(readdirSync(desk.folder)).toEqual(before);
    expect([writes(), desk.vault.emulator.leases(), desk.vault.emulator.custodies()]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('fails when a line does not resolve', async () => {
    const secrets = ['--secrets', 'db#pasword -> DB\ndb#password', '--dry-run', 'true'];
    const { exitCode, stderr } = await desk.run([...args, ...secrets]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('  FAILED     line 1: db#pasword\n');
    expect(stderr).toContain('Did you mean password? (ERR_KEY_NOT_FOUND)');
  });
});

describe('run --dry-run', () => {
  it('shows no one-time code of MySafe', async () => {
    await using safe = await openDesk(safeSeed());
    const { clientId = '', clientSecret = '' } = safe.vault.emulator.mySafeCredentials ?? {};
    const env = { SENHASEGURA_CLIENT_ID: clientId, SENHASEGURA_CLIENT_SECRET: clientSecret };
    const secrets = 'mysafe-password:3#token -> CODE\nmysafe-note:5#note';
    const { exitCode, stderr } = await safe.run(['run', '--dry-run', '--secrets', secrets], {
      env,
    });
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toContain('  not asked  line 1: mysafe-password:3#token -> env:CODE, not asked');
    expect(safe.vault.emulator.log().map(({ path }) => path)).toEqual([
      '/iso/oauth2/token',
      '/api/mysafe/note/5',
    ]);
  });

  it('does not run the command', async () => {
    const marker = join(desk.folder, 'ran');
    const args = ['run', '--dry-run', 'true', '--secrets', 'db#password', '--', 'touch', marker];
    expect((await desk.run(args)).exitCode).toBe(0);
    expect(existsSync(marker)).toBe(false);
  });
});

describe('--secrets-file', () => {
  it('holds the lines of --secrets, and wins over a variable', async () => {
    writeFileSync(join(desk.folder, 'list'), '# the database\ndb#password -> FROM_FILE\n');
    const { exitCode, stdout } = await desk.run(
      ['run', '--secrets-file', 'list', '--', 'sh', '-c', 'echo "${#FROM_FILE} ${OTHER-none}"'],
      { env: { SENHASEGURA_SECRETS: 'db#password -> OTHER', SENHASEGURA_SECRETS_FILE: 'out' } },
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${password.length} none\n` });
  });
});
