import { chunksOf } from './mask-text.ts';

/** How many bytes before a secret, modulo 3, share its first base64 group. */
export type Alignment = 0 | 1 | 2;

/** Every way a secret can lie in the three-byte groups of a longer text. */
export const ALIGNMENTS: readonly Alignment[] = [0, 1, 2];

const BITS_PER_CHARACTER = 6;

/**
 * The characters that `bytes` alone decide in the base64 of any text that holds them after
 * `alignment` other bytes. Neighbouring bytes and padding reach at most two characters further on
 * each side, so this one mask hides the secret with any prefix of that alignment and with any
 * suffix, a final line break included.
 */
export function base64Core(
  bytes: Uint8Array,
  alignment: Alignment,
  alphabet: 'base64' | 'base64url',
): string {
  const bits = 8 * (alignment + bytes.length);
  return encode(bytes, alignment, alphabet).slice(
    firstOwn(alignment),
    Math.floor(bits / BITS_PER_CHARACTER),
  );
}

/**
 * Like {@link base64Core}, for a secret that ends the text: with the characters and padding after
 * the core.
 */
export function base64End(bytes: Uint8Array, alignment: Alignment): string {
  return encode(bytes, alignment, 'base64').slice(firstOwn(alignment));
}

/** The lines of `bytes` in base64 of `width` characters, or nothing when one line is enough. */
export function base64Lines(bytes: Uint8Array, width: number): readonly string[] {
  const core = base64Core(bytes, 0, 'base64');
  return core.length > width ? chunksOf(core, width) : [];
}

function encode(bytes: Uint8Array, alignment: Alignment, alphabet: 'base64' | 'base64url'): string {
  const padded = Buffer.allocUnsafe(alignment + bytes.length).fill(0, 0, alignment);
  padded.set(bytes, alignment);
  return padded.toString(alphabet);
}

function firstOwn(alignment: Alignment): number {
  return Math.ceil((8 * alignment) / BITS_PER_CHARACTER);
}
