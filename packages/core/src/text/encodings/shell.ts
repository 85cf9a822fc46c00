import { insideSingleQuotes } from '../shell-quotes.ts';
import { bytesOf, octalEscape, type Encoding } from './encoding.ts';

/** Inside single quotes of a shell. */
export const shellSingle: Encoding = insideSingleQuotes;

/** Inside single quotes of a shell, as Python's `shlex.quote` does it. */
export const shellPython: Encoding = (text) => text.replaceAll("'", `'"'"'`);

/** Inside double quotes of a shell, as bash's `declare -p` and `export -p` write it. */
export const shellDouble: Encoding = (text) => text.replace(/["$`\\]/g, '\\$&');

/** As bash's `printf %q` writes it in UTF-8: backslashes, or `$'…'` for control characters. */
export const bashQuoted: Encoding = (text) =>
  CONTROL.test(text)
    ? ansiC(text)
    : text.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=^|[:=])~|^#/g, '\\$&');

/** As bash's `printf %q` writes it in the C locale: bytes that are not ASCII in octal. */
export const bashOctal: Encoding = (text) => {
  const bytes = bytesOf(text);
  return bytes === text ? bashQuoted(text) : ansiC(bytes).replace(/[\x80-\xff]/g, octalEscape);
};

/** With a backslash before all that a shell could read, as Ruby's `shellescape` writes it. */
export const shellRuby: Encoding = (text) => text.replace(/[^\w\-.,:+/@]/gu, '\\$&');

/** With a backslash before all but letters and digits, as Perl's `quotemeta` writes it. */
export const perlQuoted: Encoding = (text) => text.replace(/\W/gu, '\\$&');

/** Inside single quotes of PowerShell, SQL and YAML. */
export const singleQuoted: Encoding = (text) => text.replaceAll("'", "''");

/** Inside double quotes of PowerShell. */
export const powershellDouble: Encoding = (text) => text.replace(/[`"$]/g, '`$&');

/** Inside double quotes of CSV (RFC 4180 §2). */
export const csv: Encoding = (text) => text.replaceAll('"', '""');

/** With each percent sign twice: batch files, INI files, format strings. */
export const percentDoubled: Encoding = (text) => text.replaceAll('%', '%%');

// Control characters of ASCII, spelled as none of the others: properties of Unicode cost more when
// they are first used.
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
