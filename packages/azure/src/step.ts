import { problemsOf, type Platform, type Step } from '@senhasegura-action/core';
import { createTransport } from '@senhasegura-action/core/proxied-transport';
import {
  cancellable,
  createNodeRuntime,
  ignoreTimeZone,
  makeStdoutSynchronous,
  silenceNodeDebug,
} from '@senhasegura-action/node';
import { proxyOf, withAgentCertificates } from './agent-network.ts';
import { isDebugged, jobVariable } from './agent-variables.ts';
import { identifyJob } from './job.ts';
import { keptJournals } from './journal-variable.ts';
import { checkPlantedTrust } from './planted-trust.ts';
import { createPlatform, failWith } from './platform.ts';
import { readContext, readInputs, refusePlanted } from './task-inputs.ts';

/**
 * Runs the main step of a task: its errors become issues of the job, and the agent can cancel it.
 */
export async function reportingProblems(work: (step: Step) => Promise<void>): Promise<void> {
  const { env } = process;
  silenceNodeDebug();
  ignoreTimeZone();
  makeStdoutSynchronous();
  await cancellable(async (signal) => {
    try {
      const platform = createPlatform(keptJournals(env), isDebugged(env));
      const step = prepareStep(platform, signal);
      for (const notice of checkPlantedTrust(env, readInputs(env))) platform.warning(notice);
      await work(step);
    } catch (error) {
      failWith(problemsOf(error));
    }
  });
}

/** The agent as core sees it at the end of the job, when nothing is kept any more. */
export function createPostPlatform(): Platform {
  return createPlatform([], isDebugged(process.env));
}

/**
 * Reads what the agent gives to a step.
 *
 * @throws ERR_INPUT_INVALID for a proxy or an authority of the agent that cannot be used;
 *   ERR_PLATFORM for variables that could give the client secret away.
 */
export function prepareStep(platform: Platform, signal: AbortSignal): Step {
  const { env } = process;
  // In post too: other steps ran in between.
  refusePlanted(env);
  const given = readInputs(env);
  // In post, main has warned already.
  checkPlantedTrust(env, given);
  const context = readContext(env);
  const vault = context.serviceConnection?.url ?? (given['url'] || context.environment?.url);
  return {
    raw: withAgentCertificates(given, env),
    platform,
    context,
    runtime: createNodeRuntime({
      temporaryDirectory: env['AGENT_TEMPDIRECTORY'] || undefined,
      runId: jobVariable(env, 'BUILD_BUILDID') ?? jobVariable(env, 'RELEASE_RELEASEID'),
      identifyJob: async () => Promise.resolve(identifyJob(env)),
      createTransport,
      proxyEnvironment: proxyOf(env, vault),
      signal,
    }),
  };
}
