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

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEX4 = /[0-9a-fA-F]{4}/y;
const BLANKS = ' \t\n\r';
// Runs of plain characters: all from the blank on, except the quote and the backslash.
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPES = '"\\/bfnrt';

/** A place in a JSON text that moves on word by word. */
export class JsonCursor {
  readonly #text: string;
  /** The place, in UTF-16 units from the start. */
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The character at this place; undefined at the end. */
  get next(): string | undefined {
    return this.#text[this.at];
  }

  /** Reads a string in quotes, and resolves its escapes. */
  string(): string {
    const start = this.at;
    this.at += 1;
    for (let escapes = 0; ; escapes += 1) {
      this.#skip(PLAIN);
      const { next } = this;
      if (next === undefined) throw this.error('the text ends too early');
      if (next === '"') {
        this.at += 1;
        // A text that is put together from many pieces takes a multiple of its memory.
        const written = this.since(start);
        return escapes === 0 ? written.slice(1, -1) : (JSON.parse(written) as string);
      }
      if (next !== '\\') throw this.error('a control character inside a string');
      this.#skipEscape();
    }
  }

  #skipEscape(): void {
    const letter = this.#text[this.at + 1];
    if (letter === 'u') {
      this.at += 2;
      if (!this.#skip(HEX4)) throw this.error('a broken \\u escape');
      return;
    }
    if (letter === undefined || !ESCAPES.includes(letter)) throw this.error('an unknown escape');
    this.at += 2;
  }

  /** Moves behind what a sticky pattern finds here, if it finds something. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.test(this.#text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** Reads a number, and returns it as it was written. */
  number(): string {
    const start = this.at;
    if (!this.#skip(NUMBER)) throw this.error('no JSON value');
    return this.since(start);
  }

  /** Reads this word. */
  word(word: string): string {
    if (!this.#text.startsWith(word, this.at)) throw this.error('no JSON value');
    this.at += word.length;
    return word;
  }

  /** Reads this character of punctuation. */
  expect(character: string): void {
    const { next } = this;
    if (next === undefined) throw this.error('the text ends too early');
    if (next !== character) throw this.error(`no ${character} where one is due`);
    this.at += 1;
  }

  skipBlanks(): void {
    // Most places have none, and a pattern would take longer to say so.
    while (this.next !== undefined && BLANKS.includes(this.next)) this.at += 1;
  }

  /** The text between a place and this one. */
  since(start: number): string {
    return this.#text.slice(start, this.at);
  }

  /** Something is wrong here. */
  error(reason: string): JsonError {
    return new JsonError(reason, this.at);
  }
}
