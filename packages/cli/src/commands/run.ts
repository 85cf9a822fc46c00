import { problemsOf } from '@senhasegura-action/core';
import { cancellation } from '@senhasegura-action/node-host';
import { textOf, type Variable } from '../collecting-platform.ts';
import { UsageError, type Invocation } from '../command-line.ts';
import { createConsole } from '../console.ts';
import { exitCodeOf, runFiltered } from '../filter/child.ts';
import { prepareSearch } from '../filter/log-filter.ts';
import { loadSecrets, openSession, type Loaded, type Session } from '../session.ts';
import { CREDENTIAL_VARIABLES, type Environment } from '../settings.ts';
import { refuseWhenDisabled } from '../disabled.ts';

/** What went wrong was not the command. */
const OWN_FAILURE = 125;
const NOT_GIVEN_BACK = 3;

/** `senhasegura run`: a command with secrets. */
export async function runCommand(invocation: Invocation): Promise<number> {
  const [command, ...args] = invocation.words;
  const console = createConsole(invocation.flags.has('quiet'));
  const cancel = cancellation();
  let session: Session;
  let loaded: Loaded;
  try {
    if (command === undefined) throw new UsageError(['Which command? Put it behind --.'], 'run');
    session = await openSession(invocation, cancel.signal);
    refuseWhenDisabled(session.settings);
    loaded = await loadSecrets(session, 'cli', invocation.flags.get('journal')?.[0]);
    if (cancel.received !== undefined) {
      await loaded.giveBack();
      return exitCodeOf(cancel.received);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    for (const problem of problemsOf(error)) console.problem(problem);
    return cancel.received === undefined ? OWN_FAILURE : exitCodeOf(cancel.received);
  } finally {
    cancel.stop();
  }
  const { masks, variables } = loaded.platform;
  const search = prepareSearch([...masks].map((mask) => Buffer.from(mask)));
  const code = await runFiltered(command, args, childEnvironment(session.env, variables), search);
  if (code === 127) session.console.warning(`There is no command ${JSON.stringify(command)}.`);
  const left = await loaded.giveBack();
  const fails = session.settings.raw['cleanup-failure']?.trim().toLowerCase() === 'fail';
  return code === 0 && left > 0 && fails ? NOT_GIVEN_BACK : code;
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
