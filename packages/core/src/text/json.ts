/** A parsed JSON value that keeps its source text, so that numbers survive exactly. */
export type JsonNode =
  | { readonly kind: 'string'; readonly value: string; readonly source: string }
  | { readonly kind: 'number'; readonly source: string }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly source: string }
  | { readonly kind: 'null'; readonly source: string }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly source: string }
  | {
      readonly kind: 'object';
      readonly members: ReadonlyMap<string, JsonNode>;
      readonly source: string;
    };

/**
 * The text is not acceptable JSON. Holds a fixed reason and a position, never a piece of the text.
 */
export class JsonError extends Error {
  /** What was wrong, a fixed text. */
  readonly reason: string;
  /** Where, in UTF-16 units from the start. */
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(`${reason} at character ${offset + 1}`);
    this.name = 'JsonError';
    this.reason = reason;
    this.offset = offset;
  }
}

/** Each takes some hundred bytes of memory, so a few megabytes of text could take gigabytes. */
const MAX_VALUES = 500_000;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEX4 = /[0-9a-fA-F]{4}/y;
const BLANK = /[ \t\n\r]*/y;
// Runs of plain characters: all from the blank on, except the quote and the backslash.
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPES: ReadonlyMap<string | undefined, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/**
 * Parses JSON more strictly than `JSON.parse`: an object that names a key twice is an error,
 * numbers keep their source text, `__proto__` is a key like any other, nesting and number of values
 * are bounded, and errors never quote the text.
 *
 * @param limits - `depth`: how deep arrays and objects may nest, default 32.
 * @throws {@link JsonError}
 */
export function parseJson(text: string, limits: { readonly depth?: number } = {}): JsonNode {
  return new Parser(text, limits.depth ?? 32).parse();
}

class Parser {
  readonly #text: string;
  readonly #depth: number;
  #at = 0;
  #values = 0;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
  }

  parse(): JsonNode {
    if (this.#text.startsWith('\uFEFF')) throw new JsonError('a byte order mark', 0);
    const node = this.#value(0);
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw this.#error('text after the end');
    return node;
  }

  #value(depth: number): JsonNode {
    this.#skipBlanks();
    this.#values += 1;
    if (this.#values > MAX_VALUES) throw this.#error('too many values');
    const start = this.#at;
    switch (this.#text[start]) {
      case '{':
        return this.#object(start, depth);
      case '[':
        return this.#array(start, depth);
      case '"':
        return { kind: 'string', value: this.#string(), source: this.#since(start) };
      case 't':
        return { kind: 'boolean', value: true, source: this.#word('true') };
      case 'f':
        return { kind: 'boolean', value: false, source: this.#word('false') };
      case 'n':
        return { kind: 'null', source: this.#word('null') };
      case undefined:
        throw this.#error('the text ends too early');
      default:
        return { kind: 'number', source: this.#match(NUMBER, 'no JSON value') };
    }
  }

  #object(start: number, depth: number): JsonNode {
    this.#enter(depth);
    const members = new Map<string, JsonNode>();
    this.#list('}', () => {
      const at = this.#at;
      if (this.#text[at] !== '"') throw this.#error('no quoted key');
      const key = this.#string();
      if (members.has(key)) throw new JsonError('a key that appears twice in one object', at);
      this.#skipBlanks();
      this.#expect(':');
      members.set(key, this.#value(depth + 1));
    });
    return { kind: 'object', members, source: this.#since(start) };
  }

  #array(start: number, depth: number): JsonNode {
    this.#enter(depth);
    const items: JsonNode[] = [];
    this.#list(']', () => items.push(this.#value(depth + 1)));
    return { kind: 'array', items, source: this.#since(start) };
  }

  #enter(depth: number): void {
    if (depth >= this.#depth) throw this.#error('nesting that is too deep');
    this.#at += 1;
  }

  #list(end: string, member: () => void): void {
    this.#skipBlanks();
    if (this.#text[this.#at] !== end) {
      for (;;) {
        this.#skipBlanks();
        member();
        this.#skipBlanks();
        if (this.#text[this.#at] !== ',') break;
        this.#at += 1;
      }
    }
    this.#expect(end);
  }

  #string(): string {
    this.#at += 1;
    let value = '';
    for (;;) {
      value += this.#match(PLAIN, '');
      const next = this.#text[this.#at];
      if (next === undefined) throw this.#error('the text ends too early');
      if (next === '"') {
        this.#at += 1;
        return value;
      }
      if (next !== '\\') throw this.#error('a control character inside a string');
      value += this.#escape();
    }
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1];
    if (letter === 'u') {
      this.#at += 2;
      return String.fromCharCode(Number.parseInt(this.#match(HEX4, 'a broken \\u escape'), 16));
    }
    const plain = ESCAPES.get(letter);
    if (plain === undefined) throw this.#error('an unknown escape');
    this.#at += 2;
    return plain;
  }

  #word(word: string): string {
    if (!this.#text.startsWith(word, this.#at)) throw this.#error('no JSON value');
    this.#at += word.length;
    return word;
  }

  #expect(character: string): void {
    if (this.#at >= this.#text.length) throw this.#error('the text ends too early');
    if (this.#text[this.#at] !== character) throw this.#error(`no ${character} where one is due`);
    this.#at += 1;
  }

  #skipBlanks(): void {
    this.#match(BLANK, '');
  }

  #match(pattern: RegExp, reason: string): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) throw this.#error(reason);
    this.#at += found.length;
    return found;
  }

  #since(start: number): string {
    return this.#text.slice(start, this.#at);
  }

  #error(reason: string): JsonError {
    return new JsonError(reason, this.#at);
  }
}
