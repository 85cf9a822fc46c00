import type { Authorization } from './model.ts';

/** An authorization has read an item and not released it. */
export interface Custody {
  /** Id of the credential or key. */
  readonly item: string;
  readonly authorization: Authorization;
  readonly since: number;
}

/**
 * Who read which item and hasn't released it. Custody belongs to an authorization, not to a job.
 */
export class CustodyBook {
  readonly #held = new Map<string, Map<Authorization, number>>();

  list(): readonly Custody[] {
    return [...this.#held].flatMap(([item, holders]) =>
      [...holders].map(([authorization, since]) => ({ item, authorization, since })),
    );
  }

  heldByOther(item: string, authorization: Authorization): boolean {
    const holders = this.#held.get(item);
    return holders !== undefined && [...holders.keys()].some((holder) => holder !== authorization);
  }

  /** True when this authorization didn't hold it before. */
  take(item: string, authorization: Authorization, now: number): boolean {
    const holders = this.#held.get(item) ?? new Map<Authorization, number>();
    this.#held.set(item, holders);
    if (holders.has(authorization)) return false;
    holders.set(authorization, now);
    return true;
  }

  /** False when this authorization does not hold it. */
  release(item: string, authorization: Authorization): boolean {
    const holders = this.#held.get(item);
    const released = holders?.delete(authorization) ?? false;
    if (holders?.size === 0) this.#held.delete(item);
    return released;
  }
}
