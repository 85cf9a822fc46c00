import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, shop } from '../../e2e/shop.ts';
import { Desk } from '../desk.ts';
import { Gate } from '../gate.ts';
import { linuxPath, nodePath } from '../toolbox.ts';

const password = made('db');
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open(
    shop({ db: { password }, long: { BIG: 'x'.repeat(32_767), FITS: 'y'.repeat(32_766) } }),
  );
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

const path = (name: string): string => join(desk.machine.linuxFolder, name);
const exported = async (format: string, secrets: string, file = `out.${format}`) => {
  const flags = ['--format', format, '--file', file, '--secrets', secrets];
  return desk.run(['export', '--quiet', ...flags]);
};

describe('senhasegura export on Windows', () => {
  it.each([
    ['linux', (text: string) => text.includes(`export DB='${password}'\n`)],
    ['gitlab', (text: string) => text.includes(`export DB='${password}'\n`)],
    ['powershell', (text: string) => text.includes(`$env:DB = '${password}'\n`)],
    ['dotenv', (text: string) => text.includes(`DB='${password}'\n`)],
    ['docker-env', (text: string) => text.includes(`DB=${password}\n`)],
    ['json', (text: string) => (JSON.parse(text) as { DB: string }).DB === password],
    ['github', (text: string) => text.includes(password)],
    ['azure-devops', (text: string) => text.includes(`issecret=true]${password}\n`)],
    ['bamboo', (text: string) => text.includes(`DB=${password}\n`)],
    ['teamcity', (text: string) => text.includes(`name='env.DB' value='${password}'`)],
  ])('writes %s', async (format, isRight) => {
    const { exitCode, stderr } = await exported(format, 'db#password -> env:DB');
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path(`out.${format}`), 'utf8')).toSatisfy(isRight);
  });

  it('replaces a file that may only be read, and says so of one that is open', async () => {
    writeFileSync(path('old.json'), 'old');
    chmodSync(path('old.json'), 0o444);
    await exported('json', 'db#password -> DB', 'old.json');
    expect(readFileSync(path('old.json'), 'utf8')).toContain(password);
    const reader = desk.machine.hold(`${desk.machine.folder}\\old.json`, 20_000);
    await reader.held;
    const { exitCode, stderr } = await exported('json', 'db#password -> OTHER', 'old.json');
    reader.release();
    await reader.released;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/old\.json.*open.*\(ERR_FILE\)/s);
    expect(readFileSync(path('old.json'), 'utf8')).not.toContain('OTHER');
  });

  it('refuses what no variable can hold, for a script but not for a file of data (D4)', async () => {
    for (const format of ['powershell', 'linux', 'github']) {
      const { exitCode, stderr } = await exported(format, 'long#BIG -> env:BIG', 'long.txt');
      expect({ format, exitCode, stderr }).toEqual({
        format,
        exitCode: 1,
        stderr: expect.stringMatching(/BIG.*32766 characters/s) as string,
      });
    }
    expect(existsSync(path('long.txt'))).toBe(false);
    expect((await exported('json', 'long#BIG -> BIG', 'long.json')).exitCode).toBe(0);
    expect((await exported('powershell', 'long#FITS -> FITS', 'fits.ps1')).exitCode).toBe(0);
  });
});

describe('the rest of the command line on Windows', () => {
  it('doctor finds the vault', async () => {
    const { exitCode, stdout } = await desk.run(['doctor']);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
  });

  it('mask hides a value in text with the line ends of Windows', async () => {
    const { stdout } = await desk.run(['mask', '--env', 'PW'], {
      env: { PW: password },
      stdin: `x ${password} y\r\n${Buffer.from(password).toString('base64')}\r\n`,
    });
    expect(stdout).toMatch(/^x \[MASKED\] y\r\n\[MASKED\].{0,4}\r\n$/);
  });

  it.each([
    ['as it was', (temp: string) => temp],
    ['in other letters (D12)', (temp: string) => temp.toLowerCase()],
    ['with slashes (D12)', (temp: string) => temp.replaceAll('\\', '/')],
  ])('cleanup --journal gives back after a hard kill, with TEMP %s', async (_what, write) => {
    const journal = `${desk.machine.folder}\\${randomUUID()}.journal`;
    const secrets =
      'pam-credential:77#password -> PAM\nprovisioned#KEY -> KEY\ndb#password -> file:a';
    const flags = ['--journal', journal, '--provision', 'true', '--secrets', secrets];
    await using gate = await Gate.start();
    const script = `console.log("up"); ${gate.wait()}`;
    let killed: Promise<void> | undefined;
    const running = desk.start(['run', ...flags, '--', nodePath(24), '-e', script], {
      // The command holds the pipes open, and outlives it.
      onStdout: () => {
        killed ??= running.kill().then(() => gate.open());
      },
    });
    await running.exit;
    expect([desk.lent.length, existsSync(linuxPath(journal))]).toEqual([2, true]);
    const temp = write(desk.env['TEMP'] ?? '');
    const cleaned = await desk.run(['cleanup', '--journal', journal], {
      env: { TEMP: temp, TMP: temp },
    });
    expect({ code: cleaned.exitCode, stderr: cleaned.stderr }).toMatchObject({ code: 0 });
    expect([desk.lent, desk.leftovers, existsSync(linuxPath(journal))]).toEqual([[], [], false]);
  });

  it('reads secrets whose lines end as those of Windows do', async () => {
    const secrets = 'db#password -> DB\r\n# remark\r\n\r\nlong#FITS -> P | mask=value\r\n';
    const script = 'console.log(process.env.DB.length, process.env.P.length)';
    expect((await desk.runScript(secrets, script)).stdout).toBe(`${password.length} 32766\n`);
  });
});

describe('a configuration file of Windows', () => {
  const empty = (): Record<string, string> =>
    Object.fromEntries(
      Object.keys(desk.env)
        .filter((name) => name.startsWith('SENHASEGURA_'))
        .map((name) => [name, '']),
    );
  const yaml = (): string =>
    Object.entries(desk.env)
      .filter(([name]) => name.startsWith('SENHASEGURA_'))
      .map(([name, text]) => `${name}: '${text}'\r\n`)
      .join('');
  const write = (file: string, text: string, encoding: BufferEncoding = 'utf8'): void => {
    mkdirSync(path('Home'), { recursive: true });
    writeFileSync(path(file), Buffer.from(text, encoding));
  };

  it.each([
    ['with its line ends', '', 'utf8'],
    ['with a byte-order mark', '\uFEFF', 'utf8'],
  ] as const)('is read %s', async (_what, mark, encoding) => {
    write('config.yaml', mark + yaml(), encoding);
    const { exitCode } = await desk.run(['doctor', '--config', 'config.yaml'], { env: empty() });
    expect(exitCode).toBe(0);
  });

  it.each([
    ['that is named', 'config.yaml', ['--config', 'config.yaml']],
    ['of the home directory', 'Home/.config.yaml', []],
  ])('in the encoding of an old PowerShell is named as such, %s (D13)', async (_, file, flags) => {
    write(file, `\uFEFF${yaml()}`, 'utf16le');
    const { exitCode, stderr } = await desk.run(['export', '--format', 'json', ...flags], {
      env: { ...empty(), SENHASEGURA_SECRETS: 'db#password' },
    });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/UTF-16.*UTF-8.*\(ERR_INPUT_INVALID\)/s);
  });

  it.each([
    ['', (home: string) => home],
    [' in other letters (D12)', (home: string) => home.toUpperCase()],
  ])('is not read where the home directory is the working directory%s', async (_what, spell) => {
    write('Home/.config.yaml', yaml());
    const { exitCode } = await desk.run(['doctor'], {
      env: empty(),
      cwd: spell(`${desk.machine.folder}\\Home`),
    });
    expect(exitCode).not.toBe(0);
    expect((await desk.run(['doctor'], { env: empty() })).exitCode).toBe(0);
  });
});
