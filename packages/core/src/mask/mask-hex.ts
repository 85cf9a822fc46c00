import type { Tier } from '../model/mask-form.ts';

/** A few digits in a row occur by chance. */
const FEWEST_BYTES = 4;

/** The value in hexadecimal, in both cases. */
export const hexadecimal: Tier = function* ({ bytes }) {
  const digits = hexOf(bytes);
  yield digits;
  yield digits.toUpperCase();
};

/** The value in hexadecimal, each byte with something before it (`\x6b`) or between (`6b:6c`). */
export function hexJoined(prefix: string, separator = ''): Tier {
  return function* ({ bytes }) {
    for (const digits of bothCases(bytes)) {
      yield (digits.match(/../g) ?? []).map((pair) => prefix + pair).join(separator);
    }
  };
}

/**
 * The value in hexadecimal in rows of so many bytes, as programs that dump bytes write it.
 *
 * @param group - How many bytes stand together without a blank.
 */
export function hexRows(row: number, group: number): Tier {
  const spaced = new RegExp(`.{${2 * group}}(?=.)`, 'g');
  return function* ({ bytes }) {
    const digits = hexOf(bytes);
    const rows: string[] = [];
    for (let at = 0; at < digits.length; at += 2 * row) {
      const text = digits.slice(at, at + 2 * row);
      if (text.length >= 2 * FEWEST_BYTES) rows.push(text.replace(spaced, '$& '));
    }
    yield rows;
  };
}

function bothCases(bytes: Uint8Array): readonly string[] {
  const digits = hexOf(bytes);
  return [digits, digits.toUpperCase()];
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}
