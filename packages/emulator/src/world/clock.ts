/** A clock that tests can move. */
export class Clock {
  readonly #source: () => number;
  #offset = 0;

  constructor(source: () => number) {
    this.#source = source;
  }

  now(): number {
    return this.#source() + this.#offset;
  }

  /** Moves the clock, back with a negative number. */
  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }
}

/**
 * A date as the vault writes it. It has no zone, and the contract names none; the emulator uses
 * UTC.
 */
export function vaultDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** Undefined when the text is not `YYYY-MM-DD HH:MM:SS` or names no real moment. */
export function parseVaultDate(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return undefined;
  const moment = Date.parse(`${text.replace(' ', 'T')}Z`);
  return Number.isNaN(moment) || vaultDate(moment) !== text ? undefined : moment;
}
