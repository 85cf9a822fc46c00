import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { useDesk } from './use-desk.ts';

const password = made('db');
const desk = useDesk(
  shop({
    db: { password, TTL: null, 'my-key': 'one', 'a.b': 'two', '1st': 'three' },
    web: { password: made('web') },
    mixed: { Password: made('upper'), password: made('lower') },
    system: { PATH: '/vault', LD_PRELOAD: 'x', token: made('token') },
    note: { text: "it's\n$HOME" },
  }),
);

interface Exported {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function exported(format: string, secrets: string, ...more: string[]): Promise<Exported> {
  return desk.run(['export', '--format', format, '--secrets', secrets, ...more]);
}

// One test for each promise of docs/migrate-from-dsm-runb.md that this tool can keep or break alone.
describe('what docs/migrate-from-dsm-runb.md says of export', () => {
  it('writes to stdout without --file, and where SENHASEGURA_SECRETS_FILE says', async () => {
    expect((await exported('linux', 'db#password')).stdout).toContain(password);
    const args = ['export', '--format', 'linux', '--secrets', 'db#password'];
    const { stdout } = await desk.run(args, { env: { SENHASEGURA_SECRETS_FILE: '.runb.vars' } });
    const path = join(desk.folder, '.runb.vars');
    expect([stdout, readFileSync(path, 'utf8').includes(password)]).toEqual(['', true]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('replaces a longer file as a whole', async () => {
    const path = join(desk.folder, 'older');
    writeFileSync(path, 'x'.repeat(10_000), { mode: 0o660 });
    await exported('linux', 'db#password', '--file', path);
    expect(readFileSync(path, 'utf8')).toBe(`export password='${password}'\n`);
  });

  it('names variables so that shells know them', async () => {
    const { stdout } = await exported('json', 'db#*');
    expect(Object.keys(JSON.parse(stdout) as object).sort()).toEqual(
      ['_1st', 'a_b', 'my_key', 'password'].sort(),
    );
  });

  it.each([
    ['two secrets with one key', 'db#* -> *\nweb#* -> *', 'ERR_NAME_COLLISION'],
    ['names that differ in case alone', 'mixed#* -> *', 'ERR_NAME_COLLISION'],
    ['everything, where two secrets have one key', '*', 'ERR_NAME_COLLISION'],
    ['a name of yours that makes programs run something else', 'system#PATH', 'ERR_NAME_DANGEROUS'],
    ['a key whose only value is null', 'db#TTL', 'ERR_KEY_NOT_FOUND'],
  ])('fails for %s', async (_what, secrets, code) => {
    const { exitCode, stdout, stderr } = await exported('linux', secrets);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(code);
  });

  it.each([
    ['skip', [], 'Left out: system#PATH.'],
    ['rename', ['_LD_PRELOAD', '_PATH', 'token'], 'Renamed to _PATH: system#PATH.'],
  ])('with --on-refused %s keeps the rest, and says what it did', async (policy, names, said) => {
    const { exitCode, stdout, stderr } = await exported(
      'json',
      'system#* -> *',
      '--on-refused',
      policy,
    );
    expect(exitCode).toBe(0);
    expect(Object.keys(JSON.parse(stdout) as object).sort()).toEqual(
      names.length === 0 ? ['token'] : names,
    );
    expect(stderr).toContain(said);
  });

  it('leaves out what a wildcard brings and the format refuses, and fails for a written name', async () => {
    const args = ['system#* -> *\nnote#* -> *'] as const;
    const { exitCode, stderr } = await exported('azure-devops', ...args);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Left out: system#PATH.');
    expect(stderr).toMatch(/Left out: .*note#text/);
    expect((await exported('linux', 'system#*', '--on-refused', 'fail')).exitCode).toBe(1);
    expect((await exported('linux', 'system#PATH', '--on-refused', 'skip')).exitCode).toBe(0);
    expect((await exported('linux', 'system#PATH', '--on-refused', 'never')).exitCode).toBe(2);
  });

  it('permits such names with allow-dangerous, and avoids them with a prefix', async () => {
    const permitted = await exported('json', 'system#* -> * | allow-dangerous');
    expect(Object.keys(JSON.parse(permitted.stdout) as object)).toContain('PATH');
    const prefixed = await exported('json', 'system#* -> V_*');
    expect(Object.keys(JSON.parse(prefixed.stdout) as object)).toContain('V_PATH');
  });

  it('quotes what would run as a command, and refuses several lines for Azure', async () => {
    const linux = await exported('linux', 'note#text');
    expect(linux.stdout).toBe(`export text='it'\\''s\n$HOME'\n`);
    const azure = await exported('azure-devops', 'note#text');
    expect([azure.exitCode, azure.stdout]).toEqual([1, '']);
  });

  it('writes lines for the agent, which a shell takes for comments', async () => {
    const { stdout } = await exported('azure-devops', 'db#password -> P');
    expect(stdout.split('\n').filter((line) => line !== '' && !line.startsWith('##'))).toEqual([]);
  });

  it.each(['true', '1', 'yes', 'on'])('loads nothing with DISABLE_RUNB=%s', async (value) => {
    const args = ['export', '--format', 'linux', '--secrets', 'db#password'];
    const { exitCode } = await desk.run(args, { env: { SENHASEGURA_DISABLE_RUNB: value } });
    expect(exitCode).toBe(1);
  });

  it.each(['-a', '-t', '--tool', '--verbose'])('does not know the flag %s', async (flag) => {
    expect((await exported('linux', 'db#password', flag)).exitCode).toBe(2);
  });

  it('needs a format, and leaves nothing behind when it fails', async () => {
    const args = ['export', '--secrets', 'db#password', '--file', 'none'];
    expect((await desk.run(args)).exitCode).toBe(2);
    expect(existsSync(join(desk.folder, 'none'))).toBe(false);
  });
});
