import { errnoOf } from '../../model/errno.ts';
import { holdStill } from '../../model/hold-still.ts';

const TRIES = 20;
const PAUSE_MS = 50;

/** How Windows refuses a file that somebody else has open, or the directory around it. */
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/**
 * Waits, a second in all, for others to close a file. Virus scanners, indexers and backups open
 * every new file for a moment, and Windows can't rename or delete an open file. Elsewhere these
 * errors stay what they are, and the second is lost.
 *
 * It waits without letting anything else run: the journal must be written before the vault is asked
 * for anything.
 */
export class Patience {
  readonly #pause: (ms: number) => void;
  #triesLeft = TRIES;

  /** @param pause - Holds this thread still; handed in by tests. */
  constructor(pause: (ms: number) => void = holdStill) {
    this.#pause = pause;
  }

  /**
   * @throws what `attempt` throws when the second is over, and at once what waiting cannot change.
   */
  until<T>(attempt: () => T): T {
    for (;;) {
      try {
        return attempt();
      } catch (error) {
        if (!HELD.has(errnoOf(error) ?? '') || this.#triesLeft === 0) throw error;
        this.#triesLeft -= 1;
        this.#pause(PAUSE_MS);
      }
    }
  }
}
