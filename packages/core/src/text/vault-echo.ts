/** So many characters in a row aren't a coincidence. */
const WINDOW = 8;
/** Shorter values have no mask either. */
const SHORTEST = 4;

/**
 * Whether a text of the vault's repeats a part of what was sent to it. Not every platform masks its
 * log, and no mask finds what is cut off or lies in another encoding.
 *
 * @param text - Short: what a message quotes.
 * @param secrets - The values that were sent, and the encodings in which they were.
 */
export function repeatsSome(text: string, secrets: Iterable<string>): boolean {
  for (const secret of secrets) {
    const size = Math.min(WINDOW, secret.length);
    for (let at = 0; size >= SHORTEST && at + size <= secret.length; at += 1) {
      if (text.includes(secret.slice(at, at + size))) return true;
    }
  }
  return false;
}
