import type { Host, JobIdentity } from './host.ts';
import type { Inputs } from './inputs.ts';
import { Journal } from './journal.ts';
import { sealJournal } from './journal-seal.ts';
import type { Plan } from './plan.ts';
import type { Platform } from './platform.ts';
import type { LeaseIdentity } from './vault/client.ts';

/** What one run may borrow and under which names. */
export interface Lending {
  /** Undefined when the plan takes nothing that has to be given back: then nothing is kept for the post step. */
  readonly journal: Journal | undefined;
  readonly lease: LeaseIdentity;
}

/**
 * Opens the journal, before anything exists that needs undoing, and names the ephemeral credentials of this run.
 */
export async function openLending(
  plan: Plan,
  inputs: Inputs,
  platform: Platform,
  host: Host,
): Promise<Lending> {
  if (!takesSomething(plan)) return { journal: undefined, lease: NO_LEASE };
  const job = await host.identifyJob();
  const lease = nameLease(inputs, job, host.randomHex(4));
  const journal = new Journal(
    {
      url: inputs.url.href,
      job: jobName(job),
      leg: inputs.jobLeg,
      files: undefined,
      leases: [],
      custodies: [],
    },
    (data) => platform.saveState(sealJournal(data, inputs.credentials.clientSecret)),
  );
  if (plan.needs.provisioned) {
    platform.info(
      `Asking for an ephemeral credential: pod-name ${lease.podName}, deploy ${lease.deploy}, namespace ${lease.namespace}`,
    );
  }
  return { journal, lease };
}

/** Names a job so that no other job of the same platform has the same name, re-runs included. */
export function jobName({ repository, run, attempt, job }: JobIdentity): string {
  return [repository, run, attempt, job].join(' / ');
}

/**
 * The identity of an ephemeral credential. Matrix legs differ in `leg`, two uses in a job in `step`, and two calls
 * of one reusable workflow in the random part.
 *
 * @param random - Lower-case hex.
 */
export function nameLease(
  inputs: Pick<Inputs, 'podName' | 'deploy' | 'namespace' | 'jobLeg'>,
  { repository, workflow, run, attempt, job, step }: JobIdentity,
  random: string,
): LeaseIdentity {
  const unique = [run, attempt, job, inputs.jobLeg, step, random];
  return {
    podName: inputs.podName ?? unique.map(nameable).filter(Boolean).join('-'),
    deploy: inputs.deploy ?? nameable(workflow),
    namespace: inputs.namespace ?? nameable(repository),
  };
}

const NO_LEASE: LeaseIdentity = { podName: '', deploy: '', namespace: '' };

// The vault's rules for these names are not documented; those of pods and namespaces are safe everywhere.
function nameable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function takesSomething({ needs, entries }: Plan): boolean {
  return (
    needs.provisioned ||
    needs.pamCredentials.length > 0 ||
    entries.some(({ destination }) => destination?.kind === 'file')
  );
}
