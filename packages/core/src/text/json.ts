import { JsonCursor, JsonError } from './json-cursor.ts';

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

/** Each takes some hundred bytes of memory, so a few megabytes of text could take gigabytes. */
const MAX_VALUES = 500_000;

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
  readonly #cursor: JsonCursor;
  readonly #depth: number;
  #values = 0;

  constructor(text: string, depth: number) {
    this.#cursor = new JsonCursor(text);
    this.#depth = depth;
  }

  parse(): JsonNode {
    const cursor = this.#cursor;
    if (cursor.next === '\uFEFF') throw cursor.error('a byte order mark');
    const node = this.#value(0);
    cursor.skipBlanks();
    if (cursor.next !== undefined) throw cursor.error('text after the end');
    return node;
  }

  #value(depth: number): JsonNode {
    const cursor = this.#cursor;
    cursor.skipBlanks();
    this.#values += 1;
    if (this.#values > MAX_VALUES) throw cursor.error('too many values');
    const start = cursor.at;
    switch (cursor.next) {
      case '{':
        return this.#object(start, depth);
      case '[':
        return this.#array(start, depth);
      case '"':
        return { kind: 'string', value: cursor.string(), source: cursor.since(start) };
      case 't':
        return { kind: 'boolean', value: true, source: cursor.word('true') };
      case 'f':
        return { kind: 'boolean', value: false, source: cursor.word('false') };
      case 'n':
        return { kind: 'null', source: cursor.word('null') };
      case undefined:
        throw cursor.error('the text ends too early');
      default:
        return { kind: 'number', source: cursor.number() };
    }
  }

  #object(start: number, depth: number): JsonNode {
    const cursor = this.#cursor;
    const members = new Map<string, JsonNode>();
    this.#list('}', depth, () => {
      const { at } = cursor;
      if (cursor.next !== '"') throw cursor.error('no quoted key');
      const key = cursor.string();
      if (members.has(key)) throw new JsonError('a key that appears twice in one object', at);
      cursor.skipBlanks();
      cursor.expect(':');
      members.set(key, this.#value(depth + 1));
    });
    return { kind: 'object', members, source: cursor.since(start) };
  }

  #array(start: number, depth: number): JsonNode {
    const items: JsonNode[] = [];
    this.#list(']', depth, () => items.push(this.#value(depth + 1)));
    return { kind: 'array', items, source: this.#cursor.since(start) };
  }

  #list(end: string, depth: number, member: () => void): void {
    const cursor = this.#cursor;
    if (depth >= this.#depth) throw cursor.error('nesting that is too deep');
    cursor.at += 1;
    cursor.skipBlanks();
    if (cursor.next !== end) {
      for (;;) {
        cursor.skipBlanks();
        member();
        cursor.skipBlanks();
        if (cursor.next !== ',') break;
        cursor.at += 1;
      }
    }
    cursor.expect(end);
  }
}
