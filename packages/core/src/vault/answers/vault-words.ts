import { printable } from '../../text/printable.ts';

/** A message holds no more characters of the vault's own words. */
const MAX_WORDS = 200;

/**
 * Whether words of the vault's repeat a part of what was sent to it, so that no message quotes
 * them.
 */
export type RepeatsSecret = (words: string) => boolean;

/** The vault's words as a message may hold them. */
export type Quote = (words: string) => string;

/** Quotes the vault's words, harmless and shortened, unless they repeat a secret. */
export function quoting(repeatsSecret: RepeatsSecret): Quote {
  return (words) => {
    const shown = printable(words.replace(/\.$/, ''), MAX_WORDS);
    // A log may show other characters than the vault sent, and a mask then misses them.
    return repeatsSecret(`${words.slice(0, 2 * MAX_WORDS + 2)}\n${shown}`)
      ? '(its message is omitted, because it repeats a credential)'
      : `"${shown}"`;
  };
}
