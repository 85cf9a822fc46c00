import type { JobIdentity } from '@senhasegura-action/core';
import { jobVariable, type AgentEnvironment } from './agent-variables.ts';

/** Which job this is: of a pipeline, or of a classic release. */
export function identifyJob(env: AgentEnvironment): JobIdentity {
  const text = (...names: readonly string[]): string =>
    names.map((name) => jobVariable(env, name)).find((one) => one !== undefined) ?? '';
  const release = text('RELEASE_RELEASEID');
  return {
    repository: [text('SYSTEM_TEAMPROJECT'), text('BUILD_REPOSITORY_NAME')]
      .filter(Boolean)
      .join('/'),
    workflow: text('RELEASE_DEFINITIONNAME', 'BUILD_DEFINITIONNAME'),
    run: release === '' ? text('BUILD_BUILDID') : `release ${release}`,
    // When a stage runs again, the attempts of its jobs may be counted from 1 again.
    attempt: [text('SYSTEM_STAGEATTEMPT'), text('SYSTEM_JOBATTEMPT')].filter(Boolean).join('.'),
    job: text('SYSTEM_JOBID'),
    step: text('SYSTEM_TASKINSTANCEID'),
  };
}
