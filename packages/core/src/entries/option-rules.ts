import type { SourceKind } from '../model/secret.ts';
import type { Destination } from './destination.ts';
import type { Reference } from './reference.ts';
import type { EntryOptions } from './option-table.ts';

/** What an entry must not say, and why not. */
type Rule = readonly [when: (entry: RuledEntry) => boolean, message: string];

/** The parts of an entry that decide whether its options fit. */
export interface RuledEntry extends Pick<Reference, 'kind' | 'key'> {
  readonly destination: Destination | undefined;
  readonly options: EntryOptions;
}

/** The kinds, beside files, that the end of a job gives back unless the entry says `keep`. */
const LENT: readonly SourceKind[] = ['pam-credential', 'pam-key', 'provisioned'];
const LENT_TEXT = 'pam-credential:, pam-key: and provisioned references, and files';

const RULES: readonly Rule[] = [
  [(entry) => !isFile(entry) && entry.options.mode !== undefined, belongsToFile('mode')],
  [(entry) => !isFile(entry) && entry.options.path !== undefined, belongsToFile('path')],
  [(entry) => isMany(entry) && entry.options.path !== undefined, standsForOne('path')],
  [(entry) => isMany(entry) && entry.options.default !== undefined, standsForOne('default')],
  [
    (entry) => entry.options.keep && !isFile(entry) && !LENT.includes(entry.kind),
    `the option keep works only with what is given back: ${LENT_TEXT}`,
  ],
];

/** Why the options of an entry don't fit it, although each is right by itself. */
export function misfitOf(entry: RuledEntry): string | undefined {
  return RULES.find(([when]) => when(entry))?.[1];
}

function isFile({ destination }: RuledEntry): boolean {
  return destination?.kind === 'file';
}

function isMany({ key }: RuledEntry): boolean {
  return key === undefined;
}

function belongsToFile(option: string): string {
  return `the option ${option} works only with a file: destination`;
}

function standsForOne(option: string): string {
  return `the option ${option} works only with a single key`;
}
