import type { MappingEntry } from './mapping-entry.ts';

/** Something that contradicts something else in a mapping. */
export interface Contradiction {
  readonly path: string;
  /** Completes the sentence that begins with the path. */
  readonly what: string;
}

/**
 * Under which keys the vault stores fields that have no label, where it calls them otherwise
 * (contract §7.1).
 */
const VAULT_KEYS: ReadonlyMap<string, string> = new Map([
  ['user', 'username'],
  ['host', 'hostname'],
]);

/** The parts of one entry that contradict each other. */
export function contradictionsIn(entry: MappingEntry, labelled: readonly string[]) {
  const fields = new Set(entry.variables.map(({ field }) => field));
  const useless = labelled.filter((field) => !fields.has(field));
  const own = (field: string): string =>
    entry.kind === 'key_value' ? field : (VAULT_KEYS.get(field) ?? field);
  const keys = entry.variables.map(({ label, field }) => label ?? own(field));
  const twice = entry.variables.filter((_, index) => keys.indexOf(keys[index] ?? '') < index);
  return [
    ...useless.map((field): Contradiction => ({
      path: `${entry.path}.labels`,
      what: `has a label for ${JSON.stringify(field)}, which fields does not name`,
    })),
    ...twice.map(({ path }): Contradiction => ({
      path,
      what:
        'would be stored under a key that another field of the entry has; give it its own ' +
        'label',
    })),
  ];
}

/**
 * The entries that would overwrite each other, or that the vault would refuse, when each becomes a
 * secret.
 */
export function contradictionsBetween(entries: readonly MappingEntry[]): Contradiction[] {
  const first = new Map<string, MappingEntry>();
  return entries.flatMap((entry) => {
    const { identity, secretName, path } = entry;
    const other = first.get(identity);
    if (other === undefined) first.set(identity, entry);
    return [
      ...(other === undefined
        ? []
        : [
            {
              path,
              what:
                `has the same identity as ${other.path}, so one would overwrite the other; ` +
                'give it its own identity',
            },
          ]),
      ...(secretName === identity
        ? [{ path, what: 'has a secret_name equal to its identity; they must differ' }]
        : []),
    ];
  });
}
