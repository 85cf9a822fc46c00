import { CREDENTIAL_VARIABLES } from '../command-line/input-variables.ts';
import { textOf, type Variable } from '../loading/collecting-platform.ts';
import type { Environment } from '../settings/environment.ts';

/** Outputs that hold what other variables say already. */
const RESERVED_OUTPUTS: ReadonlySet<string> = new Set(['json', 'journal']);

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
  const given = variables
    .filter(({ kind, name }) => kind !== 'output' || !RESERVED_OUTPUTS.has(name))
    .map((variable) => [variable.name, textOf(variable)] as const);
  const replaced = new Set(windows ? given.map(([name]) => name.toUpperCase()) : []);
  for (const name of CREDENTIAL_VARIABLES) replaced.add(name);
  const kept = Object.entries(env).filter(([name]) => !replaced.has(name.toUpperCase()));
  return Object.fromEntries<string | undefined>([...kept, ...given]);
}
