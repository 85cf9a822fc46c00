import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, variablesOf } from '../cli/senhasegura.ts';
import { made, shop } from '../e2e/shop.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { jobOf } from './template.ts';
import { WRAPPERS } from './wrappers.ts';

const SECRETS = [
  'db#password -> PW',
  'db#password -> file:pw.txt',
  'provisioned#KEY -> KEY',
  'pam-credential:77#password -> PAM',
].join('\n');

/** A job that borrows everything, in a process group of its own as the shell executor starts it. */
export class KillableJob implements AsyncDisposable {
  readonly vault: TestVault;
  readonly folder = mkdtempSync(join(tmpdir(), 'killable-'));
  readonly #env: Readonly<Record<string, string>>;
  readonly #inputs: Readonly<Record<string, string>>;
  killed = false;
  #child: ChildProcess | undefined;
  #log = '';

  private constructor(vault: TestVault, inputs: Readonly<Record<string, string>>) {
    this.vault = vault;
    this.#inputs = { secrets: SECRETS, provision: 'true', ...inputs };
    this.#env = {
      PATH: process.env['PATH'] ?? '',
      HOME: this.folder,
      TMPDIR: this.folder,
      CI_PROJECT_ID: '1',
      CI_JOB_ID: '2',
      SENHASEGURA_CLI: CLI,
      ...variablesOf(vault),
    };
  }

  /** @param more - Other inputs of the template. */
  static async open(
    graceTime: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<KillableJob> {
    const vault = await startVault(shop({ db: { password: made('db') } }));
    return new KillableJob(vault, { 'grace-time': graceTime, ...more });
  }

  get log(): string {
    return this.#log;
  }

  /** The shell that the runner started. */
  get pid(): number {
    return this.#child!.pid!;
  }

  /** The private directory of the job. */
  get directory(): string {
    return join(this.folder, 'senhasegura-1-2');
  }

  /**
   * Starts before_script and script; settles when a line of the log says `ready`, or at its end.
   */
  async start(script: readonly string[], before: readonly string[] = []): Promise<void> {
    const input = WRAPPERS[0]!.wrap([...before, jobOf(this.#inputs).before, ...script]);
    const child = spawn('bash', { cwd: this.folder, env: this.#env, detached: true });
    this.#child = child;
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    await new Promise<void>((resolve) => {
      const read = (bytes: Buffer): void => {
        this.#log += bytes.toString();
        if (/^ready$/m.test(this.#log)) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('close', () => resolve());
    });
  }

  /** Settles when nobody holds the log any more, which is when a runner goes on. */
  async ended(): Promise<void> {
    const child = this.#child!;
    if (child.stdout?.closed !== true) await new Promise((resolve) => child.once('close', resolve));
  }

  /**
   * Sends a signal to the whole process group, as gitlab-runner does
   * (helpers/process/killer_unix.go).
   */
  signal(name: NodeJS.Signals): void {
    this.killed ||= name === 'SIGKILL';
    process.kill(-this.#child!.pid!, name);
  }

  /** Runs after_script, and answers what it prints. */
  async afterScript(env: Readonly<Record<string, string>> = {}): Promise<string> {
    return (await this.endWith(env)).text;
  }

  /** Runs after_script. */
  async endWith(
    env: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly text: string; readonly code: number | null }> {
    const child = spawn('bash', { cwd: this.folder, env: { ...this.#env, ...env } });
    let text = '';
    child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (text += bytes.toString()));
    child.stdin.end(WRAPPERS[0]!.wrap([jobOf(this.#inputs).after]));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { text, code };
  }

  /** What is lent now. */
  lent(): number {
    return this.vault.emulator.leases().length + this.vault.emulator.custodies().length;
  }

  /** How often the vault was asked to take an ephemeral credential back. */
  deprovisioned(): number {
    return this.#happened('deprovisioned');
  }

  /** How often a custody was released. */
  released(): number {
    return this.#happened('custody-released');
  }

  #happened(what: string): number {
    const log = this.vault.emulator.log();
    return log.flatMap(({ events }) => events).filter(({ type }) => type === what).length;
  }

  /** The process that watches this job, by the folder that it works in. */
  watcher(): number | undefined {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .find((pid) => {
        try {
          return (
            readlinkSync(`/proc/${String(pid)}/cwd`) === this.folder &&
            readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes('--as-watcher')
          );
        } catch {
          return false;
        }
      });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      this.signal('SIGKILL');
    } catch {
      // It has ended.
    }
    const watcher = this.watcher();
    if (watcher !== undefined) process.kill(watcher, 'SIGKILL');
    await this.vault[Symbol.asyncDispose]();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What the descriptors of a process are, in their order. */
export function filesOf(pid: number): readonly string[] {
  const descriptors = readdirSync(`/proc/${String(pid)}/fd`).sort(
    (one, other) => Number(one) - Number(other),
  );
  return descriptors.map((descriptor) => readlinkSync(`/proc/${String(pid)}/fd/${descriptor}`));
}
