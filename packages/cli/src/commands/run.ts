import { problemsOf, type PlatformFacts } from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { onWindows } from '@senhasegura-action/core/platforms/windows';
import { UsageError, type Invocation } from '../command-line/command-line.ts';
import { exitCodeOf, runFiltered } from '../filter/child.ts';
import { prepareSearch } from '../filter/log-filter.ts';
import type { CollectingPlatform } from '../loading/collecting-platform.ts';
import { openContext, type CommandContext } from '../loading/command-context.ts';
import { loadSecrets } from '../loading/load-secrets.ts';
import { refuseWhenDisabled } from '../settings/disabled.ts';
import { cancellableCommand } from './cancellable-command.ts';
import { childEnvironment } from './child-environment.ts';
import { FAILED, NOT_GIVEN_BACK, OWN_FAILURE_OF_RUN } from './exit-codes.ts';

/** `senhasegura run`: runs a command with secrets. */
export async function runCommand(invocation: Invocation): Promise<number> {
  return cancellableCommand(async (cancel) => {
    const context = await openContext(invocation, cancel.signal);
    const [command = '', ...args] = invocation.words;
    if (command === '' && !context.settings.dryRun) throw noCommand();
    refuseWhenDisabled(context.settings);
    const facts = context.runtime.windows ? onWindows(CLI) : CLI;
    if (context.settings.dryRun) return tryOut(context, facts);
    const journal = invocation.flags.get('journal')?.[0];
    const { platform, giveBack } = await loadSecrets(context, facts, journal);
    let code: number;
    try {
      code =
        cancel.received === undefined
          ? await runWith(platform, context, command, args)
          : exitCodeOf(cancel.received);
    } catch (error) {
      await giveBack();
      throw error;
    }
    const left = await giveBack();
    const fails = context.settings.cleanupFailure === 'fail';
    return code === 0 && left > 0 && fails ? NOT_GIVEN_BACK : code;
  });
}

/** A dry run runs no command, so 125 to 127 would say nothing. */
async function tryOut(context: CommandContext, facts: PlatformFacts): Promise<number> {
  try {
    await loadSecrets(context, facts, undefined);
    return 0;
  } catch (error) {
    if (context.signal?.aborted === true) throw error;
    for (const problem of problemsOf(error)) context.console.problem(problem);
    return FAILED;
  }
}

function noCommand(): UsageError {
  const example = "senhasegura run --secrets 'team/shop/db#password -> DB_PASSWORD' -- ./deploy.sh";
  return new UsageError([`No command given. Put it after --, as in: ${example}`], 'run');
}

async function runWith(
  { masks, variables }: CollectingPlatform,
  { console, env, runtime }: CommandContext,
  command: string,
  args: readonly string[],
): Promise<number> {
  const search = prepareSearch([...masks].map((mask) => Buffer.from(mask)));
  const variablesOfChild = childEnvironment(env, variables, runtime.windows);
  const ending = await runFiltered(command, args, variablesOfChild, search, runtime.windows);
  const { code, notStarted, lost } = ending;
  if (notStarted !== undefined) console.warning(reasonFor(notStarted, command));
  if (lost === undefined) return code;
  console.warning(`Part of the command's output could not be written (${lost}).`);
  return code === 0 ? OWN_FAILURE_OF_RUN : code;
}

function reasonFor(notStarted: string, command: string): string {
  const name = JSON.stringify(command);
  if (notStarted === 'ENOENT') return `The command ${name} was not found.`;
  const why: Readonly<Record<string, string>> = {
    EACCES: 'it is not executable',
    E2BIG: 'its arguments and variables are too large; export secrets as files (-> file:NAME)',
  };
  return `The command ${name} cannot be started: ${why[notStarted] ?? notStarted}.`;
}
