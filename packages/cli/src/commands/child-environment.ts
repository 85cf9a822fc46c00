import { CREDENTIAL_VARIABLES } from '../command-line/input-variables.ts';
import { textOf, type Variable } from '../loading/collecting-platform.ts';
import type { Environment } from '../settings/environment.ts';

/**
 * The variables of the command: those of this process without our credentials, and the secrets.
 *
 * @param windows - Names differ in case alone there, and are the same: a secret replaces every
 *   spelling of its name, as Node would otherwise hand on the one that sorts first.
 */
export function childEnvironment(
  env: Environment,
  variables: readonly Variable[],
  windows: boolean,
): NodeJS.ProcessEnv {
  // The only output is the path of a journal, which the log names.
  const given = variables
    .filter(({ kind }) => kind === 'env')
    .map((variable) => [variable.name, textOf(variable)] as const);
  const replaced = new Set(windows ? given.map(([name]) => name.toUpperCase()) : []);
  for (const name of CREDENTIAL_VARIABLES) replaced.add(name);
  const kept = Object.entries(env).filter(([name]) => !replaced.has(name.toUpperCase()));
  return Object.fromEntries<string | undefined>([...kept, ...given]);
}
