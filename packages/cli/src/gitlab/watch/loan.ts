import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  cleanUpLater,
  journalCommand,
  problemsOf,
  readRegularText,
  tellOutcomes,
} from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { createTransport } from '@senhasegura-action/core/proxied-transport';
import { createNodeRuntime } from '@senhasegura-action/node';
import { createPlatform } from '../../loading/collecting-platform.ts';
import { MAX_JOURNAL_BYTES } from '../../loading/journal-file.ts';
import { writePrivateFile } from '../../output/private-file.ts';
import type { Report } from './report.ts';
import type { WatchOrder } from './watch-order.ts';

/** What a job was lent, and what of it is still to be given back. */
export class Loan {
  /** The file that is gone when all was given back. */
  readonly journal: string;
  readonly #order: WatchOrder;
  readonly #report: Report;
  readonly #told: string;
  #left: string | undefined;

  /** @param told - The text of the journal, as whoever borrowed told it. */
  constructor(order: WatchOrder, told: string, report: Report) {
    this.journal = join(order.directory, 'journal');
    this.#order = order;
    this.#told = told;
    this.#report = report;
  }

  /** Goes on where another process stopped: that wrote down what was left. */
  takeOver(): void {
    this.#left = readRegularText(this.journal, MAX_JOURNAL_BYTES);
  }

  /**
   * Gives back, and tells the report what became of it. What failed stays in the journal.
   *
   * @returns Whether all was given back.
   */
  async giveBack(): Promise<boolean> {
    try {
      // The job may have removed it, and what follows lies in it.
      mkdirSync(this.#order.directory, { recursive: true, mode: 0o700 });
      if ((await this.#giveBackLeft()) === 0) {
        // The job may have made a folder of it.
        rmSync(this.journal, { recursive: true, force: true });
        return true;
      }
    } catch (error) {
      for (const problem of problemsOf(error)) this.#report.problem(problem);
    }
    const command = journalCommand(this.journal, false);
    this.#report.warning(`Not everything was given back. To return the rest: ${command}`);
    return false;
  }

  async #giveBackLeft(): Promise<number> {
    if (this.#left !== undefined) {
      try {
        return await this.#giveBack(this.#left);
      } catch {
        // The job changed it, so that it says nothing.
        this.#left = undefined;
      }
    }
    return this.#giveBack(this.#told);
  }

  async #giveBack(journal: string): Promise<number> {
    const { directory, job, proxies, raw } = this.#order;
    const { info, warning } = this.#report;
    const silent = { problem: () => {}, progress: () => {}, done: () => {} };
    const platform = createPlatform(CLI, { info, warning, ...silent }, () => {});
    const runtime = createNodeRuntime({
      temporaryDirectory: directory,
      runId: job.run,
      identifyJob: async () => Promise.resolve(job),
      createTransport,
      proxyEnvironment: proxies,
    });
    const save = (left: string): void => {
      this.#left = left;
      writePrivateFile(this.journal, left);
    };
    const step = { raw, platform, runtime, context: {} };
    const outcomes = await cleanUpLater({ journal, file: this.journal, save }, step);
    return tellOutcomes(outcomes, { info, failed: warning });
  }
}
