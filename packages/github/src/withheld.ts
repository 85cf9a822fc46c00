import { context } from '@actions/github';

/** Why the platform may have withheld the repository's secrets from a run. */
export type WithheldFrom = 'fork' | 'dependabot';

/**
 * Reads in the event why the repository's secrets may have been withheld from this run. This is a
 * module of its own, which only a run without a client secret loads, because the toolkit parses the
 * event on import.
 */
export function withheldFrom(): WithheldFrom | undefined {
  if (context.actor === 'dependabot[bot]') return 'dependabot';
  const pullRequest = context.payload.pull_request as
    { head?: { repo?: { fork?: boolean } } } | undefined;
  return pullRequest?.head?.repo?.fork === true ? 'fork' : undefined;
}
