import { INPUTS } from '@senhasegura-action/core';

// Passes over parts of names, flags of commands, and names of secrets, which stand before # or in
// quotes.
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
