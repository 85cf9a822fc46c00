import { INPUTS, type InputDefinition } from '@senhasegura-action/core';

/** What the name of every variable of ours begins with. */
export const VARIABLE_PREFIX = 'SENHASEGURA_';

/** The variable that stands for an input: `client-id` is `SENHASEGURA_CLIENT_ID`. */
export function variableOf(input: string): string {
  return VARIABLE_PREFIX + input.toUpperCase().replaceAll('-', '_');
}

/** The input that a variable stands for; undefined for a variable of somebody else. */
export function inputOf(variable: string): string | undefined {
  if (!variable.startsWith(VARIABLE_PREFIX)) return undefined;
  return variable.slice(VARIABLE_PREFIX.length).toLowerCase().replaceAll('_', '-');
}

/** The variables that hold credentials. Nothing that we start may get them. */
export const CREDENTIAL_VARIABLES: readonly string[] = INPUTS.filter(
  (input: InputDefinition) => input.secret === true,
).map(({ name }) => variableOf(name));
