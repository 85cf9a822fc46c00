import { allOrNone, CONCURRENCY } from '../text/concurrency.ts';
import { takeCustody, takeLease } from '../lending/borrow.ts';
import type { Journal } from '../lending/journal.ts';
import { isOneTimeCode, type Needs } from '../plan/needs.ts';
import type { Plan } from '../plan/plan.ts';
import type { VaultObject } from '../model/secret.ts';
import type { VaultClient } from '../vault/client.ts';
import type { LeaseIdentity } from '../vault/ephemeral.ts';

/** What fetching works with: the vault, and the journal of what it takes. */
export interface FetchContext {
  readonly vault: VaultClient;
  /** Undefined when nothing that was asked for needs giving back. */
  readonly journal: Journal | undefined;
  readonly lease: LeaseIdentity;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches every object the plan needs, or fails; then what was taken is in the journal.
 *
 * Reading comes before taking custody, and that before provisioning: so the secrets of the
 * authorization never contain an ephemeral secret of this or another job's making, and a failure
 * leaves as little as possible to undo.
 *
 * @throws What the first failing call threw, after all calls under way have ended.
 */
export async function fetchObjects(plan: Plan, context: FetchContext): Promise<VaultObject[]> {
  const { vault, journal, lease } = context;
  const { needs } = plan;
  const kept = keptObjects(plan);
  const reads: Read[] = [
    ...secretReads(needs, vault),
    ...needs.pamInfos.map((ref) => async () => vault.readInformation(ref)),
    ...needs.certificates.map(
      ({ id, keys }) =>
        async () =>
          vault.readCertificate(id, keys),
    ),
    ...safeReads(needs, vault, false),
  ];
  const most = needs.secrets?.way === 'each' ? SINGLE_READS : CONCURRENCY;
  const read = await allOrNone(reads, context.signal, async (ask) => ask(), most);

  // A login that fails must not look like something that was taken.
  if (read.length === 0) await vault.logIn();
  const takes = [
    ...needs.pamCredentials.map((ref) => ({
      name: `pam-credential:${ref}`,
      take: async () => vault.readCredential(ref),
    })),
    ...needs.pamKeys.map((ref) => ({
      name: `pam-key:${ref}`,
      take: async () => vault.readKey(ref),
    })),
  ];
  const recording = (name: string) => (kept.has(name) ? undefined : journal);
  const taken = await allOrNone(takes, context.signal, async ({ name, take }) =>
    takeCustody(name, take, recording(name)),
  );

  const provisioned = needs.provisioned
    ? await takeLease(vault, lease, recording(PROVISIONED))
    : [];
  const last = await allOrNone(safeReads(needs, vault, true), context.signal, async (ask) => ask());
  return [...read.flat(), ...taken, ...provisioned, ...last.flat()];
}

type Read = () => Promise<VaultObject | readonly VaultObject[] | undefined>;

/** As many secrets are read one by one at once, because each such read may cost a connection. */
const SINGLE_READS = 8;

function secretReads({ secrets: need }: Needs, vault: VaultClient): Read[] {
  if (need === undefined) return [];
  return need.way === 'each'
    ? need.identities.map((identity) => async () => vault.readSecret(identity))
    : [async () => vault.readSecrets(need.way)];
}

/**
 * Fetches what can be read without taking custody, making a credential or showing a one-time code
 * alone.
 */
export async function fetchWithoutTaking(
  plan: Plan,
  vault: VaultClient,
  signal: AbortSignal | undefined,
): Promise<VaultObject[]> {
  const safeItems = plan.needs.safeItems.filter((item) =>
    plan.entries.some(
      (entry) => entry.kind === item.kind && entry.ref === item.ref && !isOneTimeCode(entry),
    ),
  );
  const needs = { ...plan.needs, safeItems, provisioned: false, pamCredentials: [], pamKeys: [] };
  // Nothing is provisioned, so nobody sees this identity.
  const lease = { podName: '', deploy: '', namespace: '' };
  return fetchObjects({ ...plan, needs }, { vault, journal: undefined, lease, signal });
}

function safeReads({ safeItems }: Needs, vault: VaultClient, withCode: boolean): Read[] {
  return safeItems
    .filter(({ hasCode }) => hasCode === withCode)
    .map(
      ({ kind, ref }) =>
        async () =>
          vault.readSafeItem(kind, ref),
    );
}

const PROVISIONED = 'provisioned:';

// One entry with `keep` is enough to keep an object, whatever its other entries say.
function keptObjects({ entries }: Plan): ReadonlySet<string> {
  const kept = entries.filter(({ options }) => options.keep);
  return new Set(kept.map(({ kind, ref }) => `${kind}:${ref ?? ''}`));
}
