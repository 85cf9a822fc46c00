import { ALIGNMENTS, base64Core, base64End, base64Lines } from './mask-base64.ts';
import type { Form, Tier } from '../model/mask-form.ts';
import { json, type Encoding } from '../text/encodings.ts';

/** The length in bytes up to which masking the core alone leaves too much of a secret readable. */
const SHORT = 12;

/** The share of an encoded text that the masks of its parts must hide to be enough. */
const ENOUGH = 0.75;

/** What no syntax escapes, apart from the one of {@link perLineWithPunctuation}. */
const NEVER_ESCAPED = /^[\w.-]+$/;

/** An encoding that puts a text on one line. */
export function escaped(escape: Encoding): Tier {
  const encode = sparing(escape);
  return ({ text, parts, complete, hides }) => {
    if (text === undefined) return [];
    const encoded = encode(text);
    const enough = complete && parts !== undefined && partsHide(parts, encode, encoded, hides);
    return enough ? [] : [encoded];
  };
}

/** An encoding that leaves line breaks alone. */
export function perLine(escape: Encoding): Tier {
  return perLineWithPunctuation(sparing(escape));
}

/** An encoding that leaves line breaks alone, and escapes even points and hyphens. */
export function perLineWithPunctuation(encode: Encoding): Tier {
  return ({ text, parts }) => {
    if (text === undefined) return [];
    return parts === undefined ? [encode(text)] : eachEncoded(parts, encode);
  };
}

function* eachEncoded(texts: Iterable<string>, encode: Encoding): Generator<string, void> {
  for (const text of texts) yield encode(text);
}

/** Lines of JSON, as they stand and as these encodings write them. */
export function jsonRows(encodings: readonly Encoding[]): Tier {
  return function* ({ rows }) {
    yield* rows;
    for (const encode of encodings) for (const row of rows) yield encode(row);
  };
}

/** The value in base64, wherever it lies in a longer text. */
export function base64In(alphabet: 'base64' | 'base64url'): Tier {
  return ({ bytes }) => cores(bytes, alphabet);
}

/** The value in base64 at the end of a text, with its padding; longer ones do without. */
export const base64Ends: Tier = function* ({ bytes }) {
  if (bytes.length < SHORT) for (const alignment of ALIGNMENTS) yield base64End(bytes, alignment);
};

/**
 * Base64 of base64: its prefix that no padding, line break or other end of the inner text changes.
 */
export const base64Twice: Tier = ({ bytes }) => [
  base64Core(Buffer.from(base64Core(bytes, 0, 'base64')), 0, 'base64'),
];

/**
 * Base64 of a text that holds base64, whatever stands before either: the password of a registry,
 * in the JSON that Kubernetes keeps.
 */
export const base64Nested: Tier = function* ({ bytes }) {
  for (const inner of cores(bytes, 'base64')) yield* cores(Buffer.from(inner), 'base64');
};

/** Base64 of UTF-16, as PowerShell encodes commands. */
export const base64Wide: Tier = ({ text }) =>
  text === undefined ? [] : [base64Core(Buffer.from(text, 'utf16le'), 0, 'base64')];

/** Base64 in lines of so many characters. Half of the lines would leave the other half readable. */
export function base64Wrapped(width: number): Tier {
  return function* ({ bytes }) {
    yield base64Lines(bytes, width);
  };
}

/** Base64 of JSON that holds a value of one line in an escaped form. */
export const base64OfJson: Tier = ({ text, parts }) =>
  text === undefined || parts !== undefined ? [] : coresOfJson(text);

/** Base64 of JSON that holds a value of several lines. */
export const base64OfLongJson: Tier = ({ text, parts }) =>
  text === undefined || parts === undefined ? [] : coresOfJson(text);

/** Base64 of JSON that holds a value as one of its writers escapes it. */
export function base64OfJsonBy(encode: Encoding): Tier {
  return function* ({ text }) {
    if (text === undefined) return;
    const written = encode(text);
    if (written !== json(text)) yield* cores(Buffer.from(written), 'base64');
  };
}

/** Base64url of JSON that holds a value: the payload of a JWT. */
export const base64urlOfJson: Tier = ({ text }) =>
  text === undefined ? [] : coresOfJson(text, 'base64url');

/** Base64 of what tools take out of the value. */
export const base64OfPieces: Tier = function* ({ pieces }) {
  for (const piece of pieces) yield* cores(Buffer.from(piece), 'base64');
};

/** What tools take out of the value, in an encoding that leaves line breaks alone. */
export function piecesEscaped(escape: Encoding): Tier {
  const encode = sparing(escape);
  return function* ({ pieces }) {
    for (const piece of pieces) yield encode(piece);
  };
}

/** Hexadecimal of what tools take out of the value. */
export const hexOfPieces: Tier = function* ({ pieces }) {
  for (const piece of pieces) yield Buffer.from(piece).toString('hex');
};

/** Each line by itself in base64 and in hexadecimal. */
export const linesEncoded: Tier = function* ({ parts = [] }) {
  for (const part of parts) {
    const bytes = Buffer.from(part);
    yield* cores(bytes, 'base64');
    yield bytes.toString('hex');
  }
};

/** Of many secrets, nothing is escaped, and nobody waits for escaping to be compiled. */
function sparing(escape: Encoding): Encoding {
  return (text) => (NEVER_ESCAPED.test(text) ? text : escape(text));
}

function* coresOfJson(
  text: string,
  alphabet: 'base64' | 'base64url' = 'base64',
): Generator<string, void> {
  const written = json(text);
  if (written !== text) yield* cores(Buffer.from(written), alphabet);
}

function* cores(bytes: Uint8Array, alphabet: 'base64' | 'base64url'): Generator<string, void> {
  for (const alignment of ALIGNMENTS) yield base64Core(bytes, alignment, alphabet);
}

/**
 * Whether the masks of the parts of an encoded text are enough: all are hidden, and little else is.
 */
function partsHide(
  parts: readonly string[],
  encode: Encoding,
  encoded: string,
  hides: Form['hides'],
): boolean {
  let length = 0;
  for (const part of parts) {
    const written = encode(part);
    if (!hides(written)) return false;
    length += written.length;
  }
  return length >= ENOUGH * encoded.length;
}
