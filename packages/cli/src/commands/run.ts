import { problemsOf } from '@senhasegura-action/core';
import { cancellation } from '@senhasegura-action/node';
import { textOf, type CollectingPlatform, type Variable } from '../loading/collecting-platform.ts';
import { UsageError, type Invocation } from '../command-line/command-line.ts';
import { createConsole } from '../output/console.ts';
import { exitCodeOf, runFiltered } from '../filter/child.ts';
import { prepareSearch } from '../filter/log-filter.ts';
import { loadSecrets, openSession, type Session } from '../loading/command-context.ts';
import { CREDENTIAL_VARIABLES, type Environment } from '../settings/settings.ts';
import { refuseWhenDisabled } from '../settings/disabled.ts';

/** What went wrong was not the command. */
const OWN_FAILURE = 125;
const NOT_GIVEN_BACK = 3;

/** `senhasegura run`: a command with secrets. */
export async function runCommand(invocation: Invocation): Promise<number> {
  const [command = '', ...args] = invocation.words;
  if (command === '') throw new UsageError(['Which command? Put it behind --.'], 'run');
  const console = createConsole(invocation.flags.has('quiet'));
  // To the end, as a second signal must not keep anything from being given back.
  const cancel = cancellation();
  try {
    const session = await openSession(invocation, cancel.signal);
    refuseWhenDisabled(session.settings);
    const loaded = await loadSecrets(session, 'cli', invocation.flags.get('journal')?.[0]);
    let code = OWN_FAILURE;
    let left = 0;
    try {
      code =
        cancel.received === undefined
          ? await runWith(loaded.platform, session, command, args)
          : exitCodeOf(cancel.received);
    } finally {
      left = await loaded.giveBack();
    }
    const fails = session.settings.raw['cleanup-failure']?.trim().toLowerCase() === 'fail';
    return code === 0 && left > 0 && fails ? NOT_GIVEN_BACK : code;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    for (const problem of problemsOf(error)) console.problem(problem);
    return cancel.received === undefined ? OWN_FAILURE : exitCodeOf(cancel.received);
  } finally {
    cancel.stop();
  }
}

async function runWith(
  { masks, variables }: CollectingPlatform,
  { console, env }: Session,
  command: string,
  args: readonly string[],
): Promise<number> {
  const search = prepareSearch([...masks].map((mask) => Buffer.from(mask)));
  const ending = await runFiltered(command, args, childEnvironment(env, variables), search);
  const { code, notStarted, lost } = ending;
  if (notStarted !== undefined) console.warning(reasonFor(notStarted, command));
  if (lost === undefined) return code;
  console.warning(`Not all that the command printed could be written (${lost}).`);
  return code === 0 ? OWN_FAILURE : code;
}

function reasonFor(notStarted: string, command: string): string {
  const name = JSON.stringify(command);
  if (notStarted === 'ENOENT') return `There is no command ${name}.`;
  const why: Readonly<Record<string, string>> = {
    EACCES: 'it is no file that may be executed',
    E2BIG: 'its arguments and variables are too large; let secrets be files (-> file:NAME)',
  };
  return `The command ${name} cannot be started: ${why[notStarted] ?? notStarted}.`;
}

/** The environment without our credentials, and with the secrets. */
function childEnvironment(env: Environment, variables: readonly Variable[]): NodeJS.ProcessEnv {
  const own = new Set(CREDENTIAL_VARIABLES);
  const kept = Object.entries(env).filter(([name]) => !own.has(name.toUpperCase()));
  const given = variables
    .filter(({ kind, name }) => !(kind === 'output' && (name === 'json' || name === 'journal')))
    .map((variable) => [variable.name, textOf(variable)]);
  return Object.fromEntries([...kept, ...given]) as NodeJS.ProcessEnv;
}
