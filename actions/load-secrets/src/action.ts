import * as core from '@actions/core';
import {
  cleanUp,
  createDirectTransport,
  inert,
  problemsOf,
  run,
  SenhaseguraError,
  type ClosableTransport,
  type Host,
  type InputContext,
  type RawInputs,
  type TransportOptions,
} from '@senhasegura-action/core';
import { cancellable, createNodeHost, makeStdoutSynchronous } from '@senhasegura-action/node-host';
import { createPlatform, loadState, requireCommandFiles } from './platform.ts';

/** The step itself: loads the secrets. */
export async function main(): Promise<void> {
  await reportingErrors(async (host) => {
    requireCommandFiles();
    const raw = readInputs();
    await run(raw, createPlatform(), host, await readContext(raw));
  });
}

/** The end of the job: gives everything back. */
export async function post(): Promise<void> {
  const state = loadState();
  if (state === '') return;
  await reportingErrors(async (host) => {
    const raw = readInputs();
    await cleanUp(state, raw, createPlatform(), host, await readContext(raw));
  });
}

async function reportingErrors(work: (host: Host) => Promise<void>): Promise<void> {
  makeStdoutSynchronous();
  await cancellable(async (signal) => {
    try {
      await work(createHost(signal));
    } catch (error) {
      for (const { code, message } of problemsOf(error)) {
        core.error(inert(`${message} (${code})`));
      }
      process.exitCode = 1;
    }
  });
}

function createHost(signal: AbortSignal): Host {
  return createNodeHost({
    temporaryDirectory: process.env['RUNNER_TEMP'] || undefined,
    identifyJob: async () => (await import('./job.ts')).identifyJob(),
    createTransport,
    proxyEnvironment: process.env,
    signal,
  });
}

function createTransport(options: TransportOptions): ClosableTransport {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Node's agent knows proxies since 24.5; before that it would pass them over in silence.
  if (options.proxy !== undefined && major * 100 + minor < 2405) {
    throw new SenhaseguraError(
      'ERR_PLATFORM',
      'The variable HTTPS_PROXY names a proxy, which the Node of this runner cannot use: update the runner, or list ' +
        'the host of the vault in NO_PROXY.',
    );
  }
  return createDirectTransport(options);
}

function readInputs(): RawInputs {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('INPUT_') ? [[name.slice('INPUT_'.length).toLowerCase(), value]] : [],
    ),
  );
}

async function readContext(raw: RawInputs): Promise<InputContext> {
  const { SENHASEGURA_URL, SENHASEGURA_CLIENT_ID, SENHASEGURA_CLIENT_SECRET } = process.env;
  const environment = {
    url: SENHASEGURA_URL,
    clientId: SENHASEGURA_CLIENT_ID,
    clientSecret: SENHASEGURA_CLIENT_SECRET,
  };
  if (raw['client-secret'] || SENHASEGURA_CLIENT_SECRET) return { environment };
  const { withheldFrom } = await import('./job.ts');
  return { environment, untrustedRun: withheldFrom() };
}
