import { CONCURRENCY, settleAll } from '../text/concurrency.ts';
import { SenhaseguraError } from '../model/errors.ts';
import { leaseOf, type Journal } from '../lending/journal.ts';
import { isOneTimeCode, type Needs } from '../plan/needs.ts';
import type { Plan } from '../plan/plan.ts';
import type { VaultObject } from '../model/secret.ts';
import { VaultError } from '../vault/answers/answer.ts';
import type { VaultClient } from '../vault/client.ts';
import type { LeaseIdentity } from '../vault/ephemeral.ts';
import { TransportError } from '../vault/network/transport.ts';

/** What giving back must be told before and after each call that takes something. */
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
 * finds as little as possible to undo.
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
  const read = await allOf(reads, context.signal, async (ask) => ask(), most);

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
  const taken = await allOf(takes, context.signal, async ({ name, take }) => {
    const record = kept.has(name) ? undefined : journal;
    record?.intendCustody(name);
    const object = await orForget(take(), () => record?.gaveBackCustody(name));
    if (object === undefined) record?.gaveBackCustody(name);
    return object;
  });

  const provisioned = needs.provisioned
    ? await provision(vault, journal, lease, kept.has(PROVISIONED))
    : [];
  const last = await allOf(safeReads(needs, vault, true), context.signal, async (ask) => ask());
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
  // Nothing is provisioned, so that nobody sees this identity.
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

// What one entry says to `keep` stays with the job's later users, whatever other entries of the
// same object say.
function keptObjects({ entries }: Plan): ReadonlySet<string> {
  const kept = entries.filter(({ options }) => options.keep);
  return new Set(kept.map(({ kind, ref }) => `${kind}:${ref ?? ''}`));
}

async function provision(
  vault: VaultClient,
  journal: Journal | undefined,
  lease: LeaseIdentity,
  keep: boolean,
): Promise<VaultObject[]> {
  const record = keep ? undefined : journal;
  record?.intendLease(lease);
  const objects = await orForget(vault.provision(lease), () => record?.gaveBackLease(lease));
  if (objects.length === 0) record?.gaveBackLease(lease);
  else record?.lent(leaseOf(lease, objects));
  return objects;
}

/** Waits for what takes something; when it certainly took nothing, the intent is forgotten. */
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

async function allOf<T, R>(
  items: readonly T[],
  signal: AbortSignal | undefined,
  work: (item: T) => Promise<R | undefined>,
  most = CONCURRENCY,
): Promise<R[]> {
  let failed = false;
  const tasks = items.map((item) => async () => {
    if (signal?.aborted === true) {
      throw new SenhaseguraError('ERR_CANCELLED', 'The job was cancelled.');
    }
    // After a failure nothing more is taken, because it would only be given back.
    if (failed) return undefined;
    try {
      return await work(item);
    } catch (error) {
      failed = true;
      throw error;
    }
  });
  const settled = await settleAll(tasks, most);
  const rejected = settled.find((result) => result.status === 'rejected');
  if (rejected !== undefined) throw rejected.reason;
  return settled.flatMap((result) =>
    result.status === 'fulfilled' && result.value !== undefined ? [result.value] : [],
  );
}
