/** A clock that stands still while anything is under way, and otherwise jumps to the next alarm. */
export class VirtualTime {
  readonly #alarms: { readonly at: number; readonly ring: () => void }[] = [];
  #working = 0;
  #now = Date.parse('2031-01-01T00:00:00Z');

  readonly now = (): number => this.#now;

  readonly delay = async (ms: number): Promise<void> =>
    new Promise((ring) => {
      this.#alarms.push({ at: this.#now + ms, ring });
    });

  /** Keeps time still until `work` has ended. */
  async standStill<T>(work: () => Promise<T>): Promise<T> {
    this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
    }
  }

  /** Lets time pass until `done` says so. */
  async until(done: () => boolean): Promise<void> {
    while (!done()) {
      await settled();
      if (this.#working > 0) continue;
      this.#alarms.sort((one, other) => one.at - other.at);
      const next = this.#alarms[0]?.at;
      if (next === undefined) continue;
      this.#now = next;
      while (this.#alarms[0]?.at === next) this.#alarms.shift()?.ring();
    }
  }
}

/** Some turns of the event loop: enough for every promise that needs nothing from outside. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
}
