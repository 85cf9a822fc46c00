import { createHash } from 'node:crypto';
import type { Inputs } from '../inputs/inputs.ts';
import type { JobIdentity } from '../platform/runtime.ts';
import type { LeaseIdentity } from '../vault/ephemeral.ts';

/** Names a job so that no other job of the same platform has the same name, re-runs included. */
export function jobName({ repository, run, attempt, job }: JobIdentity): string {
  return [repository, run, attempt, job].join(' / ');
}

/**
 * The identity of an ephemeral credential. Matrix legs differ in `leg`, two uses in a job in
 * `step`, and two calls of one reusable workflow in the random part.
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
    deploy: inputs.deploy ?? (nameable(workflow) || UNNAMED),
    namespace: inputs.namespace ?? (nameable(repository) || UNNAMED),
  };
}

/** Takes the place of a name that the runner doesn't give, as the vault refuses an empty one. */
const UNNAMED = 'unnamed';

// The vault's rules for these names are not documented; those of pods and namespaces are safe
// everywhere. A name in another script may lose every character: then its hash stands for it.
function nameable(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (name !== '' || text.trim() === '') return name;
  return `name-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
