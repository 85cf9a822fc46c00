import type { ReadSystemRoots } from '../vault/network/system-roots.ts';
import type { ClosableTransport, TransportOptions } from '../vault/network/transport.ts';

/** Which job this is, in the platform's words. */
export interface JobIdentity {
  /** Owner and name of the repository, or the project. */
  readonly repository: string;
  readonly workflow: string;
  readonly run: string;
  readonly attempt: string;
  readonly job: string;
  /** Which use of the product inside the job. */
  readonly step: string;
}

/**
 * The variables that name proxies, by their own names: `HTTPS_PROXY`, `https_proxy`, `NO_PROXY`,
 * `no_proxy`.
 */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** What core needs from the process it runs in, and everything that a test must control. */
export interface Runtime {
  /** Milliseconds since 1970, for dates. */
  readonly now: () => number;
  /** `bytes` random bytes as lower-case hex. */
  readonly randomHex: (bytes: number) => string;
  /**
   * A random number from 0 up to, but not including, 1; for spreading attempts, not for secrets.
   */
  readonly random: () => number;
  /** Ends after `ms` milliseconds, or fails at once when the signal is aborted. */
  readonly delay: (ms: number, signal?: AbortSignal) => Promise<void>;
  /**
   * Whether this is Windows, where names of variables and files have no case, and no variable holds
   * more than 32,766 characters.
   */
  readonly windows: boolean;
  /** The runner's directory for temporary files, undefined when it gives none. */
  readonly temporaryDirectory: string | undefined;
  /** The platform's number of this run, for the vault's own log; undefined where it has none. */
  readonly runId?: string | undefined;
  /** Called only when something must be given back, as finding out may be costly. */
  readonly identifyJob: () => Promise<JobIdentity>;
  readonly createTransport: (options: TransportOptions) => ClosableTransport;
  /**
   * Keeps others out of a new, empty directory, where permission bits don't. False when it
   * couldn't; undefined where the bits are enough.
   */
  readonly protectDirectory?: ((directory: string) => boolean) | undefined;
  /**
   * Reads what the system itself trusts, asked only for an unknown issuer; undefined where Node
   * can't.
   */
  readonly readSystemRoots?: ReadSystemRoots | undefined;
  /** The variables that name proxies. */
  readonly proxyEnvironment?: ProxyEnvironment;
  /** Aborted when the job is cancelled. */
  readonly signal?: AbortSignal | undefined;
}
