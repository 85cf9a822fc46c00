import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../../packages/cli/package.json' with { type: 'json' };
import { nastyValues } from '../../e2e/nasty-values.ts';
import { made, shop } from '../../e2e/shop.ts';
import { Desk } from '../desk.ts';
import { GithubJob } from '../github-job.ts';
import { linuxPath } from '../toolbox.ts';

/** What Windows can hold in a variable, and one more. */
const LONGEST = 'x'.repeat(32_766);
const password = made('db');
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open(
    shop({
      db: { password },
      nasty: nastyValues,
      long: { FITS: LONGEST, BIG: `${LONGEST}x` },
    }),
  );
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

describe.each([20, 24] as const)('on Windows with Node %i', (node) => {
  it('the command line starts', async () => {
    const { stdout, stderr, exitCode } = await desk.run(['--version'], { node });
    const version = `${packageJson.version}\n`;
    expect({ stdout, stderr, exitCode }).toEqual({ stdout: version, stderr: '', exitCode: 0 });
  });

  it('the action hands over every value as it is, and post takes it back', async () => {
    const names = Object.keys(nastyValues);
    const job = new GithubJob(desk.machine, desk.vault, node);
    const main = await job.main(
      [
        ...names.map((name) => `nasty#${name} -> output:O_${name}`),
        ...names.map((name) => `nasty#${name} -> env:E_${name}`),
        ...names.map((name) => `nasty#${name} -> file:dir/${name}.txt | path=F_${name}`),
        'pam-credential:77#password -> PAM',
      ].join('\n'),
    );
    expect({ exitCode: main.exitCode, stderr: main.stderr, errors: main.errors }).toEqual({
      exitCode: 0,
      stderr: '',
      errors: [],
    });
    const file = (name: string): string => linuxPath(main.outputs.get(`F_${name}`) ?? '');
    const arrived = (of: (name: string) => string | undefined): unknown =>
      Object.fromEntries(names.map((name) => [name, of(name)]));
    expect(arrived((name) => main.outputs.get(`O_${name}`))).toEqual(nastyValues);
    expect(arrived((name) => main.env.get(`E_${name}`))).toEqual(nastyValues);
    expect(arrived((name) => readFileSync(file(name), 'utf8'))).toEqual(nastyValues);
    expect(desk.vault.emulator.custodies()).toHaveLength(1);

    const post = await job.post(main);
    expect({ exitCode: post.exitCode, stderr: post.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(desk.lent).toEqual([]);
    expect(readdirSync(job.temp)).toEqual(['_runner_file_commands']);
    expect([main.files.GITHUB_ENV, main.files.GITHUB_OUTPUT].filter(existsSync)).toEqual([]);
  });

  it('a secret replaces a variable whose name differs in case (D1)', async () => {
    const { stdout } = await desk.runScript(
      'db#password -> db_password',
      `const { env } = process;
       const names = Object.keys(env).filter((name) => /^db_password$/i.test(name));
       console.log(names.join(), env.DB_PASSWORD.length, env.DB_PASSWORD === 'stale');`,
      { node, env: { DB_PASSWORD: 'stale' } },
    );
    expect(stdout).toBe(`db_password ${password.length} false\n`);
  });

  it('what no variable of Windows can hold is refused by name (D4)', async () => {
    const job = new GithubJob(desk.machine, desk.vault, node);
    const refused = await job.main('long#BIG -> env:TOO_LONG');
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toMatch(/long#BIG.*32766 characters.*ERR_LIMIT/s);
    expect(refused.env.size).toBe(0);

    const run = await desk.runScript('long#BIG -> TOO_LONG', 'console.log("started")', { node });
    expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode: 125, stdout: '' });
    expect(run.stderr).toMatch(/long#BIG.*32766 characters.*ERR_LIMIT/s);

    const fits = await desk.runScript('long#FITS -> FITS', 'console.log(process.env.FITS.length)', {
      node,
    });
    expect(fits.stdout).toBe('32766\n');
  });
});
