import type { ChoiceOf } from '../inputs/input-table.ts';

/** The lists of a mapping, in the order in which they are sent. */
export const MAPPING_KINDS = ['access_keys', 'credentials', 'key_value'] as const;

/** What an entry describes. */
export type MappingKind = (typeof MAPPING_KINDS)[number];

/**
 * How entries become secrets: as variables that the vault maps by itself, or each as one secret.
 */
export type Via = ChoiceOf<'via'>;

/** A variable that an entry names. */
export interface MappedVariable {
  /** What the vault calls the part, such as `password`; of key/values the variable itself. */
  readonly field: string;
  readonly variable: string;
  /** The key under which the value is read; undefined: the vault's own. */
  readonly label: string | undefined;
  /** Where it stands in the mapping file, for messages. */
  readonly path: string;
}

/** One entry of a mapping, checked. */
export interface MappingEntry {
  readonly kind: MappingKind;
  /** Where it stands in the mapping file: `credentials[0]`. */
  readonly path: string;
  readonly name: string;
  /** The cloud of an access key. */
  readonly type: string | undefined;
  readonly variables: readonly MappedVariable[];
  /** Whether its variables may be missing. */
  readonly optional: boolean;
  /** Of the secret that the entry becomes; as variables, entries have nothing but their names. */
  readonly identity: string;
  readonly secretName: string;
  readonly engine: string | undefined;
  readonly expirationDate: string | undefined;
}
