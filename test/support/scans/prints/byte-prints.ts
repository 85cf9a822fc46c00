import { bytesOf, folded, hex, rowsOf, type Print } from './print.ts';

const digits = (text: string): string => Buffer.from(text).toString('hex');
const joined = (text: string, prefix: string, separator: string): string =>
  bytesOf(text)
    .map((byte) => prefix + hex(byte))
    .join(separator);
const octal = (code: number, width: number): string => code.toString(8).padStart(width, '0');
const shown = (bytes: readonly number[]): string =>
  bytes.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
const pairs = (bytes: readonly number[]): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/.{4}(?=.)/g, '$& ');

function xxd(text: string): string {
  return [...rowsOf(text, 16)]
    .map(([at, row]) => `${hex(at, 8)}: ${pairs(row).padEnd(39)}  ${shown(row)}`)
    .join('\n');
}

function hexdump(text: string): string {
  return [...rowsOf(text, 16)]
    .map(([at, row]) => {
      const halves = [row.slice(0, 8), row.slice(8)].map((half) =>
        half.map((b) => hex(b)).join(' '),
      );
      return `${hex(at, 8)}  ${halves.join('  ').padEnd(48)}  |${shown(row)}|`;
    })
    .join('\n');
}

const OD: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r' };

function od(text: string): string {
  const cell = (byte: number): string =>
    OD[byte] ?? (byte < 0x20 || byte > 0x7e ? octal(byte, 3) : String.fromCharCode(byte));
  return [...rowsOf(text, 16)]
    .map(([at, row]) => octal(at, 7) + row.map((byte) => cell(byte).padStart(4)).join(''))
    .join('\n');
}

const odHex = (text: string): string =>
  [...rowsOf(text, 16)]
    .map(([at, row]) => `${octal(at, 7)} ${row.map((byte) => hex(byte)).join(' ')}`)
    .join('\n');

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(text: string): string {
  const bits = bytesOf(text)
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const characters = (bits.match(/.{1,5}/g) ?? []).map(
    (five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '',
  );
  return folded(characters.join(''), 76);
}

/** The bytes of the value, as numbers. */
export const BYTE_PRINTS: readonly Print[] = [
  { name: 'hexadecimal', print: digits },
  { name: 'xxd -p', print: (text) => folded(digits(text), 60) },
  { name: 'xxd', print: xxd },
  { name: 'hexdump -C', print: hexdump },
  { name: 'od -t x1', print: odHex },
  { name: 'od -c', print: od },
  { name: 'aa:bb', print: (text) => joined(text, '', ':') },
  { name: '\\xNN', print: (text) => joined(text, '\\x', '') },
  { name: '0xNN', print: (text) => joined(text, '0x', ', ') },
  { name: '<Buffer …>', print: (text) => joined(text, '', ' ') },
  { name: 'numbers of its bytes', print: (text) => bytesOf(text).join(', ') },
  { name: 'base32', print: base32 },
];
