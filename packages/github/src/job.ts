import { context } from '@actions/github';
import type { JobIdentity } from '@senhasegura-action/core';

/** Which job this is. A module of its own, as only runs that borrow something need to load it. */
export function identifyJob(): JobIdentity {
  return {
    repository: `${context.repo.owner}/${context.repo.repo}`,
    workflow: context.workflow,
    run: String(context.runId),
    attempt: String(context.runAttempt),
    job: context.job,
    step: context.action,
  };
}

/** Why the platform may have withheld the repository's secrets from this run. */
export function withheldFrom(): 'fork' | 'dependabot' | undefined {
  if (context.actor === 'dependabot[bot]') return 'dependabot';
  const pullRequest = context.payload.pull_request as
    { head?: { repo?: { fork?: boolean } } } | undefined;
  return pullRequest?.head?.repo?.fork === true ? 'fork' : undefined;
}
