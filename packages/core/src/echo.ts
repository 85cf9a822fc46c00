/** As many characters in a row are no chance. */
const WINDOW = 8;
/** Shorter values have no mask either. */
const SHORTEST = 4;

/**
 * Whether a text of the vault's repeats a part of what was sent to it. Not every platform masks its log, and what is
 * cut off or lies in another encoding is found by no mask.
 *
 * @param text - Short: what a message quotes.
 * @param secrets - The values that were sent, and the encodings in which they were.
 */
export function repeatsSome(text: string, secrets: Iterable<string>): boolean {
  const windows = new Set<string>();
  for (let at = 0; at + WINDOW <= text.length; at += 1) windows.add(text.slice(at, at + WINDOW));
  for (const secret of secrets) {
    if (secret.length < WINDOW && secret.length >= SHORTEST && text.includes(secret)) return true;
    for (let at = 0; at + WINDOW <= secret.length; at += 1) {
      if (windows.has(secret.slice(at, at + WINDOW))) return true;
    }
  }
  return false;
}
