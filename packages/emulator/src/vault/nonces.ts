const MOST_NONCES = 100_000;

/** Remembers which nonces were used, so that a recorded request cannot be sent again. */
export class Nonces {
  readonly #used = new Set<string>();

  /** False when it was used before. */
  use(nonce: string): boolean {
    if (this.#used.has(nonce)) return false;
    if (this.#used.size >= MOST_NONCES) {
      const oldest = this.#used.values().next().value;
      if (oldest !== undefined) this.#used.delete(oldest);
    }
    this.#used.add(nonce);
    return true;
  }
}
