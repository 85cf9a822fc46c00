import type { Redacted } from '../model/redacted.ts';
import type { CertificateKey, SafeKind, VaultObject } from '../model/secret.ts';
import { unlessRefused, type GivenBack } from './domain-codes.ts';
import { deprovision, provision, type LeaseIdentity } from './ephemeral.ts';
import { readPam, releaseCustody } from './pam.ts';
import { createSecretReader, readAllSecrets, type ListWay } from './secrets.ts';
import type { Session } from './session.ts';

/** The vault's functions that this product uses, one thin method each. */
export interface VaultClient {
  /** Logs in, if that has not been done. */
  logIn(): Promise<void>;
  /** Every secret of the authorization (contract §7.1, §19.1). Default way: `auto`. */
  readSecrets(way?: ListWay): Promise<VaultObject[]>;
  /** One secret by its identity (§19.1). Undefined when the authorization has none. */
  readSecret(identity: string): Promise<VaultObject | undefined>;
  /**
   * Asks for an ephemeral credential; asking again under the same identity names the same secret
   * (§7.5, §14.4).
   */
  provision(identity: LeaseIdentity): Promise<VaultObject[]>;
  /** Gives an ephemeral credential back (§7.6). Safe to repeat. */
  deprovision(identity: LeaseIdentity, secretId: string): Promise<GivenBack>;
  /**
   * Reads a PAM credential, which takes custody of it (§8.2). Undefined when there is none that may
   * be read.
   */
  readCredential(ref: string): Promise<VaultObject | undefined>;
  /**
   * Reads an SSH key (§8.5), which takes custody of it (§8.3). Undefined when there is none that
   * may be read.
   */
  readKey(ref: string): Promise<VaultObject | undefined>;
  /** Downloads a certificate (§19.3). Undefined when there is none that may be read. */
  readCertificate(id: string, keys: readonly CertificateKey[]): Promise<VaultObject | undefined>;
  /** Reads an item of MySafe (§19.4). Undefined when there is none that may be read. */
  readSafeItem(kind: SafeKind, ref: string): Promise<VaultObject | undefined>;
  /** Reads protected information (§8.6). Undefined when there is none that may be read. */
  readInformation(ref: string): Promise<VaultObject | undefined>;
  /** Releases custody (§8.3). Safe to repeat. */
  releaseCustody(ref: string): Promise<GivenBack>;
}

/** No certificate of this code (contract §10), or as with PAM. */
const NO_CERTIFICATE: ReadonlySet<number> = new Set([1007, 1008, 1009, 1010, 1049]);
/** Not found, no access, inactive, or of another kind: contract §19.4. */
const NO_SAFE_ITEM: ReadonlySet<number> = new Set([1005, 1006, 1009, 1010]);

/** What a client needs beside its session. */
export interface ClientOptions {
  /** Told which of several ways the vault knew: paths, never anything that was read. */
  readonly debug: (line: string) => void;
  /** Makes a password for one download, and has it masked before it is used. */
  readonly newPassword: () => Redacted;
}

/** Speaks the vault's API over a session. Methods fail as {@link Session.call} does. */
export function createClient(session: Session, { debug, newPassword }: ClientOptions): VaultClient {
  return {
    logIn: async () => session.logIn(),

    readSecrets: async (way = 'auto') => readAllSecrets(session, way, debug),
    readSecret: createSecretReader(session, debug),

    provision: async (identity) => provision(session, identity),
    deprovision: async (identity, secretId) => deprovision(session, identity, secretId),

    readCredential: async (ref) => readPam(session, 'pam-credential', 'credential', ref),
    readKey: async (ref) => readPam(session, 'pam-key', 'key', ref),
    readInformation: async (ref) => readPam(session, 'pam-info', 'info', ref),

    readCertificate: async (id, keys) =>
      unlessRefused(NO_CERTIFICATE, async () => {
        const { downloadCertificate } = await import(/* webpackIgnore: true */ './certificates.ts');
        return downloadCertificate(session, id, keys, newPassword());
      }),
    readSafeItem: async (kind, ref) =>
      unlessRefused(NO_SAFE_ITEM, async () => {
        const { readSafeItem } = await import(/* webpackIgnore: true */ './mysafe.ts');
        return readSafeItem(session, kind, ref);
      }),

    releaseCustody: async (ref) => releaseCustody(session, ref),
  };
}
