import type { JobIdentity } from '@senhasegura-action/core';

/** The environment of a step. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Names the job by the runner's variables alone, which no step can change. The file of the event
 * lies where every step can write, so giving back must not depend on it.
 *
 * A variable that this runner doesn't set counts as empty.
 */
export function identifyJob(env: Environment): JobIdentity {
  const text = (name: string): string => env[`GITHUB_${name}`] ?? '';
  return {
    repository: text('REPOSITORY'),
    workflow: text('WORKFLOW'),
    run: text('RUN_ID'),
    attempt: text('RUN_ATTEMPT'),
    job: text('JOB'),
    step: text('ACTION'),
  };
}
