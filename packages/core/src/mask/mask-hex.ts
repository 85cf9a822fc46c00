import { chunksOf } from './mask-text.ts';
import type { Tier } from '../model/mask-form.ts';

/** A few digits in a row occur by chance. */
const FEWEST_BYTES = 4;

/** The value in hexadecimal, in both cases. */
export const hexadecimal: Tier = ({ bytes }) => bothCases(bytes);

/** The value in hexadecimal, each byte with something before it (`\x6b`) or between (`6b:6c`). */
export function hexJoined(prefix: string, separator = ''): Tier {
  const join = joining(1, prefix, separator);
  return ({ bytes }) => bothCases(bytes).map(join);
}

/** The value as the numbers of its bytes, as programs print a list of them. */
export function decimalsJoined(separator: string): Tier {
  return ({ bytes }) => (bytes.length >= FEWEST_BYTES ? [bytes.join(separator)] : []);
}

/** How the groups of a row are written. */
interface RowStyle {
  /** What stands before a group. Default nothing. */
  readonly prefix?: string;
  /** What stands between two groups. Default a blank. */
  readonly separator?: string;
  /** Whether the digits are capitals. Default false. */
  readonly capitals?: boolean;
}

/**
 * The value in hexadecimal in rows of so many bytes, as programs that dump bytes write it.
 *
 * @param group - How many bytes stand together.
 */
export function hexRows(row: number, group: number, style: RowStyle = {}): Tier {
  const { prefix = '', separator = ' ', capitals = false } = style;
  const join = joining(group, prefix, separator);
  return ({ bytes }) => {
    const digits = capitals ? hexOf(bytes).toUpperCase() : hexOf(bytes);
    const rows = chunksOf(digits, 2 * row).filter(({ length }) => length >= 2 * FEWEST_BYTES);
    return [rows.map(join)];
  };
}

/** Joins the digits of so many bytes at a time. A pattern makes no string for each of them. */
function joining(group: number, prefix: string, separator: string): (digits: string) => string {
  const one = new RegExp(`.{1,${2 * group}}`, 'g');
  return (digits) => digits.replace(one, `${separator}${prefix}$&`).slice(separator.length);
}

function bothCases(bytes: Uint8Array): readonly string[] {
  const digits = hexOf(bytes);
  return [digits, digits.toUpperCase()];
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}
