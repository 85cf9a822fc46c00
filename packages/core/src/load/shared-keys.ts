import { nameList } from '../text/lists.ts';
import { deriveName, foldName } from '../plan/names.ts';
import type { Finding } from './find.ts';
import { printable } from '../text/printable.ts';
import type { VaultObject } from '../model/secret.ts';

/**
 * Says which keys of several secrets would have ended in one variable, had the entries not given
 * them names of their own: other loaders let the last one win. Only keys of a wildcard count,
 * because whoever writes a key sees where it goes.
 *
 * @returns One line at most. Names only.
 */
export function sharedKeysRemarks(findings: readonly Finding[]): string[] {
  const found = findings.flatMap(({ entry, matches }) => (entry.key === undefined ? matches : []));
  if (found.every(({ objects }) => objects[0] === found[0]?.objects[0])) return [];
  const owners = new Map<string, VaultObject | undefined>();
  const shared = new Set<string>();
  for (const { key, objects } of found) {
    const name = foldName(deriveName(key, { prefix: '', case: 'keep' }));
    if (!owners.has(name)) owners.set(name, objects[0]);
    else if (owners.get(name) !== objects[0]) shared.add(printable(key));
  }
  return shared.size > 0
    ? [`Keys that several secrets have, each loaded under its own name: ${nameList([...shared])}`]
    : [];
}
