import { printable } from '../printable.ts';
import type { VaultObject } from '../secret.ts';
import { VaultError } from './answer.ts';
import { readApplication, readPamObject } from './objects.ts';
import { SMALL_ANSWER_BYTES, type Session } from './session.ts';

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
  /** Every secret attached to the authorization (contract §7.1). */
  readSecrets(): Promise<VaultObject[]>;
  /** Asks for an ephemeral credential; asking again under the same identity names the same secret (§7.5, §14.4). */
  provision(identity: LeaseIdentity): Promise<VaultObject[]>;
  /** Gives an ephemeral credential back (§7.6). Safe to repeat. */
  deprovision(identity: LeaseIdentity, secretId: string): Promise<GivenBack>;
  /** Reads a PAM credential, which takes custody of it (§8.2). */
  readCredential(ref: string): Promise<VaultObject>;
  /** Releases custody (§8.3). Safe to repeat. */
  releaseCustody(ref: string): Promise<GivenBack>;
}

/** A secrets answer may have this many bytes. */
const SECRETS_ANSWER_BYTES = 16 * 2 ** 20;
const NOT_FOUND = 1007;
const NOT_IN_CUSTODY = 1018;

/** Speaks the vault's API over a session. Methods fail as {@link Session.call} does. */
export function createClient(session: Session): VaultClient {
  return {
    readSecrets: async () =>
      readApplication(
        await session.call({
          method: 'GET',
          path: ['dapp', 'application'],
          what: 'read the secrets of the authorization',
          maxBytes: SECRETS_ANSWER_BYTES,
        }),
        'dsm',
      ),

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
      const call = { method: 'POST', what, maxBytes: SMALL_ANSWER_BYTES } as const;
      return givingBack(async () => {
        try {
          return await session.call({
            ...call,
            path: ['coe', 'dapp', 'deprovision'],
            form: parameters,
          });
        } catch (error) {
          // The sources disagree about path and placement (contract §7.6): the gateway knows which exists.
          if (!(error instanceof VaultError && error.refusal.noRoute)) throw error;
          return session.call({ ...call, path: ['dapp', 'deprovision'], query: parameters });
        }
      });
    },

    readCredential: async (ref) =>
      readPamObject(
        await session.call({
          method: 'GET',
          path: ['pam', 'credential', ref],
          what: `read the PAM credential ${printable(ref)}`,
          maxBytes: SMALL_ANSWER_BYTES,
        }),
        'credential',
        'pam-credential',
        ref,
      ),

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

// The gateway's 404 says nothing about the thing itself, only that the way to it is closed.
function isNothingLeft({ status, refusal }: VaultError): boolean {
  const { domainCode, noRoute, bodyStatus } = refusal;
  if (noRoute) return false;
  return (
    domainCode === NOT_FOUND ||
    domainCode === NOT_IN_CUSTODY ||
    status === 404 ||
    bodyStatus === 404
  );
}
