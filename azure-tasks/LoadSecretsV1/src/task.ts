import {
  cleanUp,
  problemsOf,
  reportUnprepared,
  run,
  SenhaseguraError,
  type Platform,
} from '@senhasegura-action/core';
import {
  createPostPlatform,
  failWith,
  keptJournals,
  prepareStep,
  readInputs,
  reportingProblems,
  succeedWithIssues,
  type PreparedStep,
} from '@senhasegura-action/azure';
import { cancellable, makeStdoutSynchronous, silenceNodeDebug } from '@senhasegura-action/node';

/** The step itself: loads the secrets. */
export async function main(): Promise<void> {
  await reportingProblems(async ({ raw, host, context }, platform) =>
    run(raw, platform, host, context),
  );
}

/**
 * The end of the job: gives everything back, of every try. The agent runs it even when it skipped the step itself;
 * then there is nothing to do, and nothing is said.
 */
export async function post(): Promise<void> {
  const journals = keptJournals(process.env);
  if (journals.length === 0) return;
  silenceNodeDebug();
  makeStdoutSynchronous();
  await cancellable(async (signal) => {
    const platform = createPostPlatform();
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
  let prepared: PreparedStep;
  try {
    prepared = prepareStep(signal);
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    return reportUnprepared(error, journal, readInputs(process.env), platform);
  }
  return cleanUp(journal, prepared.raw, platform, prepared.host, prepared.context);
}
