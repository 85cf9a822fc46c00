import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { SenhaseguraError, type Runtime } from '@senhasegura-action/core';
import { createTransport } from '@senhasegura-action/core/proxied-transport';
import { createNodeRuntime, ignoreTimeZone } from '@senhasegura-action/node';
import type { Invocation } from '../command-line/command-line.ts';
import { createConsole, type Console } from '../output/console.ts';
import { withOurNames, type Environment } from '../settings/environment.ts';
import { identifyJob, runOf } from '../settings/job-identity.ts';
import { readSettings, type Settings } from '../settings/settings.ts';

/** What a command works with. */
export interface CommandContext {
  readonly settings: Settings;
  readonly console: Console;
  /** Without the signal: nobody comes after this process, so giving back doesn't stop for it. */
  readonly runtime: Runtime;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal | undefined;
  readonly env: Environment;
}

/**
 * Reads the settings of a command and prepares what it needs.
 *
 * @throws ERR_FILE, ERR_INPUT_INVALID: what is wrong with the settings.
 */
export async function openContext(
  invocation: Invocation,
  signal?: AbortSignal,
): Promise<CommandContext> {
  const env = ignoreTimeZone();
  const console = createConsole(invocation.flags.has('quiet'));
  const runtime = createNodeRuntime({
    temporaryDirectory: temporaryDirectory(),
    runId: runOf(env),
    identifyJob: async () => Promise.resolve(identifyJob(env)),
    createTransport,
    proxyEnvironment: env,
  });
  const settings = await readSettings(invocation, withOurNames(env, runtime.windows));
  for (const notice of settings.notices) console.warning(notice);
  return { settings, console, runtime, signal, env };
}

/** @throws ERR_FILE */
function temporaryDirectory(): string {
  const path = tmpdir();
  try {
    return realpathSync(path);
  } catch {
    const message =
      `The temporary directory ${JSON.stringify(path)} cannot be used. Set TMPDIR (on ` +
      'Windows TEMP) to one that exists.';
    throw new SenhaseguraError('ERR_FILE', message);
  }
}
