import { SenhaseguraError } from '../model/errors.ts';
import { CONCURRENCY, settleAll } from '../text/concurrency.ts';
import type { VaultClient } from '../vault/client.ts';
import { leaseCommand, type ByHand } from './by-hand.ts';
import { leaseOf, type Journal, type Lease } from './journal.ts';
import { reasonOf, type Outcome } from './outcome.ts';

/** Gives every secret of an ephemeral credential back. It never throws. */
export async function giveBackLease(
  journal: Journal,
  vault: () => Promise<VaultClient>,
  lease: Lease,
  place: ByHand,
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
