import { printable, SenhaseguraError } from '@senhasegura-action/core';
import type { Environment } from '../settings/environment.ts';

/**
 * Begins the variable that each include of the template adds to its hidden job, with the input
 * `include-id` behind it. Nothing else of an include survives when a job extends another one as
 * well: GitLab merges variables, and keeps only the last script.
 */
export const INCLUDE_VARIABLE = 'SENHASEGURA_INCLUDE_';
/** The hidden job of an include that says nothing else. */
export const DEFAULT_JOB = '.load-secrets';
/** The id of an include that says nothing else. */
export const DEFAULT_ID = 'only';

/**
 * Checks that a job on GitLab extends one include of the template.
 *
 * @returns A warning when two includes can't be told apart, or undefined.
 * @throws ERR_INPUT_CONFLICT when it extends several, as only one of them would load.
 */
export function checkIncludes(env: Environment): string | undefined {
  const includes = Object.entries(env).filter(([name]) => name.startsWith(INCLUDE_VARIABLE));
  const jobs = includes.map(([, job = '']) => printable(job));
  if (jobs.length > 1) {
    throw new SenhaseguraError(
      'ERR_INPUT_CONFLICT',
      `This job extends ${jobs.join(' and ')}, but GitLab keeps only the scripts of the ` +
        'last one. ' +
        'Extend one of them, with all entries in it or in the variable SENHASEGURA_SECRETS ' +
        'of this job.',
    );
  }
  const job = env[`${INCLUDE_VARIABLE}${DEFAULT_ID}`];
  if (job === undefined || job === DEFAULT_JOB) return undefined;
  return (
    `The include with the job-name ${printable(job)} has no include-id of its own, ` +
    'so a job that extends it and another one would silently load only one of them.'
  );
}
