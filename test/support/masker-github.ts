import { replaceSpans } from './masked-spans.ts';

/** One of the ways the runner expects a program to print a secret: the value re-written, or ''. */
type ValueEncoder = (value: string) => string;

const bytesOf = (value: string): Buffer => Buffer.from(value, 'utf8');

// A value too short to lose `shift` bytes is encoded whole.
const base64Shifted =
  (shift: number): ValueEncoder =>
  (value) => {
    const bytes = bytesOf(value);
    return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
  };

// Newtonsoft's rules, not JSON.stringify's: NEL, LS and PS are escaped as well.
const jsonEscape: ValueEncoder = (value) =>
  JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** .NET's `Uri.EscapeDataString`: everything but RFC 3986's unreserved characters, upper-case hex. */
export const uriDataEscape: ValueEncoder = (value) =>
  [...bytesOf(value)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[A-Za-z0-9\-._~]/.test(char)
        ? char
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

const xmlEscape: ValueEncoder = (value) =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

const trimDoubleQuotes: ValueEncoder = (value) =>
  value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';

// PowerShell cuts a failing command at its `&`s and colours the letter after `&+`; pieces under
// six characters are not masked.
const atLeastSix: ValueEncoder = (piece) => (piece.length >= 6 ? piece : '');

const beforeAmpersand: ValueEncoder = (value) => {
  if (!value.includes('&')) return '';
  const plus = value.indexOf('&+');
  return atLeastSix(
    plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf('&') + 1),
  );
};

const afterAmpersand: ValueEncoder = (value) => {
  if (!value.includes('&')) return '';
  const plus = value.indexOf('&+');
  return atLeastSix(plus >= 0 ? value.slice(plus + 3) : value.slice(value.lastIndexOf('&') + 1));
};

/** In the order in which the runner's HostContext registers them. */
const encoders: readonly ValueEncoder[] = [
  base64Shifted(0),
  base64Shifted(1),
  base64Shifted(2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  jsonEscape,
  uriDataEscape,
  xmlEscape,
  trimDoubleQuotes,
  beforeAmpersand,
  afterAmpersand,
];

/**
 * The GitHub runner's secret masker, modelled on what runner 2.336 does (HostContext,
 * SecretMasker, AddMaskCommandExtension). It has no minimum length, so a mask of one character
 * hides that character everywhere – exactly what tests want to see.
 */
export class GithubMasker {
  readonly #needles = new Set<string>();

  /** How many texts are looked for, the derived ones included. */
  get size(): number {
    return this.#needles.size;
  }

  /** What `::add-mask::` does with its unescaped data: the whole and every line of it. */
  addMask(data: string): void {
    if (data.trim() === '') return;
    this.#addValue(data);
    for (const line of data.split(/[\r\n]/)) this.#addValue(line.trim());
  }

  /** What the runner does with a `secrets.*` value when the job starts. */
  addJobSecret(value: string): void {
    this.addMask(value.trim());
  }

  /** `text` as the job log shows it: the log holds lines, so each line is masked by itself. */
  mask(text: string): string {
    return text
      .split(/(\r\n|\r|\n)/)
      .map((piece) => replaceSpans(piece, this.#needles))
      .join('');
  }

  #addValue(value: string): void {
    if (value === '') return;
    this.#needles.add(value);
    for (const encode of encoders) {
      const encoded = encode(value);
      if (encoded !== '') this.#needles.add(encoded);
    }
  }
}
