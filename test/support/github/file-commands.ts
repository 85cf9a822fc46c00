/** What the runner took from one GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE file. */
export interface FileCommands {
  /** In the order of the file; a later pair of the same name wins. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** Why the step fails. The runner quotes the offending line – in the log, masked or not. */
  readonly errors: readonly string[];
}

export type LineEnding = 'lf' | 'crlf';

/** Reads lines as the runner does: only Windows takes the CR of a CRLF for part of the line end. */
class LineReader {
  #at: number;
  readonly #text: string;
  readonly #ending: LineEnding;

  constructor(text: string, ending: LineEnding) {
    // File.ReadAllText takes a byte-order mark away.
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
    this.#text = text;
    this.#ending = ending;
  }

  /** The next line and its end ('' for a last line without one), or undefined after the last. */
  next(): { line: string; end: string } | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const from = this.#at;
    const lf = this.#text.indexOf('\n', from);
    if (lf < 0) {
      this.#at = this.#text.length;
      return { line: this.#text.slice(from), end: '' };
    }
    this.#at = lf + 1;
    const end = this.#ending === 'crlf' && lf > from && this.#text[lf - 1] === '\r' ? '\r\n' : '\n';
    return { line: this.#text.slice(from, lf + 1 - end.length), end };
  }
}

class FormatError extends Error {}

function heredoc(reader: LineReader, delimiter: string): string {
  let value = '';
  let pendingEnd = '';
  for (;;) {
    const next = reader.next();
    if (!next) throw new FormatError(`Invalid value. Matching delimiter not found '${delimiter}'`);
    if (next.line === delimiter) return value;
    if (next.end === '') throw new FormatError('Invalid value. EOF marker missing new line.');
    value += pendingEnd + next.line;
    pendingEnd = next.end;
  }
}

function pair(line: string, reader: LineReader): readonly [string, string] {
  const equals = line.indexOf('=');
  const arrows = line.indexOf('<<');
  // Whichever comes first decides. An empty name is refused only before `<<`.
  if (equals >= 0 && (arrows < 0 || equals < arrows)) {
    return [line.slice(0, equals), line.slice(equals + 1)];
  }
  if (arrows < 0) throw new FormatError(`Invalid format '${line}'`);
  const [name, delimiter] = [line.slice(0, arrows), line.slice(arrows + 2)];
  if (name === '' || delimiter === '') {
    throw new FormatError(
      `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
    );
  }
  return [name, heredoc(reader, delimiter)];
}

/**
 * Parses a file as the runner's EnvFileKeyValuePairs does. Pairs before a bad line stay applied
 * although the step fails.
 */
export function parseFileCommands(text: string, ending: LineEnding = 'lf'): FileCommands {
  const reader = new LineReader(text, ending);
  const pairs: (readonly [string, string])[] = [];
  try {
    for (let next = reader.next(); next; next = reader.next()) {
      if (next.line !== '') pairs.push(pair(next.line, reader));
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { pairs, errors: [error.message] };
  }
  return { pairs, errors: [] };
}

/**
 * GITHUB_ENV: the same, but the runner doesn't set NODE_OPTIONS; it says so, and the step stays
 * green.
 */
export function parseEnvFile(
  text: string,
  ending: LineEnding = 'lf',
): FileCommands & { readonly refused: readonly string[] } {
  const { pairs, errors } = parseFileCommands(text, ending);
  const isRefused = ([name]: FileCommands['pairs'][number]): boolean =>
    name.toUpperCase() === 'NODE_OPTIONS';
  return {
    pairs: pairs.filter((entry) => !isRefused(entry)),
    refused: pairs.filter(isRefused).map(([name]) => name),
    errors,
  };
}
