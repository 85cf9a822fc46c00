import type { Encoding } from '../text/encodings.ts';

/** What a platform makes of longer masks isn't kept: many of them would fill the memory. */
const LONG = 4096;
/** So many characters of an encoded text distinguish it from most others. */
const HEAD = 30;

/**
 * Answers whether the platform hides a text because of these masks. It derives nothing before
 * somebody asks.
 *
 * @param derives - What the platform's own masker makes of each mask.
 */
export function hiding(
  masks: readonly string[],
  derives: readonly Encoding[],
): (text: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  const all = (): string[] =>
    masks.flatMap((mask) =>
      mask.length > LONG ? [mask] : [mask, ...derives.map((encode) => encode(mask))],
    );
  const long = masks.filter(({ length }) => length > LONG);
  return (text) =>
    (known ??= new Set(all())).has(text) ||
    long.some((mask) =>
      derives.some((encode) => text.startsWith(headOf(mask, encode)) && encode(mask) === text),
    );
}

/** The beginning of an encoded text. Encoding all of a long text would take long. */
function headOf(mask: string, encode: Encoding): string {
  // The cut may halve a surrogate pair, or a group of base64.
  return encode(mask.slice(0, 2 * HEAD).toWellFormed()).slice(0, HEAD);
}
