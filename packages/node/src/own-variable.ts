/**
 * A variable of an environment by a name that somebody wrote: `toString` and `constructor` are
 * properties of every object, not variables.
 *
 * @returns undefined when the environment doesn't have it.
 */
export function ownVariable(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  return Object.hasOwn(env, name) ? env[name] : undefined;
}
