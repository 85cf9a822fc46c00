import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, shop } from '../../e2e/shop.ts';
import { Desk } from '../desk.ts';
import { GithubJob } from '../github-job.ts';
import { linuxPath, windowsPath } from '../toolbox.ts';

const password = made('db');
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open(shop({ db: { password } }));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

describe('the path of a secret file on Windows', () => {
  it.each(['é.txt', 'e\u0301.txt', '𝒳.txt', 'a&b', '%TEMP%', '~', ' lead', 'COM10', 'd/a^b'])(
    'may be %j',
    async (path) => {
      const job = new GithubJob(desk.machine, desk.vault);
      const main = await job.main(`db#password -> file:${JSON.stringify(path)} | path=F`);
      expect(main.log).not.toContain('::error');
      const file = linuxPath(main.outputs.get('F') ?? '');
      expect(readFileSync(file, 'utf8')).toBe(password);
      await job.post(main);
      expect(existsSync(file)).toBe(false);
    },
  );

  it('is neither a device, a stream nor another drive, and differs from every other path (D13)', async () => {
    const paths = [
      ...['CON', 'nul', 'aux.txt', 'COM1', 'x/PRN/y', 'LPT9.log', 'CLOCK$'],
      ...['COM¹', 'COM².txt', 'LPT³', 'CONIN$', 'conout$.txt', 'AUX .txt', 'NUL .txt'],
      ...['a.', 'a ', 'd./x', '..', '../x', 'C:x', 'C:/x', '//server/share/x', '/abs'],
      ...['a:b', 'a.txt:stream', 'a.txt::$DATA', 'a//b', './x', 'y'.repeat(256)],
    ];
    const secrets = paths.map((path) => `db#password -> file:${JSON.stringify(path)} | path=F`);
    const job = new GithubJob(desk.machine, desk.vault);
    const main = await job.main(secrets.join('\n'));
    expect(main.exitCode).toBe(1);
    const refused = [...main.log.matchAll(/secrets, line (\d+): the file path/g)];
    expect(new Set(refused.map(([, line]) => Number(line)))).toEqual(
      new Set(paths.map((_, index) => index + 1)),
    );
    expect(readdirSync(job.temp)).toEqual(['_runner_file_commands']);
  });

  it.each([
    ['env:Db_Pass', 'env:DB_PASS'],
    ['file:A.txt', 'file:a.TXT | path=B'],
    ['file:d', 'file:D/x'],
  ])('and %s and %s are one place', async (one, other) => {
    const main = await new GithubJob(desk.machine, desk.vault).main(
      `db#password -> ${one}\ndb#password -> ${other}`,
    );
    expect(main.log).toContain('ERR_NAME_COLLISION');
  });

  it.each(['Path', 'pathext', 'ComSpec', 'PSModulePath', 'SystemRoot', 'windir', 'APPDATA'])(
    'and env:%s asks for allow-dangerous (D13)',
    async (name) => {
      const main = await new GithubJob(desk.machine, desk.vault).main(`db#password -> env:${name}`);
      expect(main.log).toContain('ERR_NAME_DANGEROUS');
    },
  );
});

describe('export --file on Windows', () => {
  it.each(['NUL', 'nul', 'CON', 'CONOUT$', 'COM1', 'aux.txt', 'd\\nul', '\\\\.\\NUL', 'COM²'])(
    'refuses the device %s (D13)',
    async (file) => {
      const folder = join(desk.machine.linuxFolder, 'work');
      mkdirSync(join(folder, 'd'), { recursive: true });
      const flags = ['--format', 'json', '--file', file, '--secrets', 'db#password'];
      const { exitCode, stderr } = await desk.run(['export', ...flags], {
        cwd: windowsPath(folder),
      });
      const left = readdirSync(folder, { recursive: true });
      rmSync(folder, { recursive: true });
      expect({ exitCode, stderr, left }).toEqual({
        exitCode: 1,
        stderr: expect.stringContaining('(ERR_FILE)') as string,
        left: ['d'],
      });
    },
  );
});
