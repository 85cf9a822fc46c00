import { bytesOf, capitals, folded, hex, mapped, numbered, type Print } from './print.ts';

const json = (text: string): string => JSON.stringify(text);
const unit = (code: number): string => `\\u${hex(code, 4)}`;
const UNIT = (code: number): string => `\\u${capitals(code, 4)}`;
const BREAKS = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const inBytes = (text: string, write: (byte: number, character: string) => string): string =>
  bytesOf(text)
    .map((byte) => write(byte, String.fromCharCode(byte)))
    .join('');
const isPlain = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/** As bash 5 does it: control characters need its other quotes. */
function declared(text: string): string {
  return /[\n\r\t]/.test(text)
    ? `$'${mapped(text, { '\\': '\\\\', "'": "\\'", ...BREAKS })}'`
    : `"${mapped(text, { '"': '\\"', $: '\\$', '`': '\\`', '\\': '\\\\' })}"`;
}

function javaProperties(text: string): string {
  const special = { '\\': '\\\\', '=': '\\=', ':': '\\:', '#': '\\#', '!': '\\!', ...BREAKS };
  return numbered(mapped(text, special).replace(/^ /, '\\ '), /[^ -~]/g, UNIT);
}

function pythonBytes(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const special: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    [quote]: `\\${quote}`,
    ...BREAKS,
  };
  return inBytes(
    text,
    (byte, character) => special[character] ?? (isPlain(byte) ? character : `\\x${hex(byte)}`),
  );
}

function useqq(text: string): string {
  const special: Readonly<Record<string, string>> = {
    ...{ '"': '\\"', '\\': '\\\\', $: '\\$', '@': '\\@' },
    ...BREAKS,
  };
  return inBytes(
    text,
    (byte, character) =>
      special[character] ?? (isPlain(byte) ? character : `\\${byte.toString(8).padStart(3, '0')}`),
  );
}

function catA(text: string): string {
  return inBytes(text, (byte, character) => {
    if (byte === 10) return '$\n';
    const meta = byte > 127 ? 'M-' : '';
    const low = byte & 127;
    if (meta === '' && isPlain(byte)) return character;
    if (low === 127) return `${meta}^?`;
    return meta + (low < 32 ? `^${String.fromCharCode(low + 64)}` : String.fromCharCode(low));
  });
}

/** A row has 76 characters, its `=` included, and parts no escape. */
function quotedPrintable(text: string): string {
  const written = inBytes(text, (byte, character) =>
    (isPlain(byte) && character !== '=') || byte === 10 ? character : `=${capitals(byte)}`,
  );
  return written.replace(/.{73}(?:[^=\n]{2}|[^=\n](?==)|(?==))(?=..)/g, (row) => `${row}=\n`);
}

/** As programs of several languages write a text. */
export const LANGUAGE_PRINTS: readonly Print[] = [
  { name: 'declare -p', print: declared },
  { name: 'export -p', print: (text) => `declare -x SECRET=${declared(text)}` },
  { name: 'export -p of dash', print: (text) => mapped(text, { "'": `'"'"'` }) },
  { name: 'unquoted', print: (text) => (text.match(/\S+/g) ?? []).join(' ') },
  { name: '%%', print: (text) => mapped(text, { '%': '%%' }) },
  { name: 'Java properties', print: javaProperties },
  { name: 'bytes of Python', print: pythonBytes },
  { name: 'Dumper, Useqq', print: useqq },
  { name: 'JSON of Go', print: (text) => numbered(json(text), /[<>&]/g, unit) },
  { name: 'Gson', print: (text) => numbered(json(text), /[<>&=']/g, unit) },
  {
    name: 'System.Text.Json',
    print: (text) => numbered(json(text).replaceAll('\\"', '\\u0022'), /[<>&'+`]|[^ -~]/g, UNIT),
  },
  { name: 'JSON three times', print: (text) => json(json(json(text))) },
  { name: 'decomposed', print: (text) => text.normalize('NFD') },
  { name: 'quoted-printable', print: quotedPrintable },
  { name: 'cat -A', print: catA },
  { name: 'upper case', print: (text) => text.toUpperCase() },
  { name: 'lower case', print: (text) => text.toLowerCase() },
  { name: 'fold -w 20', print: (text) => folded(text, 20) },
  {
    name: 'grep --color',
    print: (text) => text.replace(/^(.{5})(.{3})/gm, '$1\x1b[01;31m\x1b[K$2\x1b[m\x1b[K'),
  },
];
