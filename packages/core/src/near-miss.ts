import { printable } from './printable.ts';

/** At most this many candidates are compared: near names are a courtesy and must not cost seconds. */
const MAX_CANDIDATES = 2000;
const MAX_SUGGESTIONS = 3;

/**
 * The names that somebody may have meant, nearest first, made harmless for a log.
 *
 * @returns At most three.
 */
export function nearNames(name: string, candidates: Iterable<string>): string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  let compared = 0;
  for (const candidate of new Set(candidates)) {
    if (compared++ >= MAX_CANDIDATES) break;
    const distance = distanceOf(wanted, candidate.toLowerCase(), limit);
    if (distance <= limit) near.push({ candidate, distance });
  }
  return near
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => printable(candidate));
}

/** ` Did you mean a or b?`, or nothing. Begins with a blank. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = nearNames(name, candidates);
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}

// Optimal string alignment: insertions, deletions, replacements, and swaps of neighbours count one each.
function distanceOf(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return Number.POSITIVE_INFINITY;
  // A name that stands inside the other is near, however much is around it.
  if (one.length >= 4 && (other.includes(one) || (other.length >= 4 && one.includes(other))))
    return 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
