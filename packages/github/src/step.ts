import * as core from '@actions/core';
import {
  createDirectTransport,
  inert,
  problemsOf,
  type Problem,
  SenhaseguraError,
  type ClosableTransport,
  type Runtime,
  type TransportOptions,
} from '@senhasegura-action/core';
import {
  cancellable,
  createNodeRuntime,
  ignoreTimeZone,
  makeStdoutSynchronous,
  silenceNodeDebug,
} from '@senhasegura-action/node';
import { identifyJob } from './job.ts';

/** Says what is wrong. Where nobody reads it any more, only the exit code says that it failed. */
function annotate({ code, message }: Problem): void {
  try {
    core.error(inert(`${message} (${code})`));
  } catch {
    // Otherwise Node would print the source of this file, and end.
  }
}

/**
 * Runs one step of an action: its errors become annotations, and the runner can cancel it.
 *
 * @param unread - What happens when nobody reads its output, see {@link makeStdoutSynchronous}.
 */
export async function reportingErrors(
  work: (runtime: Runtime) => Promise<void>,
  unread: 'fail' | 'go on' = 'fail',
): Promise<void> {
  silenceNodeDebug();
  ignoreTimeZone();
  makeStdoutSynchronous(unread);
  await cancellable(async (signal) => {
    try {
      await work(createRuntime(signal));
    } catch (error) {
      process.exitCode = 1;
      for (const problem of problemsOf(error)) annotate(problem);
    }
  });
}

function createRuntime(signal: AbortSignal): Runtime {
  return createNodeRuntime({
    temporaryDirectory: process.env['RUNNER_TEMP'] || undefined,
    runId: process.env['GITHUB_RUN_ID'],
    identifyJob: async () => Promise.resolve(identifyJob(process.env)),
    createTransport,
    proxyEnvironment: process.env,
    signal,
  });
}

function createTransport(options: TransportOptions): ClosableTransport {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Node's agent has known proxies since 24.5. Older ones ignore them without a word.
  if (options.proxy !== undefined && major * 100 + minor < 2405) {
    throw new SenhaseguraError(
      'ERR_PLATFORM',
      'The variable HTTPS_PROXY names a proxy, which the Node.js of this runner cannot use: update the runner, or list ' +
        'the host of the vault in NO_PROXY.',
    );
  }
  return createDirectTransport(options);
}
