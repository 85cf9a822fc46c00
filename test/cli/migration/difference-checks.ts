import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { shop } from '../../e2e/shop.ts';
import { openDesk } from '../senhasegura.ts';
import { exported, expectFailure, variables, written, type Checks } from './checks.ts';
import { runbFile } from './runb-file.ts';
import { changed, VALUES } from './seed.ts';
import { sourceIn } from './shells.ts';
import { callsOf } from '../../support/vault/emulator.ts';

const { password } = VALUES.db;

/** The table of differences. */
export const DIFFERENCE_CHECKS: Checks = {
  "never verifies the vault's certificate": async (desk) => {
    const env = { SENHASEGURA_CA_CERTIFICATE: '' };
    expectFailure(await exported(desk, 'db#password', 'json', [], env), 'ERR_TLS');
  },
  'sends all environment variables to the vault': async (desk) => {
    const before = callsOf(desk.vault.emulator).length;
    await variables(desk, 'db#password');
    expect(callsOf(desk.vault.emulator).slice(before)).toEqual([
      'POST /iso/oauth2/token',
      'GET /iso/dapp/application',
    ]);
  },
  "`K='V'` without escaping: a `'` in a value runs as a command": async ({ folder, ...rest }) => {
    const ran = join(folder, 'ran-as-a-command');
    const text = "x'; touch ran-as-a-command; echo 'y";
    sourceIn(folder, 'bash', runbFile('linux', [{ text }]));
    expect(existsSync(ran)).toBe(true);
    rmSync(ran);
    const ours = await written({ folder, ...rest }, 'note#text', 'linux');
    expect(sourceIn(folder, 'bash', ours).env['text']).toBe(VALUES.note.text);
    // What a format cannot hold is refused.
    expectFailure(await exported({ folder, ...rest }, 'note#text', 'dotenv'), 'ERR_VALUE_INVALID');
  },
  'file of mode 0660; the tail of a longer, older one survives': async (desk) => {
    const file = join(desk.folder, 'older');
    writeFileSync(file, 'x'.repeat(10_000), { mode: 0o660 });
    await written(desk, 'db#password', 'linux', ['--file', file]);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual([
      `export password='${password}'\n`,
      0o600,
    ]);
    rmSync(file);
  },
  'masks the values of `azure-devops` alone': async (desk) => {
    const azure = await written(desk, 'db#password', 'azure-devops');
    expect(azure).toContain(`##vso[task.setsecret]${password}\n`);
    const github = await written(desk, 'db#password', 'github');
    expect(github).toContain(`::add-mask::${password}`);
    const { stdout } = await desk.run([
      ...['run', '--secrets', 'db#password -> P', '--', 'sh', '-c', 'echo "$P"'],
    ]);
    expect(stdout).toBe('[MASKED]\n');
  },
  'revokes nothing': async (desk) => {
    const args = ['run', '--secrets', 'pam-credential:77#password -> P', '--', 'true'];
    expect((await desk.run(args)).exitCode).toBe(0);
    expect(callsOf(desk.vault.emulator)).toContain('DELETE /iso/pam/credential/custody/77');
    expect(desk.vault.emulator.custodies()).toEqual([]);
  },
  'bamboo, bitbucket, circleci, teamcity: unusable': async (desk) => {
    for (const tool of ['bamboo', 'bitbucket', 'circleci', 'teamcity'] as const) {
      const theirs = sourceIn(desk.folder, 'bash', runbFile(tool, [{ password }]));
      expect(theirs.env).not.toHaveProperty('password');
      expect(await written(desk, 'db#password', tool)).toContain(password);
    }
  },
  'names variables by their keys: `my-key`, `a.b`, `1st`': async (desk) => {
    const names = async (flags: readonly string[] = []): Promise<string> =>
      Object.keys(await variables(desk, 'db#*', flags))
        .sort()
        .join(' ');
    expect(await names()).toBe('_1st a_b my_key password');
    expect(await names(['--prefix', 'x_', '--case', 'upper'])).toBe(
      'x_1ST x_A_B x_MY_KEY x_PASSWORD',
    );
  },
  'keys of several secrets that end in one name: the last wins': async (desk) => {
    expectFailure(await exported(desk, 'db#* -> *\nweb#* -> *'), 'ERR_NAME_COLLISION');
    expect(await variables(desk, 'db#password -> DB_password\nweb#* -> WEB_*')).toEqual({
      DB_password: password,
      WEB_password: VALUES.web.password,
    });
  },
  'names that differ in case alone are two variables': async (desk) => {
    expectFailure(await exported(desk, 'mixed#*'), 'ERR_NAME_COLLISION');
  },
  'the same key twice in one secret: the last wins': async (desk) => {
    expectFailure(await exported(desk, 'twice#*'), 'ERR_KEY_AMBIGUOUS');
  },
  'a null becomes an empty variable': async (desk) => {
    expect(runbFile('linux', [{ TTL: null }])).toBe("declare -x TTL=''\n");
    expect(await variables(desk, 'db#*')).not.toHaveProperty('TTL');
    expectFailure(await exported(desk, 'db#TTL'), 'ERR_KEY_NOT_FOUND');
  },
  'no secret at all: success': async () => {
    await using desk = await openDesk(shop({}));
    expectFailure(await exported(desk, '*'), 'ERR_SECRET_NOT_FOUND');
  },
  'writes `PATH`, `LD_PRELOAD`, `GITHUB_TOKEN` and the like': async (desk) => {
    const entries = 'system#* -> *';
    const skipped = await exported(desk, entries);
    expect(Object.keys(JSON.parse(skipped.stdout) as object)).toEqual(['GITHUB_TOKEN', 'token']);
    expect(skipped.stderr).toContain('Left out: system#PATH.');
    // What belongs to a platform is refused where that platform reads it.
    const github = await exported(desk, entries, 'github');
    expect(github.stderr).toContain('Left out: system#GITHUB_TOKEN.');
    const renamed = await exported(desk, entries, 'json', ['--on-refused', 'rename']);
    expect(JSON.parse(renamed.stdout)).toMatchObject({ _PATH: '/vault', _LD_PRELOAD: 'x' });
    expect(renamed.stderr).toContain('Renamed to _PATH: system#PATH.');
    const failed = await exported(desk, entries, 'json', ['--on-refused', 'fail']);
    expectFailure(failed, 'ERR_NAME_DANGEROUS');
    expect(await variables(desk, `${entries} | allow-dangerous`)).toHaveProperty('PATH');
  },
  'writes values of several lines for Azure in the clear': async (desk) => {
    const skipped = await exported(desk, 'note#* -> *\ndb#password', 'azure-devops');
    expect([skipped.exitCode, skipped.stdout.includes('HOME')]).toEqual([0, false]);
    expect(skipped.stderr).toMatch(/Left out: .*note#text/);
    expectFailure(await exported(desk, 'note#text', 'azure-devops'), 'ERR_VALUE_INVALID');
    const base64 = Buffer.from(VALUES.note.text).toString('base64');
    const encoded = await written(desk, 'note#text | encode=base64', 'azure-devops');
    expect(encoded).toContain(`variable=text;issecret=true]${base64}`);
  },
  'writes encrypted values as they came': async () => {
    await using desk = await openDesk(changed({ encryption_enabled: true }, shop(VALUES)));
    const { password: cipher } = await variables(desk, 'db#password');
    expect(cipher).toMatch(/^[A-Za-z0-9+/]{342}==$/);
    const key = desk.vault.emulator.decryptionKeyOf('shop-api/payments/staging') ?? '';
    const { stdout } = await exported(desk, 'db#password', 'json', [], {
      SENHASEGURA_DECRYPTION_KEY: key,
    });
    expect(JSON.parse(stdout)).toEqual({ password });
  },
  "a mapped variable that isn't set: registers the others": async (desk) => {
    const file = join(desk.folder, 'mapping.json');
    const args = ['register', '--mapping-file', file];
    const map = (optional: boolean): void => {
      const late = { name: 'LATE', fields: ['NOT_SET'], ...(optional ? { optional } : {}) };
      const given = { name: 'GIVEN', fields: ['IS_SET'] };
      writeFileSync(file, JSON.stringify({ key_value: [given, late] }));
    };
    map(false);
    const strict = await desk.run(args, { env: { IS_SET: 'yes' } });
    expect([strict.exitCode, strict.stderr.includes('NOT_SET')]).toEqual([1, true]);
    map(true);
    const lenient = await desk.run(args, { env: { IS_SET: 'yes' } });
    expect(lenient.exitCode, lenient.stderr).toBe(0);
  },
  'a mapping with a mistake in it, or of a token of the platform: success': async (desk) => {
    const file = join(desk.folder, 'mapping.json');
    const access = { name: 'A', fields: { access_key_id: 'IS_SET', secret_access_key: 'IS_SET' } };
    const token = { name: 'A', fields: ['GITHUB_TOKEN'] };
    for (const [mapping, place] of [
      [{}, 'names nothing to register'],
      [{ nothing: [] }, 'nothing is not known here'],
      [{ access_keys: [access] }, 'access_keys[0].type is missing'],
      [{ key_value: [token] }, 'key_value[0].fields[0] names the variable GITHUB_TOKEN'],
    ] as const) {
      writeFileSync(file, JSON.stringify(mapping));
      const before = callsOf(desk.vault.emulator).length;
      const env = { IS_SET: 'yes', GITHUB_TOKEN: 'token-of-the-job' };
      expectFailure(await desk.run(['register', '--mapping-file', file], { env }), place);
      expect(callsOf(desk.vault.emulator)).toHaveLength(before);
    }
  },
};
