import { problemsOf } from '@senhasegura-action/core';
import { register } from '@senhasegura-action/core/register';
import { cancellation } from '@senhasegura-action/node-host';
import { createPlatform } from '../collecting-platform.ts';
import { UsageError, type Invocation } from '../command-line.ts';
import { createConsole } from '../console.ts';
import { refuseWhenDisabled } from '../disabled.ts';
import { exitCodeOf } from '../filter/child.ts';
import { openSession } from '../session.ts';

/** `senhasegura register`: variables of this job become secrets. */
export async function registerCommand(invocation: Invocation): Promise<number> {
  const cancel = cancellation();
  try {
    const { settings, console, host, env } = await openSession(invocation, cancel.signal);
    refuseWhenDisabled(settings);
    const platform = createPlatform('cli', console, () => {});
    const context = { variable: (name: string) => env[name] };
    await register(settings.raw, platform, { ...host, signal: cancel.signal }, context);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    for (const problem of problemsOf(error)) createConsole(true).problem(problem);
    return cancel.received === undefined ? 1 : exitCodeOf(cancel.received);
  } finally {
    cancel.stop();
  }
}
