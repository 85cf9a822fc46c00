import { hostname } from 'node:os';
import type { JobIdentity } from '@senhasegura-action/core';
import type { Environment } from './environment.ts';

/**
 * Variables that hold the parts of a job's name: GitLab, GitHub, Azure, Bitbucket, CircleCI,
 * TeamCity, Bamboo, Jenkins.
 */
const VARIABLES: Readonly<Record<Exclude<keyof JobIdentity, 'step'>, readonly string[]>> = {
  repository: [
    'CI_PROJECT_PATH',
    'GITHUB_REPOSITORY',
    'BUILD_REPOSITORY_NAME',
    'BITBUCKET_REPO_FULL_NAME',
    'CIRCLE_PROJECT_REPONAME',
    'TEAMCITY_PROJECT_NAME',
    'bamboo_shortPlanName',
    'JOB_NAME',
  ],
  workflow: [
    'CI_PIPELINE_NAME',
    'GITHUB_WORKFLOW',
    'BUILD_DEFINITIONNAME',
    'TEAMCITY_BUILDCONF_NAME',
    'CI_JOB_STAGE',
  ],
  run: [
    'CI_PIPELINE_ID',
    'GITHUB_RUN_ID',
    'BUILD_BUILDID',
    'BITBUCKET_BUILD_NUMBER',
    'CIRCLE_BUILD_NUM',
    'bamboo_buildNumber',
    'BUILD_NUMBER',
  ],
  attempt: ['CI_JOB_ID', 'GITHUB_RUN_ATTEMPT', 'SYSTEM_JOBATTEMPT'],
  job: [
    'CI_JOB_NAME_SLUG',
    'CI_JOB_NAME',
    'GITHUB_JOB',
    'SYSTEM_JOBID',
    'CIRCLE_JOB',
    'bamboo_shortJobName',
  ],
};

/** The number that the CI system gives this run; undefined on a workstation. */
export function runOf(env: Environment): string | undefined {
  return VARIABLES.run.map((name) => env[name]?.trim()).find((text) => text);
}

/** Variables by which CI systems without a number of the run say that a job runs. */
const OF_A_JOB = ['CI', 'TF_BUILD', 'TEAMCITY_VERSION', 'JENKINS_URL'] as const;

/** Whether a CI system runs this, so that what is printed may end in the log of a job. */
export function isInJob(env: Environment): boolean {
  return (
    runOf(env) !== undefined || OF_A_JOB.some((name) => !/^(false|0)?$/i.test(env[name] ?? ''))
  );
}

/** Names this job, as far as its CI system does; on a workstation, names the machine. */
export function identifyJob(env: Environment): JobIdentity {
  const first = (names: readonly string[]): string =>
    names.map((name) => env[name]?.trim()).find((text) => text) ?? '';
  return {
    repository: first(VARIABLES.repository) || hostname(),
    workflow: first(VARIABLES.workflow) || 'senhasegura-cli',
    run: runOf(env) || String(process.pid),
    attempt: first(VARIABLES.attempt),
    job: first(VARIABLES.job),
    step: '',
  };
}
