import { CONCURRENCY, settleAll } from '../text/concurrency.ts';
import { custodyCommand, refOf, type ByHand } from './by-hand.ts';
import { giveBackLease } from './give-back-lease.ts';
import type { Journal } from './journal.ts';
import { reasonOf, type Outcome } from './outcome.ts';
import { scrubCommandFile } from './files/command-files.ts';
import { noTemporaryDirectory } from './files/private-directory.ts';
import { removePrivateFiles } from './files/remove-private-files.ts';
import type { VaultClient } from '../vault/client.ts';

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
