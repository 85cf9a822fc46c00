import { rmSync, statSync, type Stats } from 'node:fs';
import {
  errnoOf,
  journalCommand,
  Patience,
  readRegularText,
  SenhaseguraError,
} from '@senhasegura-action/core';
import { writePrivateFile } from '../output/private-file.ts';

/** Larger files, in bytes, aren't journals: one step lends what fits into one variable. */
export const MAX_JOURNAL_BYTES = 2 ** 20;

/** Who hears about a journal. */
export interface JournalWatcher {
  /** Called before something is lent for the first time. */
  readonly onFirst: () => void;
  /** Called with a warning when a journal stays although it names nothing any more. */
  readonly onKept: (warning: string) => void;
}

/** The journal of a run on disk: even when this process is killed, `cleanup` can give all back. */
export class JournalFile {
  readonly path: string;
  readonly #watcher: JournalWatcher;
  #state = '';

  constructor(path: string, watcher: JournalWatcher) {
    this.path = path;
    this.#watcher = watcher;
  }

  /** The text saved last; empty when there is nothing to give back. */
  get state(): string {
    return this.#state;
  }

  save(state: string): void {
    if (state === '') {
      this.remove();
      return;
    }
    writePrivateFile(this.path, state);
    if (this.#state === '') this.#watcher.onFirst();
    this.#state = state;
  }

  remove(): void {
    this.#state = '';
    const warning = removeJournal(this.path);
    if (warning !== undefined) this.#watcher.onKept(warning);
  }
}

/**
 * Removes a journal when all was given back. It doesn't fail when others have the file open.
 *
 * @returns A warning when it stays.
 */
export function removeJournal(path: string): string | undefined {
  try {
    new Patience().until(() => rmSync(path, { force: true }));
    return undefined;
  } catch (error) {
    return (
      `The journal ${JSON.stringify(path)} cannot be deleted ` +
      `(${errnoOf(error) ?? 'unknown'}), but everything in it was given back. Delete it yourself.`
    );
  }
}

/**
 * Keeps the journal of another run: without it, what it names could never be given back.
 *
 * @throws ERR_FILE when a journal exists at `path`, or nobody can say what does.
 */
export function refuseToReplaceJournal(path: string, windows: boolean): void {
  let found: Stats | undefined;
  try {
    found = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const message =
      `The journal cannot be written to ${JSON.stringify(path)} ` +
      `(${errnoOf(error) ?? 'unknown'}). Name another file.`;
    throw new SenhaseguraError('ERR_FILE', message);
  }
  if (found === undefined || found.size === 0) return;
  const message =
    `The journal ${JSON.stringify(path)} already exists and may list borrowed items. Name ` +
    `another file, or give those back first: ${journalCommand(path, windows)}`;
  throw new SenhaseguraError('ERR_FILE', message);
}

/**
 * Reads the text of a journal.
 *
 * @throws ERR_FILE
 */
export function readJournalFile(path: string): string {
  const journal = readRegularText(path, MAX_JOURNAL_BYTES);
  if (journal !== undefined) return journal;
  const message =
    `The journal ${JSON.stringify(path)} cannot be read. It is deleted once everything in it ` +
    'is given back.';
  throw new SenhaseguraError('ERR_FILE', message);
}
