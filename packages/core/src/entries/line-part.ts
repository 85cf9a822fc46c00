/** What is wrong with a line, and where. */
export interface LineFault {
  /** Counted from 1, in characters as an editor counts them. */
  readonly column: number;
  /** What was expected, or what is wrong; completes "line 3, column 7: …". */
  readonly message: string;
}

const ALL_QUOTED = /"(?:[^"\\]|\\["\\])*"/g;

/** A piece of a line, without the blanks around it. */
export class Part {
  /** As it was written, quotes included. */
  readonly raw: string;
  /** `raw` with a `"` for each quoted character, so that only syntax shows. */
  readonly shape: string;
  readonly #line: string;
  readonly #start: number;

  /** @param shape - Of the whole line, as long as the line. */
  constructor(line: string, shape: string, start: number, end: number) {
    const written = shape.slice(start, end);
    this.shape = written.trim();
    const blanks = this.shape === '' ? 0 : written.length - written.trimStart().length;
    const first = start + blanks;
    this.raw = line.slice(first, first + this.shape.length);
    this.#line = line;
    this.#start = first;
  }

  /** Its text, with quotes resolved. */
  get text(): string {
    return this.raw.replace(ALL_QUOTED, (quoted) => quoted.slice(1, -1).replace(/\\(.)/g, '$1'));
  }

  get quoted(): boolean {
    return this.shape.includes('"');
  }

  get column(): number {
    return columnOf(this.#line, this.#start);
  }
}

/** A fault of a part of a line. */
export function faultAt({ column }: Part, message: string): LineFault {
  return { column, message };
}

/** The column of a place in a line, counted from 1, in characters as an editor counts them. */
export function columnOf(line: string, at: number): number {
  return [...line.slice(0, at)].length + 1;
}
