import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it as base } from 'vitest';
import type { Seed } from '@senhasegura-action/emulator';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { GithubRunner, type ActionOptions, type UsedAction } from '../support/github/runner.ts';
import { textsOf, type StepResult } from '../support/github/step-result.ts';
import { shop } from './shop.ts';

/** The folder of the shipped action. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface JobOptions {
  /** Default: one DSM secret, `db#password`, and what can be borrowed. */
  readonly seed?: Seed;
  /** A vault of another job, instead of one of its own. */
  readonly vault?: TestVault;
  /** Other values for GITHUB_* and RUNNER_* variables. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Contexts for expressions in inputs, by dotted name. */
  readonly contexts?: Readonly<Record<string, string>>;
  /** Keys (`identity#key`) and exported names whose values aren't secret in this test. */
  readonly public?: readonly string[];
  /** Says that secret files and export files stay, because this test takes away what post needs. */
  readonly filesStay?: true;
}

/** Starts a job; it is ended, scanned for leaks and removed after the test. */
export type StartJob = (options?: JobOptions) => Promise<Job>;

/**
 * `it` with the fixture `startJob`. Its tests run side by side, because they mostly wait for child
 * processes. After a test, each job runs its remaining post steps, as a runner would. Then
 * everything that it produced is scanned, so no test can forget to.
 */
export const { concurrent: it } = base.extend<{ startJob: StartJob }>({
  startJob: async ({ task: _task }, use) => {
    const jobs: Job[] = [];
    await use(async (options = {}) => {
      const job = await Job.start(options);
      jobs.push(job);
      return job;
    });
    try {
      for (const job of jobs) await job.end();
      expect(jobs.flatMap((job) => job.findings())).toEqual([]);
    } finally {
      for (const job of jobs) await job.close();
    }
  },
});

// Base64 of `{"`, which every JSON Web Token begins with.
const TOKEN = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/;

/** A job that uses the shipped action against a vault. */
export class Job {
  readonly vault: TestVault;
  readonly runner: GithubRunner;
  readonly #options: JobOptions;
  readonly #uses: { readonly used: UsedAction; ended: boolean }[] = [];

  private constructor(vault: TestVault, options: JobOptions) {
    this.vault = vault;
    this.#options = options;
    this.runner = new GithubRunner({
      secrets: [vault.inputs['client-secret']],
      variables: options.variables ?? {},
      contexts: options.contexts ?? {},
    });
    // What a step writes to the system's temporary directory is then scanned too.
    const temporary = join(this.runner.folders.root, 'tmp');
    mkdirSync(temporary);
    this.runner.env.set('TMPDIR', temporary);
  }

  static async start(options: JobOptions): Promise<Job> {
    return new Job(options.vault ?? (await startVault(options.seed ?? shop())), options);
  }

  /** Runs main with `secrets` and the inputs that reach the vault. */
  async load(secrets: string, options: ActionOptions = {}): Promise<UsedAction> {
    const inputs = { ...this.vault.inputs, secrets, ...options.with };
    const used = await this.runner.action(join(ROOT, 'action.yml'), {
      name: `Load secrets ${String(this.#uses.length + 1)}`,
      ...options,
      with: inputs,
    });
    const use = { used, ended: false };
    this.#uses.push(use);
    return {
      ...used,
      post: async (postOptions = {}) => {
        use.ended = true;
        return used.post({ ...postOptions, with: { ...inputs, ...postOptions.with } });
      },
    };
  }

  /** Runs the post steps that did not run yet, the last first. */
  async end(): Promise<readonly StepResult[]> {
    const ended: StepResult[] = [];
    for (const use of this.#uses.filter((one) => !one.ended).reverse()) {
      use.ended = true;
      ended.push(await use.used.post());
    }
    return ended;
  }

  /** The private directories that hold secret files now. */
  get secretFolders(): readonly string[] {
    const { temp } = this.runner.folders;
    return readdirSync(temp)
      .filter((name) => name.startsWith('senhasegura-'))
      .map((name) => join(temp, name));
  }

  /** What the job was lent and has not given back. */
  get lent(): Record<'leases' | 'custodies' | 'folders', readonly string[]> {
    const { emulator } = this.vault;
    return {
      leases: emulator.leases().map(({ podName }) => podName),
      custodies: emulator.custodies().map(({ item }) => item),
      folders: this.secretFolders,
    };
  }

  /**
   * What no job may leave: readable secrets, a token, text on stderr, or a mask that harms the log.
   */
  findings(): readonly unknown[] {
    const texts = this.#texts();
    const leaks = scanForLeaks({ texts, roots: [this.runner.folders.root] }, this.#secrets(), {
      except: (where) => this.#mayHoldSecrets(where),
    });
    const tokens = Object.entries(texts).filter(([, text]) => TOKEN.test(text));
    return [
      ...leaks,
      ...tokens.map(([where]) => ({ where, leak: 'a token' })),
      ...this.#ourSteps().flatMap((step) => faultsOf(step)),
    ];
  }

  async close(): Promise<void> {
    await this.runner.close();
    if (this.#options.vault === undefined) await this.vault[Symbol.asyncDispose]();
  }

  #texts(): Record<string, string> {
    return Object.assign(
      { log: this.runner.log(), audit: JSON.stringify(this.vault.emulator.log()) },
      ...this.#ourSteps().map((step) => textsOf(step)),
    ) as Record<string, string>;
  }

  #secrets(): Record<string, string> {
    const exported = this.#ourSteps().flatMap((step) => [...step.env, ...step.outputs]);
    const byValue = new Map<string, string>();
    for (const [name, value] of [...exported, ...Object.entries(this.vault.secrets)]) {
      const isPath = value.startsWith(this.runner.folders.temp);
      if (!isPath && !this.#options.public?.includes(name)) byValue.set(value, name);
    }
    return Object.fromEntries([...byValue].map(([value, name]) => [name, value]));
  }

  #ourSteps(): readonly StepResult[] {
    return this.runner.steps.filter(({ argv }) => argv[1]?.startsWith(join(ROOT, 'actions')));
  }

  #mayHoldSecrets(path: string): boolean {
    if (this.#options.filesStay !== true) return false;
    const isExport = /_runner_file_commands\/set_(env|output)_/.test(path);
    return isExport || this.secretFolders.some((folder) => path.startsWith(folder));
  }
}

function faultsOf({ name, stderr, masks }: StepResult): readonly string[] {
  return [
    ...(stderr === '' ? [] : [`${name}: something on stderr`]),
    ...(masks.some((mask) => mask.length < 4) ? [`${name}: a mask under 4 characters`] : []),
    ...(masks.some((mask) => /[\r\n]/.test(mask)) ? [`${name}: a mask of several lines`] : []),
  ];
}

/** What {@link Job.lent} says when everything came back. */
export const NOTHING = { leases: [], custodies: [], folders: [] };

/**
 * What a step says on the run's page, without the emulator's announcement: no real vault causes
 * one.
 */
export function annotations(step: StepResult, kind: 'warning' | 'error'): readonly string[] {
  return step.commands
    .filter((command) => command.kind === kind && !command.data.includes('senhasegura emulator'))
    .map(({ data }) => data);
}
