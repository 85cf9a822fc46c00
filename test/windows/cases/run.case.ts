import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nastyValues } from '../../e2e/nasty-values.ts';
import { made, shop } from '../../e2e/shop.ts';
import { Desk } from '../desk.ts';
import { nodePath } from '../toolbox.ts';

const password = made('db');
const NODE = nodePath(24);
const SECRET = ['--quiet', '--secrets', 'db#password -> DB_PASSWORD'];
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open(shop({ db: { password }, nasty: nastyValues }));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

/** A batch file in the directory that the variable Path names. */
function writeCommand(name: string, lines: readonly string[], folder = 'bin'): void {
  mkdirSync(join(desk.machine.linuxFolder, folder), { recursive: true });
  const text = ['@echo off', ...lines, ''].join('\r\n');
  writeFileSync(join(desk.machine.linuxFolder, folder, `${name}.cmd`), text);
}

const arguments_ = async (...words: string[]): Promise<readonly string[]> => {
  const { stdout } = await desk.run(['run', ...SECRET, '--', ...words]);
  return JSON.parse(stdout) as readonly string[];
};

describe('senhasegura run on Windows', () => {
  it('gives every value as it is, none of our credentials, and masks both outputs', async () => {
    const secrets = Object.keys(nastyValues).map((name) => `nasty#${name} -> V_${name}`);
    const given = await desk.runScript(
      ['db#password -> DB_PASSWORD', ...secrets].join('\n'),
      `const { env } = process;
       console.log('out', env.DB_PASSWORD);
       console.error('err', env.DB_PASSWORD);
       const nasty = JSON.parse(Buffer.from(env.NASTY, 'base64').toString());
       console.log(Object.keys(nasty).filter((name) => env['V_' + name] !== nasty[name]));
       console.log(env.SENHASEGURA_CLIENT_SECRET, env.senhasegura_client_secret);`,
      { env: { NASTY: Buffer.from(JSON.stringify(nastyValues)).toString('base64') } },
    );
    expect(given.stdout).toBe('out [MASKED]\n[]\nundefined undefined\n');
    expect(given.stderr).toContain('err [MASKED]');
  });

  it.each([
    ['an exit code', [NODE, '-e', 'process.exitCode = 9'], 9],
    ['an exit code of a batch file', ['quits'], 7],
    ['127 for a command that is not there', ['no-such-command'], 127],
    ['127 for a file that is not there', ['.\\no\\such.exe'], 127],
  ])('ends with %s', async (_what, command, code) => {
    writeCommand('quits', ['exit /b 7']);
    const { exitCode } = await desk.run(['run', ...SECRET, '--', ...command]);
    expect(exitCode).toBe(code);
  });

  it('passes arguments on as they are, also to a batch file', async () => {
    writeCommand('say', [
      `"${NODE}" -e "console.log(JSON.stringify(process.argv.slice(1)))" -- %*`,
    ]);
    const words = ['a b', 'c&d', 'i^j', '(r)', 'n\\', 'e"f', ''];
    const script = 'console.log(JSON.stringify(process.argv.slice(1)))';
    expect(await arguments_(NODE, '-e', script, '--', ...words)).toEqual(words);
    const plain = ['a b', 'c&d', '(r)'];
    expect(await arguments_('say', ...plain)).toEqual(plain);
  });

  it('passes stdin on', async () => {
    const script = 'process.stdin.on("data", (text) => process.stdout.write(text))';
    const { stdout } = await desk.runScript('db#password -> DB_PASSWORD', script, {
      stdin: `hello ${password} there\r\n`,
    });
    expect(stdout).toBe('hello [MASKED] there\r\n');
  });

  it('looks for a command in the directories of Path alone (D10)', async () => {
    writeCommand('planted', ['echo planted'], 'checkout');
    copyFileSync(
      join(desk.machine.linuxFolder, 'checkout', 'planted.cmd'),
      join(desk.machine.linuxFolder, 'checkout', 'only-here.cmd'),
    );
    writeCommand('planted', ['echo on the path']);
    const cwd = `${desk.machine.folder}\\checkout`;
    const found = await desk.run(['run', ...SECRET, '--', 'planted'], { cwd });
    expect(found.stdout).toBe('on the path\r\n');
    const missing = await desk.run(['run', ...SECRET, '--', 'only-here'], { cwd });
    expect({ exitCode: missing.exitCode, stdout: missing.stdout }).toEqual({
      exitCode: 127,
      stdout: '',
    });
    const named = await desk.run(['run', ...SECRET, '--', '.\\only-here'], { cwd });
    expect(named.stdout).toBe('planted\r\n');
  });

  it('takes settings whose names differ in case (D13)', async () => {
    const { stdout, stderr } = await desk.runScript(
      'db#password -> DB_PASSWORD',
      'console.log(process.env.DB_PASSWORD.length)',
      { env: { SENHASEGURA_URL: undefined, Senhasegura_Url: desk.vault.inputs.url } },
    );
    expect({ stdout, stderr }).toMatchObject({ stdout: `${password.length}\n` });
  });

  it('leaves nothing behind', () => {
    expect([desk.leftovers, desk.lent]).toEqual([[], []]);
  });
});
