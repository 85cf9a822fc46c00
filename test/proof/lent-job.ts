import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cleanUp,
  createDirectTransport,
  run,
  SenhaseguraError,
  type Runtime,
  type Platform,
  type RawInputs,
  type Step,
} from '@senhasegura-action/core';
import type { Emulator } from '@senhasegura-action/emulator';
import { RecordedJob } from '../../packages/core/test-support/job-fixture.ts';

/** What a job asks for, so that it borrows one of each kind. */
const SECRETS = `
team/shop/db#password -> DB_PASSWORD
team/shop/db#username -> file:user
pam-credential:1#password -> ADMIN
pam-credential:ci-2#password -> API
provisioned#DB_PASSWORD -> env:JOB_PASSWORD
`;

/** What one half of a job did, as its reader sees it. */
export interface Half {
  readonly error: SenhaseguraError | undefined;
  readonly warnings: readonly string[];
}

/**
 * A job inside this process: main and post on a platform that keeps everything, with a clock that
 * stands still.
 */
export class LentJob implements Disposable {
  readonly exported = new Map<string, string>();
  readonly printed: string[] = [];
  /** The runner's directory for temporary files. */
  readonly temporary = realpathSync(mkdtempSync(join(tmpdir(), 'lent-job-')));
  readonly #recorded = new RecordedJob();
  readonly #emulator: Emulator;
  readonly #inputs: RawInputs;
  #now: number;

  constructor(emulator: Emulator, inputs: RawInputs = {}, now = Date.now()) {
    const { clientId, clientSecret } = emulator.credentials;
    this.#emulator = emulator;
    this.#now = now;
    this.#inputs = {
      url: emulator.url,
      'client-id': clientId,
      'client-secret': clientSecret,
      'ca-certificate': emulator.caFile,
      'connect-timeout': '1',
      timeout: '1',
      provision: 'true',
      secrets: SECRETS,
      ...inputs,
    };
  }

  async main(change: Partial<Runtime> = {}): Promise<Half> {
    return this.#half(async (platform) => run(this.#step(platform, change)));
  }

  async post(change: Partial<Runtime> = {}): Promise<Half> {
    return this.#half(async (platform) => {
      if (this.state === '') return;
      await cleanUp(this.state, this.#step(platform, change));
    });
  }

  #step(platform: Platform, change: Partial<Runtime>): Step {
    return { raw: this.#inputs, platform, runtime: this.#runtime(change), context: {} };
  }

  get state(): string {
    return this.#recorded.state;
  }

  /** Moves the clock of this machine, not that of the vault. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** What the job still holds, on this machine and in the vault, by the names that people read. */
  orphans(): string[] {
    return [
      ...this.#emulator.leases().map(({ podName }) => `pod-name ${podName}`),
      ...this.#emulator.custodies().map(({ item }) => `pam-credential:${item}`),
      ...readdirSync(this.temporary).map((name) => join(this.temporary, name)),
    ];
  }

  [Symbol.dispose](): void {
    rmSync(this.temporary, { recursive: true });
  }

  async #half(work: (platform: Platform) => Promise<void>): Promise<Half> {
    const warnings: string[] = [];
    try {
      await work(this.#platform(warnings));
      return { error: undefined, warnings };
    } catch (error) {
      if (!(error instanceof SenhaseguraError)) throw error;
      this.printed.push(error.message);
      return { error, warnings };
    }
  }

  #platform(warnings: string[]): Platform {
    return this.#recorded.platform({
      exportSecret: (_, name, { value }) => this.exported.set(name, String(value.reveal())),
      exportPath: (_, name, path) => this.exported.set(name, path),
      info: (text) => this.printed.push(text),
      warning: (text) => {
        this.printed.push(text);
        if (!text.includes('emulator')) warnings.push(text);
      },
      summary: (text) => this.printed.push(text),
    });
  }

  #runtime(change: Partial<Runtime>): Runtime {
    let random = 0;
    return this.#recorded.runtime({
      now: () => this.#now,
      delay: async (ms) => {
        this.#now += ms;
        return Promise.resolve();
      },
      randomHex: (bytes) => String((random += 1)).padStart(2 * bytes, '0'),
      temporaryDirectory: this.temporary,
      createTransport: createDirectTransport,
      ...change,
    });
  }
}
