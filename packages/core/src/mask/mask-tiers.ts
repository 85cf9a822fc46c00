import type { Tier } from '../model/mask-form.ts';
import { hexadecimal } from './mask-hex.ts';
import {
  base64Ends,
  base64In,
  base64OfJson,
  base64OfPieces,
  base64Twice,
  base64Wide,
  base64Wrapped,
  escaped,
  hexOfPieces,
  jsonRows,
  perLine,
  piecesEscaped,
} from './mask-tier-kinds.ts';
import * as encodings from '../text/encodings.ts';
import type { Encoding } from '../text/encodings.ts';

/** The line length of `base64` and of MIME, in characters (RFC 2045 §6.8). */
const MIME = 76;

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
 * The ways to derive on every platform, the most useful first. What costs nothing with most
 * secrets, and what tools print on their own, stands before what takes a deliberate act; base64 by
 * lines needs most masks, so it comes late. Last are the lines of JSON, whose strings are masked
 * anyway, and second readings of a syntax.
 */
export const TIERS: readonly Tier[] = [
  base64In('base64'),
  escaped(encodings.json),
  escaped(encodings.uriComponent),
  escaped(encodings.uriData),
  perLine(encodings.shellSingle),
  escaped(encodings.jsonInJson),
  perLine(encodings.shellDouble),
  base64In('base64url'),
  base64Ends,
  hexadecimal,
  perLine(encodings.xml),
  perLine(encodings.html),
  perLine(encodings.htmlHex),
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
  base64OfPieces,
  piecesEscaped(encodings.shellDouble),
  escaped(encodings.uriComponentTwice),
  base64Twice,
  base64Wide,
  base64OfJson,
  escaped(encodings.javaProperties),
  escaped(encodings.pythonBytes),
  escaped(encodings.breaksEscaped),
  escaped(encodings.breaksAsBlanks),
  escaped(encodings.breaksRemoved),
  base64Wrapped(MIME),
  jsonRows(ROW_ENCODINGS),
  escaped(encodings.uriComponentLower),
  escaped(encodings.uriDataTwice),
  escaped(encodings.jsonHtml),
  perLine(encodings.shellPython),
  perLine(encodings.powershellDouble),
  escaped(encodings.formData),
  escaped(encodings.bashOctal),
  escaped(encodings.yamlAscii),
  escaped(encodings.uriPath),
  perLine(encodings.percentDoubled),
  hexOfPieces,
];
