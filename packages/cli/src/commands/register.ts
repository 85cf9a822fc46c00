import { register } from '@senhasegura-action/core/register';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { ownVariable } from '@senhasegura-action/node';
import type { Invocation } from '../command-line/command-line.ts';
import { createPlatform } from '../loading/collecting-platform.ts';
import { openContext } from '../loading/command-context.ts';
import { refuseWhenDisabled } from '../settings/disabled.ts';
import { cancellableCommand } from './cancellable-command.ts';

/** `senhasegura register`: variables of this job become secrets. */
export async function registerCommand(invocation: Invocation): Promise<number> {
  return cancellableCommand(async ({ signal }) => {
    const { settings, console, runtime, env } = await openContext(invocation, signal);
    refuseWhenDisabled(settings);
    const platform = createPlatform(CLI, console, () => {});
    const context = { variable: (name: string) => ownVariable(env, name) };
    await register({ raw: settings.raw, platform, runtime: { ...runtime, signal }, context });
    return 0;
  });
}
