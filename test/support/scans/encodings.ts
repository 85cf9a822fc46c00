import { inspect } from 'node:util';
import { stringify as yamlStringify } from 'yaml';

/** One of the forty ways in which programs print a value that they were given. */
export interface Encoding {
  readonly name: string;
  /** The whole text as a log would show it, with quotes where the encoding has them. */
  readonly encode: (value: string) => string;
  /** The part that depends on the value alone, whatever surrounds it. A scan looks for this. */
  readonly core: (value: string) => string;
}

type Rewrite = (value: string) => string;

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const base64: Rewrite = (text) => utf8(text).toString('base64');
const base64url: Rewrite = (text) => utf8(text).toString('base64url');

/** The base64 of the whole three-byte groups of `bytes`, when `before` bytes stand in front. */
function groups(bytes: Buffer, before: number, alphabet: 'base64' | 'base64url'): string {
  const from = (3 - (before % 3)) % 3;
  const length = Math.max(0, bytes.length - from);
  return bytes.subarray(from, from + length - (length % 3)).toString(alphabet);
}

const groups64 =
  (before: number): Rewrite =>
  (value) =>
    groups(utf8(value), before, 'base64');

const groupsUrl =
  (before: number): Rewrite =>
  (value) =>
    groups(utf8(value), before, 'base64url');

const wrapped: Rewrite = (value) => base64(value).replace(/.{76}(?=.)/g, '$&\n');

// A lone surrogate has no UTF-8 form: programs print U+FFFD, encodeURIComponent throws.
const uriComponent: Rewrite = (value) => encodeURIComponent(utf8(value).toString('utf8'));
const rfc3986: Rewrite = (value) =>
  uriComponent(value).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const lowerHex: Rewrite = (value) => rfc3986(value).replace(/%../g, (hex) => hex.toLowerCase());
const form: Rewrite = (value) => new URLSearchParams([['', value]]).toString().slice(1);

const json = (value: string): string => JSON.stringify(value);
const unicodeEscape = (char: string): string =>
  `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

const entities =
  (apostrophe: string): Rewrite =>
  (value) =>
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", apostrophe);

const bashEscapes: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\E',
  '\\': '\\\\',
  "'": "\\'",
};

/** bash's `printf %q`: `$'…'` as soon as a control character is in it, backslashes otherwise. */
function bashQuote(value: string): string {
  if (value === '') return "''";
  if (!/\p{Cc}/u.test(value)) {
    return value
      .replace(/[ !"$&'()*,;<>?[\\\]^`{|}]/g, '\\$&')
      .replace(/^[#~]|(?<=[:=])~/g, '\\$&');
  }
  const escaped = value.replace(
    /[\p{Cc}\\']/gu,
    (char) =>
      bashEscapes[char] ??
      [...utf8(char)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
  );
  return `$'${escaped}'`;
}

const pythonEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Python's `repr`: single quotes unless only double ones avoid a backslash. */
function pythonRepr(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const escaped = value.replace(/[\\']|[\p{C}\p{Z}]/gu, (char) => {
    if (char === ' ' || (char === "'" && quote === '"')) return char;
    if (char === "'") return "\\'";
    const code = char.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code > 0xffff) return `\\U${hex.padStart(8, '0')}`;
    return (
      pythonEscapes[char] ?? (code > 0xff ? unicodeEscape(char) : `\\x${hex.padStart(2, '0')}`)
    );
  });
  return quote + escaped + quote;
}

const yamlDouble: Rewrite = (value) =>
  yamlStringify(value, {
    defaultStringType: 'QUOTE_DOUBLE',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    lineWidth: 0,
  }).trimEnd();

const nodeInspect: Rewrite = (value) => inspect(value, { maxStringLength: null });

const plain = (name: string, encode: Rewrite): Encoding => ({ name, encode, core: encode });

const quoted = (name: string, encode: Rewrite): Encoding => ({
  name,
  encode,
  core: (value) => encode(value).replace(/^\$?['"]|['"]$/g, ''),
});

const aligned = (name: string, encode: Rewrite, core: Rewrite): Encoding => ({
  name,
  encode,
  core,
});

export const encodings: readonly Encoding[] = [
  plain('plain', (value) => value),
  plain('trimmed', (value) => value.trim()),
  plain('unquoted', (value) => value.replace(/^(['"])(.*)\1$/s, '$2')),
  plain('newlines as blanks', (value) => value.replace(/\r\n|[\r\n]/g, ' ')),
  plain('newlines removed', (value) => value.replace(/[\r\n]/g, '')),
  plain('\\n-escaped', (value) => value.replaceAll('\r', '\\r').replaceAll('\n', '\\n')),
  plain('workflow-escaped', (value) =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'),
  ),
  plain('%AZP25', (value) =>
    value.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'),
  ),
  aligned('base64', base64, groups64(0)),
  aligned('base64 unpadded', (value) => base64(value).replace(/=+$/, ''), groups64(0)),
  aligned('base64 + newline', (value) => base64(`${value}\n`), groups64(0)),
  aligned('base64 after 1 byte', (value) => base64(`:${value}`), groups64(1)),
  aligned('base64 after 2 bytes', (value) => base64(`a:${value}`), groups64(2)),
  aligned('base64 after user:', (value) => base64(`user:${value}`), groups64(5)),
  aligned('base64 wrapped at 76', wrapped, (value) => groups64(0)(value).slice(0, 76)),
  aligned(
    'base64 twice',
    (value) => base64(base64(value)),
    (value) => groups64(0)(groups64(0)(value)),
  ),
  aligned('base64url', base64url, groupsUrl(0)),
  aligned('base64url after 1 byte', (value) => base64url(`:${value}`), groupsUrl(1)),
  aligned('base64url after 2 bytes', (value) => base64url(`a:${value}`), groupsUrl(2)),
  aligned(
    'base64 of UTF-16LE',
    (value) => Buffer.from(value, 'utf16le').toString('base64'),
    (value) => groups(Buffer.from(value, 'utf16le'), 0, 'base64'),
  ),
  plain('hex', (value) => utf8(value).toString('hex')),
  plain('HEX', (value) => utf8(value).toString('hex').toUpperCase()),
  plain('encodeURIComponent', uriComponent),
  plain('RFC 3986', rfc3986),
  plain('lower-case %xx', lowerHex),
  plain('percent twice', (value) => uriComponent(uriComponent(value))),
  plain('form', form),
  quoted('JSON', json),
  aligned(
    'JSON in JSON',
    (value) => json(json(value)),
    (value) => json(json(value).slice(1, -1)).slice(1, -1),
  ),
  quoted('JSON with \\/', (value) => json(value).replaceAll('/', '\\/')),
  quoted('JSON with \\uXXXX', (value) => json(value).replace(/[\u007f-\uffff]/g, unicodeEscape)),
  plain('XML entities', entities('&apos;')),
  plain('HTML &#39;', entities('&#39;')),
  quoted('shell single quotes', (value) => `'${value.replaceAll("'", "'\\''")}'`),
  quoted('bash %q', bashQuote),
  quoted('PowerShell quotes', (value) => `'${value.replaceAll("'", "''")}'`),
  quoted('CSV quotes', (value) => `"${value.replaceAll('"', '""')}"`),
  quoted('YAML double quotes', yamlDouble),
  quoted('Python repr', pythonRepr),
  quoted('Node inspect', nodeInspect),
];

const visible = (text: string): number => text.replace(/[\r\n]/g, '').length;

/**
 * Whether half or more of an encoded text can still be read after masking. Counted are the
 * characters outside `***`, line breaks left out on both sides; quotes, padding and prefixes
 * count, because a reader sees them too.
 */
export function readable(encoded: string, masked: string): boolean {
  const all = visible(encoded);
  if (all === 0) return false;
  if (masked === encoded) return true;
  return visible(masked.replaceAll('***', '')) * 2 >= all;
}

/** `value: encoding`, for each encoding in which at least half of a masked value can be read. */
export function readableCells(
  mask: (text: string) => string,
  values: readonly (readonly [name: string, value: string])[],
): string[] {
  return values.flatMap(([name, value]) =>
    encodings
      .map(({ name: encoding, encode }) => ({ cell: `${name}: ${encoding}`, text: encode(value) }))
      .filter(({ text }) => readable(text, mask(text)))
      .map(({ cell }) => cell),
  );
}
