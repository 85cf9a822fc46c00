import type { Encoding } from '../text/encodings.ts';

/** What a platform makes of longer masks isn't kept: many of them would fill the memory. */
const LONG = 4096;

/**
 * Answers whether the platform hides a text because of these masks. What that is, is worked out only
 * when somebody asks.
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
    long.some(
      (mask) =>
        // No encoder shortens a text.
        text.length >= mask.length && derives.some((encode) => encode(mask) === text),
    );
}
