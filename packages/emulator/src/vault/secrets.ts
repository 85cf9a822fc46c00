import type { DataMap } from '../seed/seed.ts';

/** A DSM secret: what a read returns. */
export interface Secret {
  readonly id: string;
  readonly name: string;
  readonly identity: string;
  readonly version: string;
  readonly expirationDate: string;
  readonly engine: string;
  readonly description: string;
  readonly data: readonly DataMap[];
}

/**
 * The secrets that are attached to an authorization, in order. Secrets are replaced, never changed.
 */
export class AttachedSecrets {
  #secrets: readonly Secret[];
  /** Grows with each change, so that answers made from the secrets can be kept until then. */
  revision = 0;

  constructor(secrets: readonly Secret[]) {
    this.#secrets = secrets;
  }

  list(): readonly Secret[] {
    return this.#secrets;
  }

  byIdentity(identity: string): Secret | undefined {
    return this.#secrets.find((secret) => secret.identity === identity);
  }

  /** Replaces the secret with the same identity, or adds one at the end. */
  put(secret: Secret): void {
    const known = this.#secrets.some(({ identity }) => identity === secret.identity);
    this.#secrets = known
      ? this.#secrets.map((one) => (one.identity === secret.identity ? secret : one))
      : [...this.#secrets, secret];
    this.revision += 1;
  }
}
