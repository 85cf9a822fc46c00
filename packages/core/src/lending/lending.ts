import { SenhaseguraError } from '../model/errors.ts';
import type { Runtime } from '../platform/runtime.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { Journal, type JournalData } from './journal.ts';
import { sealJournal } from './journal-seal.ts';
import { jobName, nameLease } from './lease-names.ts';
import type { Plan } from '../plan/plan.ts';
import type { Platform } from '../platform/platform.ts';
import type { LeaseIdentity } from '../vault/ephemeral.ts';

/** What one run may borrow and under which names. */
export interface Lending {
  /**
   * Undefined when the plan takes nothing that must be given back: then the post step needs
   * nothing.
   */
  readonly journal: Journal | undefined;
  readonly lease: LeaseIdentity;
  /** The journal as the text that is kept. */
  readonly seal: () => string;
}

/**
 * Opens the journal, before anything exists that needs undoing, and names the ephemeral credentials
 * of this run.
 */
export async function openLending(
  plan: Plan,
  inputs: Inputs,
  platform: Platform,
  runtime: Runtime,
): Promise<Lending> {
  const { commandFiles } = platform;
  // Whoever takes the journal over gets one, empty or not.
  const lends = takesSomething(plan) || !inputs.cleanup;
  if (!lends && commandFiles.length === 0) return NOTHING_LENT;
  const job = lends ? await runtime.identifyJob() : undefined;
  const lease = job === undefined ? NO_LEASE : nameLease(inputs, job, runtime.randomHex(4));
  const seal = (data: JournalData): string => sealJournal(data, inputs.credentials.clientSecret);
  const journal = new Journal(
    {
      url: inputs.url.href,
      job: job === undefined ? '' : jobName(job),
      leg: inputs.jobLeg,
      files: undefined,
      handover: commandFiles,
      leases: [],
      custodies: [],
    },
    (data) => platform.saveState(bounded(seal(data))),
  );
  if (plan.needs.provisioned) {
    platform.info(
      `Asking for an ephemeral credential: pod-name ${lease.podName}, deploy ` +
        `${lease.deploy}, namespace ${lease.namespace}`,
    );
  }
  return { journal, lease, seal: () => seal(journal.data) };
}

/**
 * A platform hands the state to post in one variable, and Linux can't start a process with a longer
 * one.
 */
const MAX_STATE_BYTES = 120_000;

function bounded(state: string): string {
  if (Buffer.byteLength(state) <= MAX_STATE_BYTES) return state;
  throw new SenhaseguraError(
    'ERR_LIMIT',
    'This step asks for too many items. Split the entries of secrets over several steps.',
  );
}

const NO_LEASE: LeaseIdentity = { podName: '', deploy: '', namespace: '' };

const NOTHING_LENT: Lending = {
  journal: undefined,
  lease: NO_LEASE,
  seal: () => '',
};

function takesSomething({ needs, entries }: Plan): boolean {
  return (
    needs.provisioned ||
    needs.pamCredentials.length > 0 ||
    needs.pamKeys.length > 0 ||
    entries.some(({ destination }) => destination?.kind === 'file')
  );
}
