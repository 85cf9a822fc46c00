import type { Entry } from '../entries/secret-ref.ts';
import { nameList } from '../text/lists.ts';

/**
 * Says which entries `optional` left out, and which `keep` keeps from being given back. Without
 * these lines a typing error under `optional` leaves no trace.
 *
 * @param leftOut - Optional entries that the vault doesn't have.
 * @returns Two lines at most. Names only.
 */
export function entryRemarks(entries: readonly Entry[], leftOut: readonly Entry[]): string[] {
  const kept = entries.filter((entry) => entry.options.keep && !leftOut.includes(entry));
  return [
    ...(leftOut.length > 0
      ? [`Left out, because they are optional and not in the vault: ${named(leftOut)}`]
      : []),
    ...(kept.length > 0 ? [`Not given back when the job ends (keep): ${named(kept)}`] : []),
  ];
}

function named(entries: readonly Entry[]): string {
  return nameList(entries.map(({ text, line }) => `${text} (line ${line})`));
}
