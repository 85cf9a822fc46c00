import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { constants as system, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, openDesk } from '../cli/senhasegura.ts';
import { shop } from '../e2e/shop.ts';
import { jobOf } from './template.ts';
import type { Scenario } from './scenarios.ts';
import type { Wrapper } from './wrappers.ts';

/** What the jobs of the scenarios load. */
export const VALUES = {
  PW: 'tok-ABCDEFGH12345678',
  PEM: '-----BEGIN KEY-----\nMIIEvAIBADANBgkqh\nkiG9w0BAQEFAASC\n-----END KEY-----',
  ODD: `p@ss'w0rd "x" $HOME \`id\` \\n %s ${'é'}`,
};

const SHELLS: readonly (readonly string[])[] = [
  ['bash'],
  ['bash', '--posix'],
  ['dash'],
  ['busybox', 'ash'],
];

/** The shells of the matrix that this machine has. */
export const shells = SHELLS.filter(
  ([command = '']) =>
    spawnSync(command, ['-c', 'true'], { stdio: 'ignore' }).error === undefined ||
    (command === 'busybox' && spawnSync('busybox', { stdio: 'ignore' }).error === undefined),
);

export interface Played {
  readonly log: string;
  readonly code: number | null;
  /** What the job left in its temporary directory. */
  readonly left: readonly string[];
}

/** How often what waits for `HOLD` is released, in milliseconds. */
const RELEASE_MS = 20;

/** Runs jobs whose secrets were fetched once, because these tests aren't about fetching. */
export class Stage implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'stage-'));
  readonly #jobs = { next: 1 };

  static async open(): Promise<Stage> {
    const stage = new Stage();
    await using desk = await openDesk(shop({ db: VALUES }));
    const file = (name: string): string => join(stage.#folder, name);
    const secrets = Object.keys(VALUES)
      .map((key) => `db#${key}`)
      .join('\n');
    const { exitCode, stderr } = await desk.run([
      ...['export', '--format', 'gitlab', '--secrets', secrets],
      ...['--file', file('env'), '--masks', file('masks')],
    ]);
    if (exitCode !== 0) throw new Error(stderr);
    writeFileSync(file('odd'), VALUES.ODD);
    writeFileSync(
      file('cli.cjs'),
      `const [, , command, ...flags] = process.argv;
       const fs = require('node:fs');
       const to = (flag) => flags[flags.indexOf(flag) + 1];
       if (command === 'export') {
         fs.copyFileSync(${JSON.stringify(file('env'))}, to('--file'));
         fs.copyFileSync(${JSON.stringify(file('masks'))}, to('--masks'));
       } else require(${JSON.stringify(CLI)});`,
    );
    return stage;
  }

  /** Runs a job as a runner does: before_script and script in one shell, its output in one log. */
  async play(
    shell: readonly string[],
    wrapper: Wrapper,
    { script, before = [], env = {} }: Scenario,
  ): Promise<Played> {
    const job = String(this.#jobs.next++);
    const temporary = join(this.#folder, `tmp-${job}`);
    mkdirSync(temporary);
    const hold = join(this.#folder, `hold-${job}`);
    spawnSync('mkfifo', [hold]);
    const lines = [...before, jobOf({ secrets: 'db#*' }).before, ...script];
    const [command = '', ...args] = shell;
    const child = spawn(command, args, {
      cwd: this.#folder,
      env: {
        PATH: process.env['PATH'],
        TMPDIR: temporary,
        CI_JOB_ID: job,
        SENHASEGURA_CLI: join(this.#folder, 'cli.cjs'),
        SENHASEGURA_CLIENT_ID: 'id-of-the-client',
        SENHASEGURA_CLIENT_SECRET: 'secret-of-the-client',
        ODDFILE: join(this.#folder, 'odd'),
        HOLD: hold,
        ...env,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => out.push(bytes));
    child.stdin.on('error', () => {});
    child.stdin.end(wrapper.wrap(lines));
    let releasing: NodeJS.Timeout | undefined;
    // Again and again, as what waits may only begin to.
    child.on('exit', () => (releasing = setInterval(() => release(hold), RELEASE_MS)));
    const code = await new Promise<number | null>((resolve) => {
      child.on('close', (exit, signal) =>
        resolve(signal === null ? exit : 128 + system.signals[signal]),
      );
    });
    clearInterval(releasing);
    const log = Buffer.concat(out).toString();
    const told = wrapper.prints?.exec(log)?.[1];
    const left = readdirSync(temporary, { recursive: true }).map(String).sort();
    return { log, code: told === undefined ? code : Number(told), left };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true });
    return Promise.resolve();
  }
}

/** Ends what the job left behind and waits to read from `fifo`. */
function release(fifo: string): void {
  try {
    closeSync(openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK));
  } catch {
    // Nothing waits.
  }
}
