import { base64After, jsonEscape, uriDataEscape, xmlEscape } from './dotnet-escapes.ts';
import { maskLines } from './masked-spans.ts';

/** One of the ways the runner expects a program to print a secret: the value re-written, or ''. */
type ValueEncoder = (value: string) => string;

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
  (value) => base64After(value, 0),
  (value) => base64After(value, 1),
  (value) => base64After(value, 2),
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

  /** `text` as the job log shows it. */
  mask(text: string): string {
    return maskLines(text, this.#needles);
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
