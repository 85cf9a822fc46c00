import { printable } from './printable.ts';

/** The most candidates that are compared: near names are a courtesy, and mustn't cost seconds. */
const MAX_CANDIDATES = 2000;
const MAX_SUGGESTIONS = 3;
/** Names may differ by a third of their length, but by no more than this. */
const MAX_DISTANCE = 4;
/** A part of a name of so many characters counts as near. */
const MIN_PART = 4;
/** Nobody misspells longer names. */
const MAX_LENGTH = 256;

/**
 * The names that somebody may have meant, made harmless for a log: the nearest, and those as near.
 *
 * @returns At most three.
 */
export function nearNames(name: string, candidates: Iterable<string>): string[] {
  const wanted = name.toLowerCase();
  if (wanted.length > MAX_LENGTH) return [];
  // Two letters are nearly all of a short name.
  const least = wanted.length <= 3 ? 1 : 2;
  const limit = Math.min(MAX_DISTANCE, Math.max(least, Math.floor(wanted.length / 3)));
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  let compared = 0;
  for (const candidate of new Set(candidates)) {
    if (candidate.length > MAX_LENGTH) continue;
    if (compared++ >= MAX_CANDIDATES) break;
    const distance = distanceOf(wanted, candidate.toLowerCase(), limit);
    if (distance <= limit) near.push({ candidate, distance });
  }
  const nearest = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === nearest)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => printable(candidate));
}

/** ` Did you mean a or b?`, or nothing. Begins with a blank. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = nearNames(name, candidates);
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}

/**
 * Insertions, deletions and replacements count one each.
 *
 * @returns Infinity as soon as it is certain to exceed the limit.
 */
function distanceOf(one: string, other: string, limit: number): number {
  // A name that contains the other is near, however much is around it.
  if (
    Math.min(one.length, other.length) >= MIN_PART &&
    (other.includes(one) || one.includes(other))
  )
    return Math.min(limit, Math.abs(one.length - other.length));
  if (Math.abs(one.length - other.length) > limit) return Number.POSITIVE_INFINITY;
  let last = Uint16Array.from({ length: other.length + 1 }, (_, column) => column);
  let current = new Uint16Array(other.length + 1);
  for (let row = 1; row <= one.length; row += 1) {
    // Further from the diagonal, the difference is over the limit.
    const [first, end] = [Math.max(1, row - limit), Math.min(other.length, row + limit)];
    current[first - 1] = first === 1 ? row : FAR;
    let nearest = at(current, first - 1);
    for (let column = first; column <= end; column += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      const cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      current[column] = cost;
      nearest = Math.min(nearest, cost);
    }
    // A difference this large can only grow.
    if (nearest > limit) return Number.POSITIVE_INFINITY;
    if (end < other.length) current[end + 1] = FAR;
    [last, current] = [current, last];
  }
  return at(last, other.length);
}

/** Further than any name from another. */
const FAR = 1000;

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0;
}
