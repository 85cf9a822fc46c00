import { INPUTS } from '@senhasegura-action/core';

// Neither a part of a name, nor the flag of a command, nor the name of a secret, which stands
// before # or in quotes.
const WORDS = new RegExp(
  `(?<![\\w./:#"'-])(?:${INPUTS.map(({ name }) => name)
    .filter((name) => name.includes('-'))
    .join('|')})(?![\\w/#"'=-])`,
  'g',
);

/** Names inputs as Azure Pipelines does: `clientSecret` for `client-secret`. */
export function inAzureWords(text: string): string {
  return text.replace(WORDS, (name) => camelCase(name));
}

/** `client-secret` as `clientSecret`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
