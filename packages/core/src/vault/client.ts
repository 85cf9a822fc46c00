import { printable } from '../text/printable.ts';
import type { Redacted } from '../model/redacted.ts';
import type { CertificateKey, SafeKind, VaultObject } from '../model/secret.ts';
import { saysNotFound, VaultError } from './answers/answer.ts';
import { readApplication, readPamObject } from './answers/objects.ts';
import {
  createSecretReader,
  readAllSecrets,
  SECRETS_ANSWER_BYTES,
  type ListWay,
} from './secrets.ts';
import { SMALL_ANSWER_BYTES } from './call.ts';
import type { Session } from './session.ts';

/** Under which name an ephemeral credential is asked for and given back (contract §7.5, §7.6). */
export interface LeaseIdentity {
  readonly podName: string;
  readonly deploy: string;
  readonly namespace: string;
}

/** Whether something was given back now, or there was nothing left to give back. */
export type GivenBack = 'given-back' | 'nothing-left';

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

/** Not found, not a credential, not in custody (§10). */
const NOTHING_LEFT: ReadonlySet<number> = new Set([1007, 1010, 1018]);
/** Not found, inactive, no access, or of another kind: contract §10, in the PAM family only. */
const NOT_READABLE: ReadonlySet<number> = new Set([
  1007, 1008, 1009, 1010, 1015, 1016, 1017, 1023, 1024,
]);

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

    provision: async (identity) =>
      readApplication(
        await session.call({
          method: 'POST',
          path: ['coe', 'dapp', 'provision'],
          form: leaseForm(identity),
          what: 'provide an ephemeral credential',
          maxBytes: SECRETS_ANSWER_BYTES,
        }),
        'provisioned',
      ),

    deprovision: async (identity, secretId) => {
      const parameters = { ...leaseForm(identity), secret_id: secretId };
      const what = `take back the ephemeral credential ${printable(secretId)}`;
      const call = {
        method: 'POST',
        repeatable: true,
        what,
        maxBytes: SMALL_ANSWER_BYTES,
      } as const;
      return givingBack(async () => {
        try {
          return await session.call({
            ...call,
            path: ['coe', 'dapp', 'deprovision'],
            form: parameters,
          });
        } catch (error) {
          // The sources disagree about path and placement (contract §7.6): the gateway knows which
          // exists.
          if (!(error instanceof VaultError && error.refusal.noRoute)) throw error;
          return session.call({ ...call, path: ['dapp', 'deprovision'], query: parameters });
        }
      });
    },

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

    releaseCustody: async (ref) =>
      givingBack(async () =>
        session.call({
          method: 'DELETE',
          path: ['pam', 'credential', 'custody', ref],
          what: `release the custody of PAM credential ${printable(ref)}`,
          maxBytes: SMALL_ANSWER_BYTES,
        }),
      ),
  };
}

async function readPam(
  session: Session,
  kind: 'pam-credential' | 'pam-key' | 'pam-info',
  resource: 'credential' | 'key' | 'info',
  ref: string,
): Promise<VaultObject | undefined> {
  return unlessRefused(NOT_READABLE, async () => {
    const answer = await session.call({
      method: 'GET',
      path: ['pam', resource, ref],
      what: `read ${kind}:${printable(ref)}`,
      maxBytes: SMALL_ANSWER_BYTES,
    });
    return readPamObject(answer, resource, kind, ref);
  });
}

/**
 * Undefined when the vault refuses with one of the codes, which mean that the thing doesn't exist.
 */
async function unlessRefused<T>(
  codes: ReadonlySet<number>,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof VaultError && codes.has(error.refusal.domainCode ?? 0)) return undefined;
    throw error;
  }
}

function leaseForm({ podName, deploy, namespace }: LeaseIdentity): Record<string, string> {
  return { pod_name: podName, deploy, namespace };
}

async function givingBack(call: () => Promise<unknown>): Promise<GivenBack> {
  try {
    await call();
    return 'given-back';
  } catch (error) {
    if (error instanceof VaultError && isNothingLeft(error)) return 'nothing-left';
    throw error;
  }
}

function isNothingLeft(error: VaultError): boolean {
  return NOTHING_LEFT.has(error.refusal.domainCode ?? 0) || saysNotFound(error);
}
