import { inspect } from 'node:util';
import {
  bytesOf,
  codePointEscape,
  octalEscape,
  unicodeEscape,
  unicodeEscapeUpper,
  type Encoding,
} from './encoding.ts';
import { json } from './json.ts';
import { breaksEscaped } from './log.ts';

/** Inside double quotes of YAML (1.2.2 §5.7) in ASCII alone, as PyYAML writes it by default. */
export const yamlAscii: Encoding = (text) =>
  json(text).replace(/[^ -~]/gu, (character) => {
    const escape = codePointEscape(character);
    return escape.slice(0, 2) + escape.slice(2).toUpperCase();
  });

/** As Python's `repr` writes it. */
export const pythonRepr: Encoding = (text) => {
  const escaped = pythonEscaped(text);
  return /^[ -~]*$/.test(escaped) ? escaped : escaped.replace(unprintable(), codePointEscape);
};

/** Most values are plain. A literal's classes of Unicode would be read when the file is loaded. */
function unprintable(): RegExp {
  return new RegExp('(?! )[\\p{C}\\p{Z}]', 'gu');
}

/** As Python's `ascii` writes it. */
export const pythonAscii: Encoding = (text) =>
  pythonEscaped(text).replace(/[^ -~]/gu, codePointEscape);

/** As Python writes its bytes: `b'p\xc3\xa9'`. */
export const pythonBytes: Encoding = (text) =>
  pythonEscaped(bytesOf(text)).replace(/[^ -~]/g, codePointEscape);

/** As Node's `util.inspect` and `console.log` write it inside an object. */
export const nodeInspect: Encoding = (text) =>
  inspect(text, { breakLength: Infinity, maxStringLength: null }).slice(1, -1);

/** As the value of a Java properties file, as `Properties.store` writes it. */
export const javaProperties: Encoding = (text) =>
  text
    .replace(/[\\=:#!]/g, '\\$&')
    .replace(/^ /, '\\ ')
    .replace(/[^ -~]/g, (unit) => JAVA[unit] ?? unicodeEscapeUpper(unit));

/** Inside single quotes of Perl, PHP and JavaScript. */
export const singleEscaped: Encoding = (text) => text.replace(/['\\]/g, '\\$&');

/** Inside double quotes of Perl, as Data::Dumper writes bytes with `Useqq`. */
export const perlDouble: Encoding = (text) =>
  bytesOf(text)
    .replace(/["\\$@]/g, '\\$&')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(/[^ -~]/g, octalEscape);

/** Inside double quotes of Go in ASCII alone: `%+q`. */
export const goAscii: Encoding = (text) =>
  json(text).replace(/[^ -~]/gu, (character) => {
    const escape = codePointEscape(character);
    return escape.startsWith('\\x') ? unicodeEscape(character) : escape;
  });

/** With its backslashes and control characters escaped, as `jq`'s `@tsv` writes it. */
export const tabSeparated: Encoding = (text) =>
  breaksEscaped(text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t'));

/** As PHP's `addslashes` writes it. */
export const slashesAdded: Encoding = (text) => text.replace(/['"\\]/g, '\\$&');

/** Bytes inside double quotes of Ruby, as `inspect` writes them. */
export const rubyBytes: Encoding = (text) =>
  rubyInspect(bytesOf(text)).replace(
    /[^ -~]/g,
    (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** Inside double quotes of Ruby in ASCII alone, as `dump` writes it. */
export const rubyDump: Encoding = (text) =>
  rubyInspect(text).replace(/[^ -~]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });

/** Inside double quotes of Ruby, as `inspect` writes it. */
export const rubyInspect: Encoding = (text) => json(text).replace(/#(?=[{$@])/g, '\\#');

const JAVA: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

function pythonEscaped(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}
