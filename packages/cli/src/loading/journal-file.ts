import { readFileSync, rmSync, statSync } from 'node:fs';
import { SenhaseguraError } from '@senhasegura-action/core';
import { writePrivateFile } from '../output/private-file.ts';

/** The journal of a run on disk: even when this process is killed, `cleanup` can give all back. */
export class JournalFile {
  readonly path: string;
  readonly #onFirst: (path: string) => void;
  #state = '';

  /** @param onFirst - Called before something is lent for the first time. */
  constructor(path: string, onFirst: (path: string) => void) {
    this.path = path;
    this.#onFirst = onFirst;
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
    if (this.#state === '') this.#onFirst(this.path);
    this.#state = state;
  }

  remove(): void {
    this.#state = '';
    rmSync(this.path, { force: true });
  }
}

/**
 * Keeps the journal of another run: without it, what it names could never be given back.
 *
 * @throws ERR_FILE when a journal exists at `path`.
 */
export function refuseToReplaceJournal(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.size === 0) return;
  const message = `The journal ${JSON.stringify(path)} exists already, and may name what was not given back. Run senhasegura cleanup --journal with it first, or name another file.`;
  throw new SenhaseguraError('ERR_FILE', message);
}

/**
 * Reads the text of a journal.
 *
 * @throws ERR_FILE
 */
export function readJournalFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const message = `The journal ${JSON.stringify(path)} cannot be read. It is gone when all of it was given back.`;
    throw new SenhaseguraError('ERR_FILE', message);
  }
}
