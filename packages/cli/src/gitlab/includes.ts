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
 * Checks that a job on GitLab loads only the include of the template that it extends. A job
 * that extends none has no such variable, and refers to the scripts that it wants.
 *
 * @param own - The id of the include whose script runs.
 * @throws ERR_INPUT_CONFLICT when it extends several, or another one, as GitLab drops what only one
 *   of them would load; and when the include could not be told from another one.
 */
export function checkIncludes(env: Environment, own: string | undefined): void {
  const includes = Object.entries(env).filter(([name]) => name.startsWith(INCLUDE_VARIABLE));
  const jobs = includes.map(([, job = '']) => printable(job)).sort();
  const [first] = jobs;
  if (jobs.length > 1) {
    throw conflict(
      `This job extends ${jobs.join(' and ')}, but GitLab keeps only the scripts of the last one. ` +
        'Extend one of them, with all entries in it or in the variable SENHASEGURA_SECRETS ' +
        'of this job.',
    );
  }
  const unnamed = env[`${INCLUDE_VARIABLE}${DEFAULT_ID}`];
  if (unnamed !== undefined && unnamed !== DEFAULT_JOB) {
    throw conflict(
      `The include with the job-name ${printable(unnamed)} has no include-id of its own, ` +
        'so a job that extends it and another one would silently load only one of them. ' +
        'Give it an include-id.',
    );
  }
  if (first !== undefined && own !== undefined && env[`${INCLUDE_VARIABLE}${own}`] === undefined) {
    throw conflict(
      `This job extends ${first}, but its before_script is that of another include ` +
        `(include-id ${printable(own)}), so that only this one would load. ` +
        'Extend the include that loads, or none.',
    );
  }
}

function conflict(message: string): SenhaseguraError {
  return new SenhaseguraError('ERR_INPUT_CONFLICT', message);
}
