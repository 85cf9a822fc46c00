import { existsSync, linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, shop } from '../../e2e/shop.ts';
import { Desk } from '../desk.ts';
import { GithubJob } from '../github-job.ts';
import { linuxPath, windowsPath } from '../toolbox.ts';

const password = made('db');
/**
 * As libuv 1.49 and 1.50 answer on Windows 11 24H2: lstat with 64 bits of the volume, fstat with
 * 32.
 */
const OTHER_VOLUME = `
  const fs = require('node:fs');
  for (const name of ['lstatSync', 'statSync']) {
    const real = fs[name];
    fs[name] = (path, options) => {
      const status = real(path, options);
      if (typeof status?.dev === 'bigint') status.dev += 0x12345678n << 32n;
      return status;
    };
  }`;
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open(shop({ db: { password } }));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

const SECRETS =
  'db#password -> file:a.txt\ndb#password -> file:ro.txt | mode=0400\ndb#password -> P';

describe('post on Windows', () => {
  it.each([
    ['', {}],
    [' where fstat and lstat call the volume differently (D6)', { volume: true }],
  ])('overwrites what it deletes%s', async (_what, { volume = false }: { volume?: boolean }) => {
    const job = new GithubJob(desk.machine, desk.vault);
    const preload = join(desk.machine.linuxFolder, 'volume.cjs');
    writeFileSync(preload, OTHER_VOLUME);
    const requires = `--require "${windowsPath(preload).replaceAll('\\', '\\\\')}"`;
    const env: Record<string, string> = volume ? { NODE_OPTIONS: requires } : {};
    const main = await job.main(SECRETS, { env });
    expect(main.stderr).toBe('');
    const files = ['A_TXT', 'RO_TXT'].map((name) => linuxPath(main.outputs.get(name) ?? ''));
    const paths = [...files, main.files.GITHUB_OUTPUT];
    // Another name for the same bytes shows what they are after the file is gone.
    const kept = files.map((path, index) => {
      const link = join(desk.machine.linuxFolder, `kept-${index}-${String(volume)}`);
      linkSync(path, link);
      return link;
    });
    const post = await job.post(main, { env });
    expect({ exitCode: post.exitCode, stderr: post.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(post.log).not.toContain('::warning');
    expect(paths.filter(existsSync)).toEqual([]);
    expect(kept.map((path) => statSync(path).size)).toEqual([0, 0]);
  });

  it('leaves a file on another drive alone that is called as the runner calls its own (D11)', async () => {
    const job = new GithubJob(desk.machine, desk.vault);
    for (const folder of [join(desk.machine.linuxFolder, 'elsewhere'), desk.vaultFolder]) {
      mkdirSync(folder, { recursive: true });
      const foreign = join(folder, 'set_env_victim');
      writeFileSync(foreign, 'PRECIOUS=1\r\n');
      const env = { GITHUB_ENV: windowsPath(foreign) };
      const post = await job.post(await job.main('db#password -> env:P', { env }), { env });
      expect([post.exitCode, readFileSync(foreign, 'utf8')]).toEqual([
        0,
        expect.stringContaining('PRECIOUS=1'),
      ]);
    }
  });

  it.each([
    ['in other letters', (path: string) => path.toLowerCase()],
    ['with slashes', (path: string) => path.replaceAll('\\', '/')],
    ['with a slash at its end', (path: string) => `${path}\\`],
    ['in its long form', (path: string) => `\\\\?\\${path}`],
    ['on another drive', () => windowsPath(join(desk.vaultFolder, 't é'))],
  ])('cleans up where RUNNER_TEMP is written %s', async (_what, write) => {
    const job = new GithubJob(desk.machine, desk.vault);
    const temp = write(windowsPath(job.temp));
    mkdirSync(join(desk.vaultFolder, 't é'), { recursive: true });
    const env = { RUNNER_TEMP: temp };
    const main = await job.main('db#password -> file:a.txt', { env });
    const file = main.outputs.get('A_TXT') ?? '';
    const post = await job.post(main, { env });
    expect({ exitCode: post.exitCode, log: post.log }).toEqual({
      exitCode: 0,
      log: expect.stringContaining('Deleted the secret files') as string,
    });
    expect(existsSync(linuxPath(file.replace(/^\\\\\?\\/, '')))).toBe(false);
  });
});
