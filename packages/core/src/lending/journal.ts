import type { VaultObject } from '../model/secret.ts';
import type { LeaseIdentity } from '../vault/ephemeral.ts';

/** An ephemeral credential that was asked for. */
export interface Lease extends LeaseIdentity {
  /** The secrets that came back under the identity; empty while no answer was seen. */
  readonly secretIds: readonly string[];
  /** The vault's own words about when it ends by itself. */
  readonly expiration: string | undefined;
}

/** Longer texts aren't ids or dates: the vault's words must not fill the state. */
const MAX_TEXT = 100;

/** What the vault lent under an identity: the ids and the expiry that it names. */
export function leaseOf(identity: LeaseIdentity, objects: readonly VaultObject[]): Lease {
  const { podName, deploy, namespace } = identity;
  return {
    podName,
    deploy,
    namespace,
    secretIds: objects.flatMap(({ id }) => (id === undefined || id.length > MAX_TEXT ? [] : [id])),
    expiration: objects
      .find(({ expiration }) => expiration !== undefined)
      ?.expiration?.slice(0, MAX_TEXT),
  };
}

/** The private directory for secret files, and which files were made in it. */
export interface JournalFiles {
  readonly directory: string;
  /** `device:inode` of each file that was made, but not of a file that is only intended. */
  readonly inodes: readonly string[];
}

/** What a run was lent and has not given back. It holds names and ids, never a value or a token. */
export interface JournalData {
  /** The vault, so that nothing is ever given back elsewhere. */
  readonly url: string;
  /**
   * The job that borrowed, so that no other job gives back; empty when the vault lent nothing.
   */
  readonly job: string;
  /** Which leg of a matrix; empty where that is not known. */
  readonly leg: string;
  readonly files: JournalFiles | undefined;
  /** Files of the platform that hold exported values. */
  readonly handover: readonly string[];
  readonly leases: readonly Lease[];
  /** As references say it: `pam-credential:77`, `pam-key:501`. */
  readonly custodies: readonly string[];
}

/**
 * The record that the post step works from. Each method has saved its change when it returns.
 * Whatever creates something is recorded first, so a process that is killed leaves nothing that
 * isn't written here.
 */
export class Journal {
  readonly #save: (data: JournalData) => void;
  #data: JournalData;

  /** Opens the journal by saving `data`. */
  constructor(data: JournalData, save: (data: JournalData) => void) {
    this.#data = data;
    this.#save = save;
    save(data);
  }

  get data(): JournalData {
    return this.#data;
  }

  /** True when there is nothing left to give back. */
  get isEmpty(): boolean {
    const { files, leases, custodies } = this.#data;
    return files === undefined && leases.length === 0 && custodies.length === 0;
  }

  intendFiles(directory: string): void {
    this.#update({ files: { directory, inodes: [] } });
  }

  madeFiles(directory: string, inodes: readonly string[]): void {
    this.#update({ files: { directory, inodes } });
  }

  removedFiles(): void {
    this.#update({ files: undefined });
  }

  intendLease(identity: LeaseIdentity): void {
    const lease = { ...identity, secretIds: [], expiration: undefined };
    this.#update({ leases: [...this.#data.leases, lease] });
  }

  lent(lease: Lease): void {
    this.#update({ leases: [...this.#otherLeases(lease), lease] });
  }

  gaveBackLease(identity: LeaseIdentity): void {
    this.#update({ leases: this.#otherLeases(identity) });
  }

  intendCustody(ref: string): void {
    this.#update({ custodies: [...this.#data.custodies, ref] });
  }

  gaveBackCustody(ref: string): void {
    this.#update({ custodies: this.#data.custodies.filter((other) => other !== ref) });
  }

  #otherLeases({ podName }: LeaseIdentity): readonly Lease[] {
    return this.#data.leases.filter((lease) => lease.podName !== podName);
  }

  #update(change: Partial<JournalData>): void {
    const data = { ...this.#data, ...change };
    this.#save(data);
    this.#data = data;
  }
}
