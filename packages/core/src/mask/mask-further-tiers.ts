import type { Tier } from '../model/mask-form.ts';
import { decimalsJoined, hexJoined, hexRows } from './mask-hex.ts';
import {
  base64Nested,
  base64OfJsonBy,
  base64OfLongJson,
  base64urlOfJson,
  base64Wrapped,
  escaped,
  linesEncoded,
  perLine,
  perLineWithPunctuation,
} from './mask-tier-kinds.ts';
import * as encodings from '../text/encodings.ts';

/** The line length of OpenSSL and of PEM, in characters (RFC 7468 §2). */
const PEM = 64;
/** That of Ruby's `encode64`. */
const RUBY = 60;

/**
 * The ways to derive for our own log filter, which has room for many masks. They come after those
 * of every platform.
 */
export const FURTHER_TIERS: readonly Tier[] = [
  escaped(encodings.uriWhole),
  escaped(encodings.urlUserinfo),
  escaped(encodings.goUserinfo),
  base64Wrapped(PEM),
  base64Wrapped(RUBY),
  base64OfLongJson,
  base64OfJsonBy(encodings.jsonAscii),
  base64OfJsonBy(encodings.jsonHtml),
  base64urlOfJson,
  base64Nested,
  perLine(encodings.htmlNumbers),
  perLine(encodings.htmlText),
  perLine(encodings.htmlAttribute),
  perLine(encodings.htmlPhp),
  perLine(encodings.htmlMustache),
  perLine(encodings.htmlHandlebars),
  perLine(encodings.htmlAscii),
  escaped(encodings.jsonGson),
  escaped(encodings.jsonNet),
  escaped(encodings.jsonThrice),
  escaped(encodings.jsonPhp),
  escaped(encodings.jsonAsciiInJson),
  escaped(encodings.jsonHtmlInJson),
  perLine(encodings.singleEscaped),
  escaped(encodings.perlDouble),
  escaped(encodings.rubyInspect),
  escaped(encodings.rubyBytes),
  escaped(encodings.rubyDump),
  escaped(encodings.pythonAscii),
  escaped(encodings.goAscii),
  escaped(encodings.tabSeparated),
  perLine(encodings.slashesAdded),
  perLine(encodings.shellRuby),
  perLineWithPunctuation(encodings.perlQuoted),
  escaped(encodings.goSegment),
  escaped(encodings.goPath),
  escaped(encodings.urlPath),
  escaped(encodings.urlQuery),
  escaped(encodings.urlFragment),
  escaped(encodings.uriOldEscape),
  escaped(encodings.formPhp),
  escaped(encodings.formNet),
  escaped(encodings.formNetLower),
  escaped(encodings.blanksJoined),
  perLine(encodings.composed),
  perLine(encodings.decomposed),
  hexJoined('', ' '),
  hexJoined('', ':'),
  hexJoined('\\x'),
  hexJoined('0x', ', '),
  hexJoined('0x', ' '),
  // `hexdump -C` has two blanks after eight bytes, so that half of a row of `od` fits both.
  hexRows(8, 1),
  // `Format-Hex` of PowerShell
  hexRows(8, 1, { capitals: true }),
  hexRows(16, 2),
  // `xxd -p`
  hexRows(30, 30),
  // `xxd -u -p`
  hexRows(30, 30, { capitals: true }),
  // `xxd -i`
  hexRows(12, 1, { prefix: '0x', separator: ', ' }),
  // `basenc --base16`
  hexRows(38, 38, { capitals: true }),
  // Lists of Python and Ruby, of JavaScript, of Go, and `%vd` of Perl.
  decimalsJoined(', '),
  decimalsJoined(','),
  decimalsJoined(' '),
  decimalsJoined('.'),
  linesEncoded,
];
