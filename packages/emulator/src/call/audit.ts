/** What a request did, in names and ids, never in values. */
export type AuditEvent =
  | { readonly type: 'token-issued' }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'registered'; readonly created: boolean }
  | { readonly type: 'secrets-read'; readonly identities: readonly string[] }
  | {
      readonly type: 'provisioned' | 'deprovisioned';
      readonly secretId: string;
      readonly identity: string;
    }
  | {
      readonly type: 'custody-taken' | 'custody-released' | 'password-change-started';
      readonly item: string;
    }
  | { readonly type: 'item-read' | 'item-written'; readonly kind: string; readonly id: string }
  | {
      readonly type: 'variables';
      readonly received: number;
      readonly names: readonly string[];
      readonly attached: readonly string[];
    }
  | { readonly type: 'secret-written'; readonly identity: string; readonly created: boolean }
  | { readonly type: 'authorization-deleted' }
  | { readonly type: 'fault'; readonly fault: string };

/** One request as the log shows it. */
export interface LogEntry {
  readonly seq: number;
  /** ISO 8601, on the vault's clock. */
  readonly time: string;
  readonly method: string;
  /** Without the query, which may hold credentials. */
  readonly path: string;
  /** 0 when the connection was reset instead of answered. */
  readonly status: number;
  /** `application/system/environment` of the caller; null without one. */
  readonly authorization: string | null;
  readonly events: readonly AuditEvent[];
  /** Numbers of the TCP connection and of the TLS handshake on it; 0 without. */
  readonly connection: number;
  readonly handshake: number;
  /** The `X-Request-Id` of the answer, where the dialect has one. */
  readonly requestId?: string;
}

/** An entry as it is kept. The text of its time is made only when somebody reads it. */
export interface LogRecord extends Omit<LogEntry, 'seq' | 'time'> {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const LONGEST_PATH = 200;

/** The last entries, oldest first. */
export class AuditLog {
  readonly #most: number;
  #records: LogRecord[] = [];
  #dropped = 0;

  constructor(most = 10_000) {
    this.#most = most;
  }

  add(record: LogRecord): void {
    this.#records.push(record);
    // Cuts at twice the size, so that cutting costs next to nothing per entry.
    if (this.#records.length < 2 * this.#most) return;
    this.#dropped += this.#most;
    this.#records = this.#records.slice(this.#most);
  }

  /** The entries with a higher number than `after`. */
  entries(after = 0): readonly LogEntry[] {
    const end = this.#dropped + this.#records.length;
    const first = Math.max(after, end - this.#most, this.#dropped);
    return this.#records.slice(first - this.#dropped).map(({ at, path, ...rest }, index) => ({
      seq: first + index + 1,
      time: new Date(at).toISOString(),
      path: path.slice(0, LONGEST_PATH),
      ...rest,
    }));
  }
}
