import type { MaskPolicy } from '../model/secret.ts';
import { textOfUtf8 } from '../text/utf8.ts';
import { base64Core } from './mask-base64.ts';
import { maskableParts, NO_PARTS, type Parts } from './mask-parts.ts';
import { isMask, MIN_MASK, spellings } from './mask-text.ts';

/** A value in its parts, before anybody says how many of them get masks. */
export interface DividedValue {
  /** A text, or bytes that aren't text. */
  readonly value: string | Uint8Array;
  /** The masks of the value as a whole, which no bound counts. */
  readonly whole: readonly string[];
  readonly parts: Parts;
  readonly policy: MaskPolicy;
}

/** The most parts of one value that get masks: lines, strings of JSON. */
export const VALUE_PARTS = 2000;

/** Divides a value; see `maskSource`. */
export function divide(value: string | Uint8Array, policy: MaskPolicy): DividedValue {
  if (policy === 'none') return { value, whole: [], parts: NO_PARTS, policy };
  // A lone surrogate cannot be written: files and logs hold U+FFFD in its place.
  if (typeof value === 'string') return divideText(value.toWellFormed(), policy);
  const text = textOfUtf8(value);
  if (text !== undefined) return divideText(text, policy);
  const tooShort = value.length < MIN_MASK;
  const whole = tooShort
    ? []
    : [base64Core(value, 0, 'base64'), Buffer.from(value).toString('hex')];
  return { value, whole, parts: NO_PARTS, policy };
}

function divideText(value: string, policy: MaskPolicy): DividedValue {
  const parts = policy === 'full' ? maskableParts(value) : NO_PARTS;
  return { value, whole: spellings(value).filter(isMask), parts, policy };
}
