import { bad, good, type Result } from '../model/result.ts';
import { columnOf, faultAt, Part, type LineFault } from './line-part.ts';

/** One line of `secrets`, cut into its parts but not yet understood. */
export interface SecretLine {
  /** What stands before the last unquoted `#`, or the whole reference when there is none. */
  readonly object: Part;
  /** What stands after it. */
  readonly key: Part | undefined;
  readonly destination: Part | undefined;
  readonly options: readonly { readonly name: Part; readonly value: Part | undefined }[];
}

const QUOTED = /"(?:[^"\\]|\\["\\])*"/y;
const UNCLOSED = /"(?:[^"\\]|\\["\\])*/y;

/**
 * Cuts one line into reference, destination and options. Quotes (`"…"`, `\"` and `\\` inside)
 * protect blanks, `#`, `|`, `->` and `=` everywhere; without them only the blanks around a part are
 * allowed.
 */
export function cutLine(line: string): Result<SecretLine, LineFault> {
  const shaped = shapeOf(line);
  if (!shaped.ok) return shaped;
  const shape = shaped.value;
  const part = (start: number, end: number): Part => new Part(line, shape, start, end);
  const end = indexOf(shape, '|', 0, line.length);
  const arrow = shape.indexOf('->');
  if (arrow > end) {
    return bad({
      column: columnOf(line, arrow),
      message: 'the destination comes before the options; quote the value if -> is part of it',
    });
  }
  const referenceEnd = arrow === -1 ? end : arrow;
  // A # at the very start is a comment, so a reference is never empty before a #.
  const hash = shape.lastIndexOf('#', referenceEnd - 1);
  const cut = {
    object: part(0, hash === -1 ? referenceEnd : hash),
    key: hash === -1 ? undefined : part(hash + 1, referenceEnd),
    destination: arrow === -1 ? undefined : part(arrow + 2, end),
    options: cutOptions(shape, end, part),
  };
  const blank = findBlank(cut);
  return blank === undefined ? good(cut) : bad(blank);
}

function cutOptions(
  shape: string,
  first: number,
  part: (start: number, end: number) => Part,
): SecretLine['options'] {
  const options = [];
  for (let bar = first; bar < shape.length;) {
    const end = indexOf(shape, '|', bar + 1, shape.length);
    const equals = indexOf(shape, '=', bar + 1, end);
    options.push({
      name: part(bar + 1, equals),
      value: equals < end ? part(equals + 1, end) : undefined,
    });
    bar = end;
  }
  return options;
}

function shapeOf(line: string): Result<string, LineFault> {
  let shape = '';
  let at = 0;
  for (let open = line.indexOf('"'); open >= 0; open = line.indexOf('"', at)) {
    QUOTED.lastIndex = open;
    if (!QUOTED.test(line)) return bad(faultOfQuote(line, open));
    shape += line.slice(at, open) + '"'.repeat(QUOTED.lastIndex - open);
    at = QUOTED.lastIndex;
  }
  return good(shape + line.slice(at));
}

function faultOfQuote(line: string, open: number): LineFault {
  UNCLOSED.lastIndex = open;
  UNCLOSED.test(line);
  const stop = UNCLOSED.lastIndex;
  return stop < line.length
    ? {
        column: columnOf(line, stop),
        message: 'inside quotes, write \\\\ for a backslash and \\" for a quote',
      }
    : { column: columnOf(line, open), message: 'the quote that opens here is never closed' };
}

// An unquoted blank is more often a forgotten separator or a comment than a part of a name.
function findBlank({ object, key, destination, options }: SecretLine): LineFault | undefined {
  // `env: NAME` can mean only one thing.
  const loose = destination !== undefined && !/^\w+:\s*\S+$/.test(destination.shape);
  return (
    (loose
      ? blankIn(destination, 'expected `|` or the end of the line after this word')
      : undefined) ??
    blankIn(object, 'expected `#`, `->` or `|` after this word') ??
    blankIn(key, 'expected `->` or `|` after this word') ??
    options
      .map(({ name, value }) => blankIn(name, 'expected `|` after this word') ?? blankIn(value, ''))
      .find((fault) => fault !== undefined)
  );
}

function blankIn(part: Part | undefined, expected: string): LineFault | undefined {
  if (part === undefined || !/\s/.test(part.shape)) return undefined;
  const what = expected === '' ? 'a value with spaces needs quotes: "a b"' : `${expected}${BLANKS}`;
  return faultAt(part, what);
}

const BLANKS = '. A name with spaces needs quotes ("a b"), and a comment needs a line of its own';

/** The place of `character` before `end`, or else `end`. */
function indexOf(shape: string, character: string, start: number, end: number): number {
  const at = shape.indexOf(character, start);
  return at === -1 ? end : Math.min(at, end);
}
