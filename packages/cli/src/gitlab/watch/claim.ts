import { existsSync, lstatSync, rmSync, watch, writeFileSync, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { MAX_HANDWRITTEN_BYTES, readRegularText } from '@senhasegura-action/core';
import { describeProcess, isRunning } from './running-process.ts';

/**
 * Made by whoever gives back, with its process number in it: the shell of after_script, or the
 * watcher.
 */
export const CLAIM = 'claim';

/** What became of the private directory of a job. */
export type ClaimState =
  /** Nobody has come yet. */
  | 'open'
  /** Somebody gives back now. */
  | 'held'
  /** Somebody gave back, and it is done. */
  | 'settled'
  /** Somebody came and was killed before it was done. */
  | 'abandoned'
  /** The directory is gone, and nobody came. */
  | 'lost';

/** Follows who gives back, by the files in the job's directory. */
export class ClaimWatch implements Disposable {
  readonly #directory: string;
  readonly #jobRuns: () => boolean;
  readonly #watch: FSWatcher | undefined;
  #claimed = false;

  /** @param jobRuns - Whether the shell of the job still runs. Until it ends, nobody gives back. */
  constructor(directory: string, jobRuns: () => boolean) {
    this.#directory = directory;
    this.#jobRuns = jobRuns;
    this.#watch = this.#follow();
  }

  /** Removes what a job has made in the place of a claim, so that nobody believes it. */
  removePlanted(): void {
    const claim = join(this.#directory, CLAIM);
    // In this order: whoever claims it comes after the shell has ended.
    if (existsSync(claim) && this.#jobRuns()) rmSync(claim, { recursive: true, force: true });
  }

  /** @param journal - The file that is gone when all was given back. */
  state(journal: string): ClaimState {
    const holder = this.#holder();
    if (holder !== undefined) this.#claimed = true;
    if (!this.#claimed) return existsSync(this.#directory) ? 'open' : 'lost';
    if (holder !== undefined && isRunning(describeProcess(holder))) return 'held';
    // Whoever is done removes both.
    return existsSync(journal) || existsSync(this.#directory) ? 'abandoned' : 'settled';
  }

  /**
   * Claims it for this process.
   *
   * @param abandoned - Whether to replace the claim of a process that was killed.
   * @returns Whether nobody else was faster.
   */
  take(abandoned: boolean): boolean {
    const claim = join(this.#directory, CLAIM);
    try {
      // The job may have made a file or a link of it. What a link leads to isn't ours.
      if (!lstatSync(this.#directory).isDirectory()) rmSync(this.#directory);
      if (abandoned) rmSync(claim, { recursive: true, force: true });
      writeFileSync(claim, `${String(process.pid)}\n`, { flag: 'wx', mode: 0o600 });
      return true;
    } catch {
      return !existsSync(this.#directory);
    }
  }

  /** The system tells, because somebody may come and be done between two looks. */
  #follow(): FSWatcher | undefined {
    try {
      const follower = watch(this.#directory, (_event, name) => {
        if (name === CLAIM && !this.#jobRuns()) this.#claimed = true;
      });
      follower.on('error', () => {});
      return follower;
    } catch {
      return undefined;
    }
  }

  #holder(): number | undefined {
    const pid = Number(readRegularText(join(this.#directory, CLAIM), MAX_HANDWRITTEN_BYTES));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  }

  [Symbol.dispose](): void {
    this.#watch?.close();
  }
}
