import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../cli/senhasegura.ts';
import { MAPPING } from './scenario.ts';

type Values = Readonly<Record<'DB_USER' | 'DB_PASSWORD' | 'DB_HOST' | 'API_KEY', string>>;

const OLD: Values = {
  DB_USER: 'old-user',
  DB_PASSWORD: 'old-p4ssword-of-db',
  DB_HOST: 'old.example.com',
  API_KEY: 'old-k3y-of-api',
};
const NEW: Values = {
  DB_USER: 'new-user',
  DB_PASSWORD: 'new-p4ssword-of-db',
  DB_HOST: 'new.example.com',
  API_KEY: 'new-k3y-of-api',
};
const WRITE = ['register', '--mapping-file', 'mapping.json', '--via'];
const READ = 'team/shop/new-db#* -> DB_*\nteam/shop/new-app#* -> APP_*';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  writeFileSync(join(desk.folder, 'mapping.json'), JSON.stringify(MAPPING));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

/**
 * Which values each of the two secrets holds: all the old ones, all the new ones, or a mixture,
 * which is wrong.
 */
async function generations(): Promise<readonly string[]> {
  const { stdout } = await desk.run(['export', '--format', 'json', '--secrets', READ]);
  const found = Object.entries(JSON.parse(stdout) as Record<string, string>);
  return ['DB_', 'APP_'].map((prefix) => {
    const values = found.filter(([name]) => name.startsWith(prefix)).map(([, value]) => value);
    return [...new Set(values.map((value) => value.slice(0, 3)))].join(' and ');
  });
}

describe('kill -9 while secrets are written', () => {
  it.each([
    ['oauth2/token', 'handled', 1, ['old', 'old']],
    // What the vault has received it carries out, whoever asked for it.
    ['sctm/secret', 'received', 1, ['new', 'old']],
    ['sctm/secret', 'handled', 1, ['new', 'old']],
    ['sctm/secret', 'received', 2, ['new', 'new']],
    ['sctm/secret', 'handled', 2, ['new', 'new']],
  ] as const)('at %s, %s, number %i, leaves %j', async (path, phase, number, expected) => {
    const before = await desk.run([...WRITE, 'secret'], { env: OLD });
    expect(before.exitCode).toBe(0);
    let seen = 0;
    const child = desk.start([...WRITE, 'secret'], { env: NEW });
    const stop = desk.vault.emulator.onRequest((moment) => {
      if (moment.path !== path || moment.phase !== phase) return;
      seen += 1;
      if (seen === number) child.kill('SIGKILL');
    });
    expect((await child.exit).signal).toBe('SIGKILL');
    stop();
    expect(await generations()).toEqual(expected);
  });
});

describe('a command that is cancelled', () => {
  it.each([
    ['SIGINT', 130, 'oauth2/token', ['not sent', 'not sent'], 'was cancelled. (ERR_CANCELLED)'],
    [
      'SIGTERM',
      143,
      'sctm/secret',
      ['NOT KNOWN', 'not sent'],
      'unknown whether the vault stored it',
    ],
  ] as const)('by %s ends with %i and says what became of what', async (...row) => {
    const [signal, code, path, results, said] = row;
    const { emulator } = desk.vault;
    emulator.faults.add({ fault: 'hang', on: path });
    const child = desk.start([...WRITE, 'secret'], { env: NEW });
    const stop = emulator.onRequest((moment) => {
      if (moment.path === path && moment.phase === 'handled') child.kill(signal);
    });
    const { exitCode, stderr } = await child.exit;
    stop();
    emulator.faults.clear();
    expect(exitCode).toBe(code);
    const rows = [...stderr.matchAll(/^ {2}\S.*?\) +(\S.*?) +<-/gm)].map(([, result]) => result);
    expect(rows).toEqual(results);
    expect(stderr).toContain(said);
  });
});
