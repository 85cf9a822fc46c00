import { inspect } from 'node:util';
import { escapeBreaks, workflowCommandData } from '../text/log-commands.ts';
import { insideSingleQuotes } from '../text/shell-quotes.ts';

/** How a tool writes a text inside its own syntax; without the quotes it puts around it. */
export type Encoding = (text: string) => string;

/** As a JSON string (RFC 8259 §7). */
export const json: Encoding = (text) => JSON.stringify(text).slice(1, -1);

/** As a JSON string inside a JSON string. */
export const jsonInJson: Encoding = (text) => json(json(text));

/** As a JSON string with `\/`, as PHP writes it by default. */
export const jsonSlashes: Encoding = (text) => json(text).replaceAll('/', '\\/');

/** As a JSON string in ASCII alone, as Python writes it by default. */
export const jsonAscii: Encoding = (text) => json(text).replace(/[^ -~]/g, unicodeEscape);

/** As a JSON string that is safe inside HTML, as Go's tools (kubectl, terraform) write it by default. */
export const jsonHtml: Encoding = (text) => json(text).replace(/[<>&]/g, unicodeEscape);

/** Percent-encoded by `encodeURIComponent`, which leaves `!'()*` alone. */
export const uriComponent: Encoding = (text) => encodeURIComponent(text);

/** Percent-encoded with only the unreserved characters left alone (RFC 3986 §2.3). */
export const uriData: Encoding = (text) => percentEncode(uriComponent(text), /[!'()*]/g);

/** {@link uriComponent} with lower-case hexadecimal digits. */
export const uriComponentLower: Encoding = (text) => lowerEscapes(uriComponent(text));

/** {@link uriData} with lower-case hexadecimal digits. */
export const uriDataLower: Encoding = (text) => lowerEscapes(uriData(text));

/** {@link uriComponent} applied twice. */
export const uriComponentTwice: Encoding = (text) => uriComponent(uriComponent(text));

/** {@link uriData} applied twice. */
export const uriDataTwice: Encoding = (text) => uriData(uriData(text));

/** As a field of a form (WHATWG URL §5.2), which keeps `*` and encodes `~`. */
export const form: Encoding = (text) =>
  percentEncode(uriComponent(text), /[!'()~]/g).replaceAll('%20', '+');

/** As a field of a form by {@link uriData}, which keeps `~` and encodes `*`: Python's `quote_plus`. */
export const formData: Encoding = (text) => uriData(text).replaceAll('%20', '+');

/** With the five predefined entities of XML. */
export const xml: Encoding = (text) => html(text).replaceAll('&#39;', '&apos;');

/** With HTML's entities, the apostrophe by number. */
export const html: Encoding = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** Inside single quotes of a shell. */
export const shellSingle: Encoding = insideSingleQuotes;

/** Inside single quotes of a shell, as Python's `shlex.quote` does it. */
export const shellPython: Encoding = (text) => text.replaceAll("'", `'"'"'`);

/** As bash's `printf %q` writes it in a UTF-8 locale: backslashes, or `$'…'` when there are control characters. */
export const bashQuoted: Encoding = (text) =>
  CONTROL.test(text)
    ? ansiC(text)
    : text.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=^|[:=])~|^#/g, '\\$&');

/** As bash's `printf %q` writes it in the C locale: bytes that are not ASCII in octal. */
export const bashOctal: Encoding = (text) => {
  const bytes = Buffer.from(text).toString('latin1');
  return bytes === text ? bashQuoted(text) : ansiC(bytes).replace(/\P{ASCII}/gu, octalEscape);
};

/** Inside single quotes of PowerShell, SQL and YAML. */
export const singleQuoted: Encoding = (text) => text.replaceAll("'", "''");

/** Inside double quotes of PowerShell. */
export const powershellDouble: Encoding = (text) => text.replace(/[`"$]/g, '`$&');

/** Inside double quotes of CSV (RFC 4180 §2). */
export const csv: Encoding = (text) => text.replaceAll('"', '""');

/** Inside double quotes of YAML (1.2.2 §5.7) in ASCII alone, as PyYAML writes it by default. */
export const yamlAscii: Encoding = (text) =>
  json(text).replace(/[^ -~]/gu, (character) => {
    const escape = codePointEscape(character);
    return escape.slice(0, 2) + escape.slice(2).toUpperCase();
  });

/** As Python's `repr` writes it. */
export const pythonRepr: Encoding = (text) => {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  // Most values are plain; the classes of Unicode cost much when they are first used.
  return /^[ -~]*$/.test(escaped)
    ? escaped
    : escaped.replace(/(?! )[\p{C}\p{Z}]/gu, codePointEscape);
};

/** As Node's `util.inspect` and `console.log` write it inside an object. */
export const nodeInspect: Encoding = (text) =>
  inspect(text, { breakLength: Infinity, maxStringLength: null }).slice(1, -1);

/** As the data of a GitHub workflow command. */
export const workflowCommand: Encoding = workflowCommandData;

/** As the data of an Azure Pipelines logging command. */
export const loggingCommand: Encoding = (text) => escapeBreaks(text.replaceAll('%', '%AZP25'));

/** With its line breaks written as in most programming languages, all else as it is. */
export const breaksEscaped: Encoding = (text) =>
  text.replaceAll('\r', '\\r').replaceAll('\n', '\\n');

/** With each line break as one blank: an unquoted `$VARIABLE` in a shell. */
export const breaksAsBlanks: Encoding = (text) => text.replace(/\r\n|\r|\n/g, ' ');

/** Without its line breaks. */
export const breaksRemoved: Encoding = (text) => text.replace(/[\r\n]/g, '');

// Control characters of ASCII, spelled as none of the others: properties of Unicode cost more when they are first used.
const CONTROL = /[^ -~\x80-\uffff]/;

const ANSI_C: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\E',
  "'": "\\'",
  '\\': '\\\\',
};

/** Inside bash's `$'…'`. */
function ansiC(text: string): string {
  return text.replace(
    /['\\]|[^ -~\x80-\uffff]/g,
    (character) => ANSI_C[character] ?? octalEscape(character),
  );
}

function octalEscape(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `\xe9`, `\u20ac` or `\U0001f511`, whichever is the shortest that fits. */
function codePointEscape(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function percentEncode(text: string, characters: RegExp): string {
  return text.replace(
    characters,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function lowerEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}
