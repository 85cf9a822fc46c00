import type { Form } from '../model/mask-form.ts';
import { divide, VALUE_PARTS, type DividedValue } from './mask-division.ts';
import { hiding } from './mask-hiding.ts';
import { maskableParts } from './mask-parts.ts';
import { isMultiLine, MIN_MASK, spellings, withoutFinalBreaks } from './mask-text.ts';
import type { Encoding } from '../text/encodings.ts';
import type { MaskPolicy } from '../model/secret.ts';

/** What the masks of one value are made from; nothing is encoded yet. */
export interface MaskSource {
  /** The masks that hide the value as it is. */
  readonly plain: readonly string[];
  /** What to derive from, the most useful first. */
  readonly forms: readonly Form[];
  /** What tools take out of the value, to derive from where there is room for it. */
  readonly pieces: readonly Form[];
  /**
   * The most derived masks this value may have in a step of {@link STEP_MASKS}; several lines and
   * bytes are bounded by the step alone.
   */
  readonly limit: number;
}

/** The most derived masks of a value of letters and digits alone. */
const ALPHANUMERIC_MASKS = 15;
/** The most derived masks of any other value of one line. */
export const SINGLE_LINE_MASKS = 40;
const NOTHING: MaskSource = { plain: [], forms: [], pieces: [], limit: 0 };

/**
 * Looks at a value once, for all its masks.
 *
 * @param derives - What the platform's own masker makes of each mask.
 * @param value - Bytes that are UTF-8 are masked as text, all others by their base64 and
 *   hexadecimal forms.
 * @param policy - `none` gives no masks; `value` derives nothing from a value of one line, and from
 *   one of several lines only the encodings that put the whole on one line.
 */
export function maskSource(
  value: string | Uint8Array,
  derives: readonly Encoding[],
  policy: MaskPolicy,
): MaskSource {
  return sourceOf(divide(value, policy), derives, VALUE_PARTS);
}

/**
 * What the masks of a divided value are made from.
 *
 * @param masked - How many of its parts get masks, the first ones.
 */
export function sourceOf(
  { value, whole, parts, policy }: DividedValue,
  derives: readonly Encoding[],
  masked: number,
): MaskSource {
  if (policy === 'none') return NOTHING;
  const plain = [...new Set([...whole, ...parts.masks.slice(0, masked)])];
  const hides = hiding(plain, derives);
  if (typeof value !== 'string') {
    const form = { ...blank(hides), text: undefined, bytes: value };
    return { ...NOTHING, plain, forms: whole.length > 0 ? [form] : [], limit: Infinity };
  }
  const body = withoutFinalBreaks(value);
  const singleLine = !isMultiLine(value.trim());
  if (policy === 'value' && singleLine) return { ...NOTHING, plain };

  const complete = parts.masks.length <= masked;
  const written = parts.written.slice(0, masked);
  const pieces = parts.pieces.slice(0, masked);
  // The masks of all lines hide the other spellings of several lines.
  const needsForm = (text: string): boolean => text === body || !isMultiLine(text) || !complete;
  const forms = spellings(value)
    .filter((text) => text.length >= MIN_MASK && needsForm(text))
    .map((text): Form => {
      const shown = isMultiLine(text) ? written : undefined;
      return { ...formOf(text, shown, hides), complete, rows: parts.rows.slice(0, masked), pieces };
    });
  return {
    plain,
    forms,
    pieces: pieces.map((text) => formOf(text, linesOf(text), hides)),
    limit: singleLine ? singleLineLimit(body) : Infinity,
  };
}

function linesOf(text: string): readonly string[] | undefined {
  return isMultiLine(text) ? maskableParts(text).written : undefined;
}

function formOf(text: string, parts: Form['parts'], hides: Form['hides']): Form {
  return { ...blank(hides), text, bytes: Buffer.from(text), parts };
}

function blank(hides: Form['hides']): Omit<Form, 'text' | 'bytes'> {
  return { parts: undefined, complete: true, rows: [], pieces: [], hides };
}

function singleLineLimit(text: string): number {
  return /^[A-Za-z0-9]+$/.test(text) ? ALPHANUMERIC_MASKS : SINGLE_LINE_MASKS;
}
