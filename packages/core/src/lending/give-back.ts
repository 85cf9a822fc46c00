import { CONCURRENCY, settleAll } from '../text/concurrency.ts';
import { SenhaseguraError } from '../model/errors.ts';
import { custodyCommand, leaseCommand, refOf, type ByHand } from './by-hand.ts';
import { leaseOf, type Journal, type Lease } from './journal.ts';
import { scrubCommandFile } from './files/command-files.ts';
import { noTemporaryDirectory, removePrivateFiles } from './files/private-directory.ts';
import type { VaultClient } from '../vault/client.ts';
import type { GivenBack } from '../vault/domain-codes.ts';

/** What became of one thing that was lent. */
export interface Outcome {
  readonly kind: 'lease' | 'custody' | 'files';
  /** Names and ids, for people, and enough to finish the work by hand. */
  readonly name: string;
  readonly result: GivenBack | 'failed';
  /** Why it failed. */
  readonly reason?: string;
  /** The whole command that finishes the work, quoted for the shell of this system. */
  readonly byHand?: string | undefined;
  /** When it ends by itself, in the vault's words. */
  readonly expiration?: string | undefined;
}

/** Where giving back happens. */
export interface Place extends ByHand {
  /** The runner's directory for temporary files, undefined when it gives none. */
  readonly temporaryDirectory: string | undefined;
}

/**
 * Gives back everything the journal holds: files at once, then ephemeral credentials and custodies
 * in parallel. What came back leaves the journal, so that doing it again asks for nothing twice. It
 * never throws: what failed is in the outcomes.
 *
 * @param vault - Called only when there is something the vault must be told.
 */
export async function giveBack(
  journal: Journal,
  vault: () => Promise<VaultClient>,
  place: Place,
): Promise<Outcome[]> {
  const { leases, custodies } = journal.data;
  const { temporaryDirectory } = place;
  for (const path of journal.data.handover) scrubCommandFile(temporaryDirectory, path);
  const files = giveBackFiles(journal, temporaryDirectory);
  // The most valuable things come first, in case time runs out.
  const remote = await settleAll(
    [
      ...leases.map((lease) => async () => giveBackLease(journal, vault, lease, place)),
      ...custodies.map((ref) => async () => giveBackCustody(journal, vault, ref, place)),
    ],
    CONCURRENCY,
  );
  return [...files, ...remote.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))];
}

function giveBackFiles(journal: Journal, temporaryDirectory: string | undefined): Outcome[] {
  const { files } = journal.data;
  if (files === undefined) return [];
  const name = `the secret files in ${files.directory}`;
  try {
    if (temporaryDirectory === undefined) throw noTemporaryDirectory();
    removePrivateFiles(temporaryDirectory, files);
    journal.removedFiles();
    return [{ kind: 'files', name, result: 'given-back' }];
  } catch (error) {
    return [{ kind: 'files', name, result: 'failed', reason: reasonOf(error) }];
  }
}

async function giveBackLease(
  journal: Journal,
  vault: () => Promise<VaultClient>,
  lease: Lease,
  place: Place,
): Promise<Outcome> {
  let known = lease;
  try {
    if (lease.secretIds.length === 0) known = await askAgain(journal, await vault(), lease);
    const results = await settleAll(
      known.secretIds.map((id) => async () => (await vault()).deprovision(known, id)),
      CONCURRENCY,
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    journal.gaveBackLease(known);
    const given = results.some((one) => one.status === 'fulfilled' && one.value === 'given-back');
    return {
      kind: 'lease',
      name: describeLease(known),
      result: given ? 'given-back' : 'nothing-left',
    };
  } catch (error) {
    return {
      kind: 'lease',
      name: describeLease(known),
      result: 'failed',
      reason: withoutId(known, reasonOf(error)),
      byHand: leaseCommand(known, place),
      expiration: known.expiration,
    };
  }
}

// No answer was seen, so the secret may or may not exist. Asking again under the same identity
// names the one that exists (contract §14.4: an assumption), or makes one that is given back at
// once.
async function askAgain(journal: Journal, vault: VaultClient, lease: Lease): Promise<Lease> {
  const objects = await vault.provision(lease);
  const known = leaseOf(lease, objects);
  // After a failure here, the next try knows the id and needn't ask, so it makes no other.
  journal.lent(known);
  if (known.secretIds.length < objects.length) {
    throw new SenhaseguraError('ERR_CLEANUP', 'The vault did not say the id of the secret.');
  }
  return known;
}

async function giveBackCustody(
  journal: Journal,
  vault: () => Promise<VaultClient>,
  custody: string,
  place: Place,
): Promise<Outcome> {
  const name = `custody of ${custody}`;
  const ref = refOf(custody);
  try {
    const result = await (await vault()).releaseCustody(ref);
    journal.gaveBackCustody(custody);
    return { kind: 'custody', name, result };
  } catch (error) {
    const byHand = custodyCommand(ref, place);
    return { kind: 'custody', name, result: 'failed', reason: reasonOf(error), byHand };
  }
}

/** Names an ephemeral credential for people. */
export function describeLease({ podName, deploy, namespace, secretIds }: Lease): string {
  const ids = secretIds.length > 0 ? `, secret id ${secretIds.join(', ')}` : '';
  return (
    `ephemeral credential of pod-name ${podName}, deploy ${deploy}, namespace ` +
    `${namespace}${ids}`
  );
}

/** Says what helps where no secret id is known, as no command can name one. */
function withoutId({ secretIds }: Lease, reason: string): string {
  if (secretIds.length > 0) return reason;
  return (
    `${reason} Its secret id isn't known: a journal finds it (senhasegura cleanup ` +
    '--journal FILE), ' +
    'and so does the vault, by the pod-name.'
  );
}

function reasonOf(error: unknown): string {
  return error instanceof SenhaseguraError ? error.message : 'an unexpected error';
}
