import { parseJson, type JsonNode } from './json.ts';
import type { MaskPolicy } from './secret.ts';

/** The shortest text worth masking, in UTF-16 units: anything shorter stands in every other line of a log. */
export const MIN_MASK = 4;
/** The shortest JSON string that is taken for a secret, in UTF-16 units. */
const MIN_LEAF = 8;
const LINE_BREAK = /\r\n|\r|\n/;
const ARMOUR = /^-{5}(?:BEGIN|END) [^-]+-{5}$/;

/** Whether a platform can take `text` as a mask: one line, not blank, at least {@link MIN_MASK} long. */
export function isMask(text: string): boolean {
  return text.length >= MIN_MASK && !isMultiLine(text) && text.trim() !== '';
}

/** Whether `text` holds a line break (LF, CR LF or CR). */
export function isMultiLine(text: string): boolean {
  return LINE_BREAK.test(text);
}

/**
 * The value as it is, without surrounding blanks, and without the quotes around that: what shells, dotenv readers
 * and people make of one value without encoding it. Equal ones appear once.
 */
export function spellings(value: string): readonly string[] {
  const trimmed = value.trim();
  const quote = trimmed.at(0);
  const quoted = trimmed.length >= 2 && (quote === '"' || quote === "'") && trimmed.endsWith(quote);
  return [...new Set([value, trimmed, quoted ? trimmed.slice(1, -1) : trimmed])];
}

/** The lines of `text` that can be masks, trimmed; PEM armour is left out because it is the same in every key. */
export function maskableLines(text: string): readonly string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => isMask(line) && !ARMOUR.test(line));
}

/**
 * The masks that hide a value as it is. They are never given up for a budget.
 *
 * One line gives its {@link spellings}; several lines give each line; a JSON object or array gives its string leaves
 * of at least 8 characters, as values and as written, because a line like `"auth": {` masked everywhere would wreck
 * the log. With the policy `value` only the spellings of one line count.
 */
export function plainMasks(value: string, policy: MaskPolicy): readonly string[] {
  if (policy === 'none') return [];
  const masks = spellings(value).filter(isMask);
  if (policy === 'full') {
    const leaves = jsonLeaves(value);
    const parts =
      leaves?.flatMap(leafMasks) ?? spellings(value).filter(isMultiLine).flatMap(maskableLines);
    for (const part of parts) masks.push(part);
  }
  return [...new Set(masks)];
}

/** The string leaves of a JSON object or array, or undefined when `text` is neither. */
export function jsonLeaves(text: string): readonly JsonString[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const leaves: JsonString[] = [];
    collectLeaves(parseJson(text), leaves);
    return leaves;
  } catch {
    // Not JSON after all, or JSON nobody should trust: its lines are masked like those of any other text.
    return undefined;
  }
}

type JsonString = JsonNode & { readonly kind: 'string' };

function collectLeaves(node: JsonNode, leaves: JsonString[]): void {
  if (node.kind === 'string' && node.value.length >= MIN_LEAF) leaves.push(node);
  if (node.kind === 'array') for (const item of node.items) collectLeaves(item, leaves);
  if (node.kind === 'object')
    for (const member of node.members.values()) collectLeaves(member, leaves);
}

function leafMasks(leaf: JsonString): readonly string[] {
  return [...plainMasks(leaf.value, 'full'), leaf.source.slice(1, -1)].filter(isMask);
}
