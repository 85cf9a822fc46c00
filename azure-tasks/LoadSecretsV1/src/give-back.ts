import {
  cleanUp,
  problemsOf,
  reportUnprepared,
  SenhaseguraError,
  type Platform,
} from '@senhasegura-action/core';
import {
  createPostPlatform,
  failWith,
  prepareStep,
  readInputs,
  succeedWithIssues,
} from '@senhasegura-action/azure';
import {
  cancellable,
  ignoreTimeZone,
  makeStdoutSynchronous,
  silenceNodeDebug,
} from '@senhasegura-action/node';

/**
 * The end of the job: gives everything back, of every try.
 *
 * @param journals - What the tries kept for it.
 */
export async function giveBack(journals: readonly string[]): Promise<void> {
  silenceNodeDebug();
  ignoreTimeZone();
  makeStdoutSynchronous('go on');
  await cancellable(async (signal) => {
    const platform = createPostPlatform();
    const giveBackTry = prepare(platform, signal);
    const tries = await Promise.allSettled(journals.map(giveBackTry));
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

/** Reads once what all tries share. What keeps it from that is said of each of them. */
function prepare(platform: Platform, signal: AbortSignal): (journal: string) => Promise<boolean> {
  try {
    const step = prepareStep(platform, signal);
    return async (journal) => cleanUp(journal, step);
  } catch (error) {
    const windows = process.platform === 'win32';
    const unprepared = { raw: readInputs(process.env), platform, windows };
    return async (journal) => Promise.resolve(reportUnprepared(error, journal, unprepared));
  }
}
