import {
  cleanUp,
  problemsOf,
  reportUnprepared,
  run,
  SenhaseguraError,
  type Host,
  type InputContext,
  type Platform,
  type RawInputs,
} from '@senhasegura-action/core';
import { createTransport } from '@senhasegura-action/core/proxied-transport';
import { cancellable, createNodeHost, makeStdoutSynchronous } from '@senhasegura-action/node-host';
import { proxyOf, withAgentCertificates } from './agent-network.ts';
import { identifyJob } from './job.ts';
import { isDebugged } from './agent-variables.ts';
import { keptJournals } from './journal-variable.ts';
import { createPlatform, failWith, succeedWithIssues } from './platform.ts';
import { readContext, readInputs, refusePlanted } from './task-inputs.ts';

/** The step itself: loads the secrets. */
export async function main(): Promise<void> {
  makeStdoutSynchronous();
  await cancellable(async (signal) => {
    try {
      refusePlanted(process.env);
      const { raw, host, context } = prepare(signal);
      await run(
        raw,
        createPlatform(keptJournals(process.env), isDebugged(process.env)),
        host,
        context,
      );
    } catch (error) {
      failWith(problemsOf(error));
    }
  });
}

/**
 * The end of the job: gives everything back, of every try. The agent runs it even when it skipped the step itself;
 * then there is nothing to do, and nothing is said.
 */
export async function post(): Promise<void> {
  const journals = keptJournals(process.env);
  if (journals.length === 0) return;
  makeStdoutSynchronous();
  await cancellable(async (signal) => {
    const platform = createPlatform([], isDebugged(process.env));
    const tries = await Promise.allSettled(
      journals.map(async (journal) => giveBack(journal, platform, signal)),
    );
    const errors = tries.flatMap((one): unknown[] =>
      one.status === 'rejected' ? [one.reason] : [],
    );
    const problems = errors.flatMap(problemsOf);
    // Only what was asked to fail a good job does so; what nobody expected does not.
    if (errors.some((error) => error instanceof SenhaseguraError)) {
      failWith(problems);
      return;
    }
    for (const { message } of problems) platform.warning(message);
    if (tries.some((one) => one.status === 'rejected' || !one.value)) succeedWithIssues();
  });
}

async function giveBack(
  journal: string,
  platform: Platform,
  signal: AbortSignal,
): Promise<boolean> {
  let prepared: Preparation;
  try {
    prepared = prepare(signal);
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    return reportUnprepared(error, journal, readInputs(process.env), platform);
  }
  return cleanUp(journal, prepared.raw, platform, prepared.host, prepared.context);
}

interface Preparation {
  readonly raw: RawInputs;
  readonly host: Host;
  readonly context: InputContext;
}

function prepare(signal: AbortSignal): Preparation {
  const { env } = process;
  const given = readInputs(env);
  const context = readContext(env);
  const vault = context.serviceConnection?.url ?? (given['url'] || context.environment?.url);
  return {
    raw: withAgentCertificates(given, env),
    context,
    host: createNodeHost({
      temporaryDirectory: env['AGENT_TEMPDIRECTORY'] || undefined,
      identifyJob: async () => Promise.resolve(identifyJob(env)),
      createTransport,
      proxyEnvironment: proxyOf(env, vault),
      signal,
    }),
  };
}
