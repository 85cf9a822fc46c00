import { looksSecret, urlPasswords } from './mask-pieces.ts';
import { isMask, isMultiLine, spellings, withoutFinalBreaks } from './mask-text.ts';
import { parseJson, type JsonNode } from '../text/json.ts';

/** The shortest JSON string that is taken for a secret, in UTF-16 units. */
const MIN_LEAF = 8;
const LINE_BREAK = /\r\n|\r|\n/;
const ARMOUR = /^-{5}(?:BEGIN|END) [^-]+-{5}$/;

/** What a value is made of: its lines, or the strings of its JSON. Each text appears once. */
export interface Parts {
  /** The texts that hide the value wherever they are masked. */
  readonly masks: readonly string[];
  /** The parts as they stand in the value. */
  readonly written: readonly string[];
  /** The lines of JSON that show one of its strings, with its key. */
  readonly rows: readonly string[];
  /** What tools take out of the value and print alone: passwords of URLs, strings of JSON. */
  readonly pieces: readonly string[];
}

/** What a value is made of that is one piece. */
export const NO_PARTS: Parts = { masks: [], written: [], rows: [], pieces: [] };

/**
 * The parts of a value that can be masked by themselves.
 *
 * A JSON object or array gives its string leaves of at least 8 characters, as values and as
 * written, instead of its lines: a line like `"auth": {` masked everywhere would wreck the log. Any
 * other value of several lines gives each of them, trimmed, without PEM armour, which is the same
 * in every key. Passwords of URLs come with either.
 */
export function maskableParts(value: string): Parts {
  const leaves = jsonLeaves(value);
  if (leaves !== undefined) return jsonParts(leaves, value);
  // Most values are one line, and no URL.
  if (!isMultiLine(value) && !value.includes('://')) return NO_PARTS;
  const lines = spellings(value).filter(isMultiLine).flatMap(trimmedLines);
  const written = masksAmong(lines.filter((line) => !ARMOUR.test(line)));
  const pieces = masksAmong(urlPasswords(value));
  return { masks: masksAmong([...pieces, ...written]), written, rows: [], pieces };
}

function jsonParts(leaves: readonly JsonLeaf[], json: string): Parts {
  const texts = [...new Set(leaves.map(({ value }) => value))];
  const inner = texts.map((text) => ({ text, ...maskableParts(text) }));
  const written = new Set(leaves.map(({ source }) => source.slice(1, -1)));
  const alone = texts.filter(looksSecret).map(withoutFinalBreaks);
  return {
    masks: masksAmong([
      ...inner.flatMap(({ text, masks }) => [...spellings(text), ...masks]),
      ...written,
    ]),
    written: masksAmong(written),
    rows: isMultiLine(json) ? masksAmong(rowsWith(written, json)) : [],
    pieces: [...new Set([...alone, ...inner.flatMap(({ pieces }) => pieces)])],
  };
}

function masksAmong(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].filter(isMask);
}

type JsonLeaf = JsonNode & { readonly kind: 'string' };

function jsonLeaves(text: string): readonly JsonLeaf[] | undefined {
  const first = text.trimStart().at(0);
  if (first !== '{' && first !== '[') return undefined;
  let root: JsonNode;
  try {
    root = parseJson(text);
  } catch {
    // The text isn't JSON, or is JSON that nobody should trust. Its lines are masked as in any
    // other text.
    return undefined;
  }
  const leaves: JsonLeaf[] = [];
  collectLeaves(root, leaves);
  return leaves;
}

function collectLeaves(node: JsonNode, leaves: JsonLeaf[]): void {
  if (node.kind === 'string' && node.value.length >= MIN_LEAF) leaves.push(node);
  if (node.kind === 'array') for (const item of node.items) collectLeaves(item, leaves);
  if (node.kind === 'object')
    for (const member of node.members.values()) collectLeaves(member, leaves);
}

function rowsWith(written: ReadonlySet<string>, json: string): readonly string[] {
  const strings = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
  return trimmedLines(json).filter((line) =>
    [...line.matchAll(strings)].some(([string]) => written.has(string.slice(1, -1))),
  );
}

function trimmedLines(text: string): readonly string[] {
  return text.split(LINE_BREAK).map((line) => line.trim());
}
