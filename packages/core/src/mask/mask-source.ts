import { isUtf8 } from 'node:buffer';
import { base64Core } from './mask-base64.ts';
import {
  isMask,
  isMultiLine,
  maskableParts,
  MIN_MASK,
  spellings,
  type Parts,
} from './mask-forms.ts';
import type { Encoding } from '../text/encodings.ts';
import type { Form } from './mask-tiers.ts';
import type { MaskPolicy } from '../model/secret.ts';

/** What the masks of one value are made from; nothing is encoded yet. */
export interface MaskSource {
  /** The masks that hide the value as it is. */
  readonly plain: readonly string[];
  /** What to derive from, the most useful first. */
  readonly forms: readonly Form[];
  /** The most derived masks this value may have; several lines and bytes are bounded by the step alone. */
  readonly limit: number;
}

/** The most derived masks of a value of letters and digits alone. */
const ALPHANUMERIC_MASKS = 15;
/** The most derived masks of any other value of one line. */
export const SINGLE_LINE_MASKS = 40;
const NOTHING: MaskSource = { plain: [], forms: [], limit: 0 };
const NO_PARTS: Parts = { masks: [], written: [], rows: [] };

/**
 * Looks at a value once, for all its masks.
 *
 * @param derives - What the platform's own masker makes of each mask.
 * @param value - Bytes that are UTF-8 are masked as text, all others by their base64 and hexadecimal forms.
 * @param policy - `none` gives no masks; `value` derives nothing from a value of one line, and from one of several
 *   lines only the encodings that put the whole on one line.
 */
export function maskSource(
  value: string | Uint8Array,
  derives: readonly Encoding[],
  policy: MaskPolicy,
): MaskSource {
  if (policy === 'none') return NOTHING;
  // A lone surrogate cannot be written: files and logs hold U+FFFD in its place.
  if (typeof value === 'string') return textSource(value.toWellFormed(), derives, policy);
  if (isUtf8(value)) return textSource(Buffer.from(value).toString(), derives, policy);
  return binarySource(value, derives);
}

function textSource(value: string, derives: readonly Encoding[], policy: MaskPolicy): MaskSource {
  const [body = '', ...others] = spellings(value);
  const parts = policy === 'full' ? maskableParts(value) : NO_PARTS;
  const plain = [...new Set([body, ...others, ...parts.masks])].filter(isMask);
  const singleLine = !isMultiLine(value.trim());
  if (policy === 'value' && singleLine) return { plain, forms: [], limit: 0 };

  const hides = hiding(plain, derives);
  // What else several lines can be spelled as lies inside the encodings of the body.
  const texts = [body, ...others.filter((text) => !isMultiLine(text))];
  const forms = texts
    .filter((text) => text.length >= MIN_MASK)
    .map((text) => ({
      text,
      bytes: Buffer.from(text),
      parts: isMultiLine(text) ? parts.written : undefined,
      rows: parts.rows,
      hides,
    }));
  return { plain, forms, limit: singleLine ? singleLineLimit(body) : Infinity };
}

function binarySource(bytes: Uint8Array, derives: readonly Encoding[]): MaskSource {
  if (bytes.length < MIN_MASK) return NOTHING;
  const plain = [base64Core(bytes, 0, 'base64'), Buffer.from(bytes).toString('hex')];
  const hides = hiding(plain, derives);
  const form = { text: undefined, bytes, parts: undefined, rows: [], hides };
  return { plain, forms: [form], limit: Infinity };
}

/** Answers what the platform hides; what that is, is only worked out when somebody asks. */
function hiding(masks: readonly string[], derives: readonly Encoding[]): (text: string) => boolean {
  let hidden: ReadonlySet<string> | undefined;
  const all = (): string[] =>
    masks.flatMap((mask) => [mask, ...derives.map((encode) => encode(mask))]);
  return (text) => (hidden ??= new Set(all())).has(text);
}

function singleLineLimit(text: string): number {
  return /^[A-Za-z0-9]+$/.test(text) ? ALPHANUMERIC_MASKS : SINGLE_LINE_MASKS;
}
