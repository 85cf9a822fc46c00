/** What a text says once it is decoded in one way. */
export interface DecodedText {
  /** `base64`, `percent` … */
  readonly how: string;
  readonly text: string;
}

type Decode = (text: string) => string;

/** How many encodings around each other are taken off: JSON in base64. */
const DEPTH = 2;

/** Shorter runs of digits or letters are words. */
const HEX_PAIRS = /(?:(?:\\x|0x|%)?[0-9a-f]{2}[\s,:-]{0,6}){8,}/gi;
const HEX_WORDS = /(?:\b[0-9a-f]{4}\b\s*){4,}/gi;
const DECIMALS = /(?:\b\d{1,3}\b[\s,.]*){8,}/g;
const CODE_POINTS = /(?:\b\d{1,6}\b[\s,]*){8,}/g;
const OCTALS = /(?:\b[0-3][0-7]{2}\b\s*){8,}/g;
const OCTAL_WORDS = /(?:\b[01][0-7]{5}\b\s*){4,}/g;
const BITS = /(?:\b[01]{8}\b\s*){4,}/g;
const BASE64 = /[\w+/-]{8,}(?:\r?\n[\w+/-]+)*/g;
const BASE32 = /[A-Z2-7]{16,}(?:\r?\n[A-Z2-7]+)*/g;
const BASE32_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  ...{ eacute: 'é', euro: '€', uuml: 'ü', auml: 'ä', szlig: 'ß' },
};
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v', e: '\x1b', E: '\x1b' },
  '\n': '',
};

const utf8 = (bytes: Iterable<number>): string => Buffer.from([...bytes]).toString();
/** The runs of a text, each turned into bytes, and these read as UTF-8. */
const runs =
  (pattern: RegExp, toBytes: (run: string) => Iterable<number>): Decode =>
  (text) =>
    [...text.matchAll(pattern)].map(([run]) => utf8(toBytes(run))).join('\n');
const numbers = (pattern: RegExp, base: number) =>
  function* (run: string): Generator<number, void> {
    for (const [digits] of run.matchAll(pattern)) yield Number.parseInt(digits, base) & 0xff;
  };
/** Two bytes in each number, the lower one first, as the machines of today keep them. */
const words = (pattern: RegExp, base: number) =>
  function* (run: string): Generator<number, void> {
    for (const [digits] of run.matchAll(pattern)) {
      const word = Number.parseInt(digits, base);
      yield* [word & 0xff, word >> 8];
    }
  };

/** Without the places that dumps print before each row, and the text that they print behind it. */
const rows: Decode = (text) =>
  text
    .replace(/^[ \t]*[0-9a-f]{7,8}:?(?=[ \t]+\S)/gim, '')
    .replace(/[ \t]{2,}[|>]?.{1,16}[|<]?$/gm, (end) => (/^[\s\da-fx,]*$/i.test(end) ? end : ''));
/** The text column of a dump, whatever its other columns show: `|…|`, `>…<`, or two blanks. */
const columns: Decode = (text) =>
  [...text.matchAll(/^[0-9a-f]{7,8}:? .*? {2}(?:[|>](.{1,16})[|<]|(.{1,16}))$/gim)]
    .map(([, bare, column]) => bare ?? column)
    .join('');
const codePoints: Decode = (text) =>
  [...text.matchAll(CODE_POINTS)]
    .map(([run]) => (run.match(/\d+/g) ?? []).map((code) => String.fromCodePoint(Number(code))))
    .map((characters) => characters.join(''))
    .join('\n');
/** What `od -c` prints, a character or an escape in four columns. */
const cells: Decode = (text) =>
  text
    .split('\n')
    .flatMap((line) => (/^\d{7} /.test(line) ? (line.slice(7).match(/.{4}/g) ?? []) : []))
    .map((cell) => cell.trim())
    .map((cell) => (/^(?:\d{3}|\\)$/.test(cell) ? `\\${cell}` : cell || ' '))
    .join('');

function percent(text: string): string {
  return text
    .replace(/%u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
      // `escape` of JavaScript writes characters up to U+00FF, others write bytes of UTF-8.
      return bytes.toString().includes('\uFFFD') ? bytes.toString('latin1') : bytes.toString();
    });
}

function entities(text: string): string {
  return text.replace(/&(#x?)?(\w+);/gi, (whole, numeric: string | undefined, name: string) => {
    if (numeric === undefined) return ENTITIES[name] ?? whole;
    const code = Number.parseInt(name, numeric.length === 2 ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `\n`, `\xc3\xa9`, `\303\251`, `\u00e9`, `\u{1f511}`, `\U0001f511`, `\'`. */
function backslashes(text: string): string {
  return text
    .replace(/(?:(?<!\\)(?:\\\\)*)(?:\\x[0-9a-f]{2}|\\[0-3][0-7]{2})+/gi, (run) => {
      const [, before = '', escapes = ''] = /^((?:\\\\)*)(.*)$/s.exec(run) ?? [];
      const bytes = [...escapes.matchAll(/\\x(..)|\\(...)/gi)].map(([, hex, octal]) =>
        hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16),
      );
      const read = utf8(bytes);
      return before + (read.includes('\uFFFD') ? String.fromCharCode(...bytes) : read);
    })
    .replace(
      /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs,
      (_, braces?: string, four?: string, eight?: string, one?: string) => {
        if (four !== undefined) return String.fromCharCode(Number.parseInt(four, 16));
        const code = braces ?? eight;
        if (code === undefined) return ESCAPES[one ?? ''] ?? one ?? '';
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : '';
      },
    );
}

function quotes(text: string): string {
  return text
    .replaceAll(`'"'"'`, "'")
    .replaceAll("'\\''", "'")
    .replaceAll("''", "'")
    .replaceAll('""', '"')
    .replaceAll('%%', '%');
}

/** Words decode as well, to bytes that hardly anybody wrote. */
function isText(text: string): boolean {
  return (text.match(/[\uFFFD\p{Cc}]/gu)?.length ?? 0) * 4 <= text.length;
}

/** Base64 that begins at any of the four places of its groups. */
function base64(text: string): string {
  const found: string[] = [];
  for (const [run] of text.matchAll(BASE64)) {
    const digits = run.replace(/\s/g, '');
    for (let from = 0; from < 4; from += 1) {
      const bytes = Buffer.from(digits.slice(from), 'base64');
      // UTF-16 is what PowerShell has in it.
      const texts = [bytes.toString(), ...(bytes.includes(0) ? [bytes.toString('utf16le')] : [])];
      found.push(...texts.filter(isText));
    }
  }
  return found.join('\n');
}

function base32(text: string): string {
  const found: string[] = [];
  for (const [run] of text.matchAll(BASE32)) {
    const bits = [...run.replace(/\s/g, '')]
      .map((digit) => BASE32_DIGITS.indexOf(digit).toString(2).padStart(5, '0'))
      .join('');
    for (let from = 0; from < 40; from += 5) {
      const bytes = bits.slice(from).match(/.{8}/g) ?? [];
      found.push(utf8(bytes.map((byte) => Number.parseInt(byte, 2))));
    }
  }
  return found.join('\n');
}

const quotedPrintable: Decode = (text) =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9a-f]{2})+/gi, (run) =>
      Buffer.from(run.replaceAll('=', ''), 'hex').toString(),
    );

/** `M-C` and `^M`, as `cat -A` writes bytes that aren't printable. */
const caret: Decode = (text) =>
  text
    .replace(/\$$/gm, '')
    .replace(/(?:M-\^?.)+/g, (run) =>
      utf8(
        [...run.matchAll(/M-(\^?)(.)/g)].map(
          ([, control, character = '']) => 128 + (character.charCodeAt(0) ^ (control ? 64 : 0)),
        ),
      ),
    )
    .replace(/\^([@-_])/g, (_, character: string) =>
      String.fromCharCode(character.charCodeAt(0) ^ 64),
    );

/** The lines that hold something to decode: a log is long, and what is encoded in it is short. */
const inLines =
  (sign: RegExp, decode: Decode): Decode =>
  (text) =>
    decode(
      text
        .split('\n')
        .filter((line) => sign.test(line))
        .join('\n'),
    );
const dump =
  (pattern: RegExp, toBytes: (run: string) => Iterable<number>): Decode =>
  (text) =>
    runs(pattern, toBytes)(rows(text));

const PERCENT = /%(?:[0-9a-f]{2}|u[0-9a-f]{4})/i;
const QUOTES = /''|""|%%|'"'"'|'\\''/;

/** Each way, and what a text must hold to be decoded in it. */
const WAYS: readonly (readonly [how: string, sign: RegExp, decode: Decode])[] = [
  ['percent', PERCENT, inLines(PERCENT, percent)],
  ['form', PERCENT, inLines(PERCENT, (text) => percent(text.replaceAll('+', ' ')))],
  ['entities', /&#?\w+;/, inLines(/&#?\w+;/, entities)],
  ['backslashes', /\\/, inLines(/\\/, backslashes)],
  // A backslash at the end of a line joins it with the next one.
  ['joined lines', /\\\r?\n/, (text) => text.replace(/\\\r?\n/g, '')],
  ['quotes', QUOTES, inLines(QUOTES, quotes)],
  ['base64', BASE64, base64],
  ['base32', BASE32, base32],
  ['hexadecimal', HEX_PAIRS, dump(HEX_PAIRS, numbers(/[0-9a-f]{2}/gi, 16))],
  ['hexadecimal words', HEX_WORDS, dump(HEX_WORDS, words(/[0-9a-f]{4}/gi, 16))],
  ['decimals', DECIMALS, dump(DECIMALS, numbers(/\d+/g, 10))],
  ['code points', CODE_POINTS, codePoints],
  ['octals', OCTALS, dump(OCTALS, numbers(/\d+/g, 8))],
  ['octal words', OCTAL_WORDS, dump(OCTAL_WORDS, words(/\d+/g, 8))],
  ['bits', BITS, dump(BITS, numbers(/\d+/g, 2))],
  ['text column', /^[0-9a-f]{7,8}:? /im, columns],
  ['characters in columns', /^\d{7} /m, (text) => backslashes(cells(text))],
  ['quoted-printable', /=(?:[0-9A-F]{2}|\r?\n)/, quotedPrintable],
  ['caret', /M-|\^[@-_]/m, inLines(/M-|\^[@-_]/, caret)],
];

/**
 * What a text says once it is decoded in every usual way, and that once more. It knows the
 * syntaxes, and neither what was encoded nor what any masker looks for.
 */
export function* decodedTexts(text: string, depth = DEPTH): Generator<DecodedText, void> {
  for (const [how, sign, decode] of WAYS) {
    // `search` starts at the front, whatever an expression with the flag g did before.
    if (text.search(sign) < 0) continue;
    const decoded = decode(text);
    if (decoded === '') continue;
    yield { how, text: decoded };
    if (depth === 1) continue;
    for (const inner of decodedTexts(decoded, depth - 1)) {
      yield { how: `${how}, ${inner.how}`, text: inner.text };
    }
  }
}
