import type { Encoding } from './encoding.ts';

/** With the five predefined entities of XML. */
export const xml: Encoding = (text) => entities(text, '&quot;', '&apos;');

/** With HTML's entities, the apostrophe by number. */
export const html: Encoding = (text) => entities(text, '&quot;', '&#39;');

/** With HTML's entities, the apostrophe in hexadecimal: Python's `html.escape`, React. */
export const htmlHex: Encoding = (text) => entities(text, '&quot;', '&#x27;');

/** With HTML's entities, both quotes by number: Go's `html` and `xml`, Jinja. */
export const htmlNumbers: Encoding = (text) => entities(text, '&#34;', '&#39;');

/** With HTML's entities, the apostrophe in three digits: PHP's `htmlspecialchars`. */
export const htmlPhp: Encoding = (text) => entities(text, '&quot;', '&#039;');

/** With HTML's entities for the double quote alone: a browser's attributes. */
export const htmlAttribute: Encoding = (text) => entities(text, '&quot;', "'");

/** With HTML's entities outside attributes, where quotes may stand. */
export const htmlText: Encoding = (text) => entities(text, '"', "'");

/** With more of HTML's entities than are needed: Mustache's. */
export const htmlMustache: Encoding = (text) =>
  html(text).replaceAll('/', '&#x2F;').replaceAll('`', '&#x60;').replaceAll('=', '&#x3D;');

/** With more of HTML's entities than are needed: Handlebars'. */
export const htmlHandlebars: Encoding = (text) =>
  htmlHex(text).replaceAll('`', '&#x60;').replaceAll('=', '&#x3D;');

/**
 * {@link html} in ASCII alone, the rest by number.
 */
export const htmlAscii: Encoding = (text) =>
  html(text).replace(/[^\0-~]/gu, (character) => `&#${character.codePointAt(0)};`);

function entities(text: string, double: string, single: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', double)
    .replaceAll("'", single);
}
