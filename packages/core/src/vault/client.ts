import type { Redacted } from '../model/redacted.ts';
import type { CertificateKey, SafeKind, VaultObject } from '../model/secret.ts';
import type { GivenBack } from './domain-codes.ts';
import type { LeaseIdentity } from './ephemeral.ts';
import { readAllSecrets, type ListWay } from './secrets.ts';
import type { Session } from './session.ts';
import type { SecretReader } from './single-secrets.ts';

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
   * Reads a PAM credential, which takes custody of it (§8.2). Undefined when the authorization
   * can't read one.
   */
  readCredential(ref: string): Promise<VaultObject | undefined>;
  /**
   * Reads an SSH key (§8.5), which takes custody of it (§8.3). Undefined when the authorization
   * can't read one.
   */
  readKey(ref: string): Promise<VaultObject | undefined>;
  /** Downloads a certificate (§19.3). Undefined when the authorization can't read one. */
  readCertificate(id: string, keys: readonly CertificateKey[]): Promise<VaultObject | undefined>;
  /** Reads an item of MySafe (§19.4). Undefined when the authorization can't read one. */
  readSafeItem(kind: SafeKind, ref: string): Promise<VaultObject | undefined>;
  /** Reads protected information (§8.6). Undefined when the authorization can't read one. */
  readInformation(ref: string): Promise<VaultObject | undefined>;
  /** Releases custody (§8.3). Safe to repeat. */
  releaseCustody(ref: string): Promise<GivenBack>;
}

/** What a client needs beside its session. */
export interface ClientOptions {
  /** Told which of several paths the vault knew, never anything that was read. */
  readonly debug: (line: string) => void;
  /** Makes a password for one download, and has it masked before it is used. */
  readonly newPassword: () => Redacted;
}

/**
 * Speaks the vault's API over a session. Methods fail as {@link Session.call} does. What few jobs
 * need is loaded on demand.
 */
export function createClient(session: Session, { debug, newPassword }: ClientOptions): VaultClient {
  let reader: Promise<SecretReader> | undefined;
  const createReader = async (): Promise<SecretReader> => {
    const { createSecretReader } = await import(/* webpackIgnore: true */ './single-secrets.ts');
    return createSecretReader(session, debug);
  };
  const pam = async () => import(/* webpackIgnore: true */ './pam.ts');
  const ephemeral = async () => import(/* webpackIgnore: true */ './ephemeral.ts');
  return {
    logIn: async () => session.logIn(),

    readSecrets: async (way = 'auto') => readAllSecrets(session, way, debug),
    readSecret: async (identity) => (await (reader ??= createReader()))(identity),

    provision: async (identity) => (await ephemeral()).provision(session, identity),
    deprovision: async (identity, secretId) =>
      (await ephemeral()).deprovision(session, identity, secretId),

    readCredential: async (ref) =>
      (await pam()).readPam(session, 'pam-credential', 'credential', ref),
    readKey: async (ref) => (await pam()).readPam(session, 'pam-key', 'key', ref),
    readInformation: async (ref) => (await pam()).readPam(session, 'pam-info', 'info', ref),

    readCertificate: async (id, keys) => {
      const { readCertificate } = await import(/* webpackIgnore: true */ './certificates.ts');
      return readCertificate(session, id, keys, newPassword());
    },
    readSafeItem: async (kind, ref) => {
      const { readSafeItem } = await import(/* webpackIgnore: true */ './mysafe.ts');
      return readSafeItem(session, kind, ref);
    },

    releaseCustody: async (ref) => (await pam()).releaseCustody(session, ref),
  };
}
