import type { VaultObject } from '../model/secret.ts';
import { VaultError } from '../vault/answers/answer.ts';
import type { VaultClient } from '../vault/client.ts';
import type { LeaseIdentity } from '../vault/ephemeral.ts';
import { TransportError } from '../vault/network/transport.ts';
import { leaseOf, type Journal } from './journal.ts';

/**
 * Reads a thing and takes custody of it. The journal names it first.
 *
 * @param name - As references say it, such as `pam-credential:77`.
 * @param journal - Undefined for what is kept after the job.
 * @returns undefined when the authorization can't read one.
 */
export async function takeCustody(
  name: string,
  take: () => Promise<VaultObject | undefined>,
  journal: Journal | undefined,
): Promise<VaultObject | undefined> {
  journal?.intendCustody(name);
  const object = await orForget(take(), () => journal?.gaveBackCustody(name));
  if (object === undefined) journal?.gaveBackCustody(name);
  return object;
}

/**
 * Asks for an ephemeral credential. The journal names it before, and knows its id afterwards.
 *
 * @param journal - Undefined for what is kept after the job.
 */
export async function takeLease(
  vault: VaultClient,
  lease: LeaseIdentity,
  journal: Journal | undefined,
): Promise<VaultObject[]> {
  journal?.intendLease(lease);
  const objects = await orForget(vault.provision(lease), () => journal?.gaveBackLease(lease));
  if (objects.length === 0) journal?.gaveBackLease(lease);
  else journal?.lent(leaseOf(lease, objects));
  return objects;
}

/** Waits for a call that takes something, and forgets the intent when it certainly took nothing. */
async function orForget<T>(taking: Promise<T>, forget: () => void): Promise<T> {
  try {
    return await taking;
  } catch (error) {
    const notSent = error instanceof TransportError && !error.sent;
    // Other answers may follow an attempt that did take something: a rate limit, a token that has
    // ended meanwhile.
    const refused =
      error instanceof VaultError && !error.again && [400, 403].includes(error.status);
    if (notSent || refused) forget();
    throw error;
  }
}
