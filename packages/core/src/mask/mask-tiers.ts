import { ALIGNMENTS, base64Core, base64End, base64Lines } from './mask-base64.ts';
import * as encodings from '../text/encodings.ts';
import type { Encoding } from '../text/encodings.ts';

/** One spelling of a value, and what is known about the masks it already has. */
export interface Form {
  /** Undefined for bytes that are no text. */
  readonly text: string | undefined;
  readonly bytes: Uint8Array;
  /** The masks inside a text of several lines; undefined for a text of one line, which is a mask itself. */
  readonly parts: readonly string[] | undefined;
  /** Lines of JSON that hold some of these parts. */
  readonly rows: readonly string[];
  /** Whether the platform hides `text` already, because of the value's own masks. */
  readonly hides: (text: string) => boolean;
}

/** What one way of deriving makes of a form; some of it may be hidden already, or be no usable mask. */
export type Tier = (form: Form) => readonly string[];

/** Secrets this short lose too much of a base64 text's end when only the core is masked, in bytes. */
const SHORT = 12;

/** The share of an encoded text that the masks of its parts must hide to be enough. */
const ENOUGH = 0.75;

/** The encodings that leave line breaks alone, for the lines of JSON. */
const ROW_ENCODINGS: readonly Encoding[] = [
  encodings.shellSingle,
  encodings.xml,
  encodings.html,
  encodings.nodeInspect,
  encodings.csv,
  encodings.singleQuoted,
];

/**
 * The ways to derive, the most useful first. What costs nothing with most secrets, and what tools print on their
 * own, stands before what takes a deliberate act; base64 by lines needs most masks, so it comes late. Last are the lines of JSON,
 * whose strings are masked anyway, and second readings of a syntax.
 */
export const TIERS: readonly Tier[] = [
  ({ bytes }) => ALIGNMENTS.map((alignment) => base64Core(bytes, alignment, 'base64')),
  escaped(encodings.json),
  escaped(encodings.uriComponent),
  escaped(encodings.uriData),
  perLine(encodings.shellSingle),
  escaped(encodings.jsonInJson),
  ({ bytes }) => ALIGNMENTS.map((alignment) => base64Core(bytes, alignment, 'base64url')),
  base64Ends,
  hexadecimal,
  perLine(encodings.xml),
  perLine(encodings.html),
  escaped(encodings.form),
  escaped(encodings.bashQuoted),
  escaped(encodings.nodeInspect),
  perLine(encodings.nodeInspect),
  escaped(encodings.pythonRepr),
  escaped(encodings.uriDataLower),
  escaped(encodings.workflowCommand),
  escaped(encodings.loggingCommand),
  perLine(encodings.csv),
  perLine(encodings.singleQuoted),
  escaped(encodings.jsonAscii),
  escaped(encodings.jsonSlashes),
  escaped(encodings.uriComponentTwice),
  base64Twice,
  base64Wide,
  escaped(encodings.breaksEscaped),
  escaped(encodings.breaksAsBlanks),
  escaped(encodings.breaksRemoved),
  ({ bytes }) => base64Lines(bytes),
  jsonRows,
  escaped(encodings.uriComponentLower),
  escaped(encodings.uriDataTwice),
  escaped(encodings.jsonHtml),
  perLine(encodings.shellPython),
  perLine(encodings.powershellDouble),
  escaped(encodings.formData),
  escaped(encodings.bashOctal),
  escaped(encodings.yamlAscii),
];

/** An encoding that puts a text on one line. */
function escaped(encode: Encoding): Tier {
  return ({ text, parts, hides }) => {
    if (text === undefined) return [];
    const encoded = encode(text);
    return parts !== undefined && partsHide(parts.map(encode), encoded, hides) ? [] : [encoded];
  };
}

/** Whether the masks of the parts of an encoded text are enough: all are hidden, and little lies between them. */
function partsHide(
  parts: readonly string[],
  encoded: string,
  hides: (text: string) => boolean,
): boolean {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length >= ENOUGH * encoded.length && parts.every(hides);
}

/** An encoding that leaves line breaks alone. */
function perLine(encode: Encoding): Tier {
  return ({ text, parts }) => (text === undefined ? [] : (parts ?? [text]).map(encode));
}

function jsonRows({ rows }: Form): readonly string[] {
  return [...rows, ...ROW_ENCODINGS.flatMap((encode) => rows.map(encode))];
}

function base64Ends({ bytes }: Form): readonly string[] {
  return bytes.length < SHORT ? ALIGNMENTS.map((alignment) => base64End(bytes, alignment)) : [];
}

/** Base64 of base64: its prefix that no padding, line break or other end of the inner text changes. */
function base64Twice({ bytes }: Form): readonly string[] {
  return [base64Core(Buffer.from(base64Core(bytes, 0, 'base64')), 0, 'base64')];
}

function base64Wide({ text }: Form): readonly string[] {
  return text === undefined ? [] : [base64Core(Buffer.from(text, 'utf16le'), 0, 'base64')];
}

function hexadecimal({ bytes }: Form): readonly string[] {
  const digits = Buffer.from(bytes).toString('hex');
  return [digits, digits.toUpperCase()];
}
