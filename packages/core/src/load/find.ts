import type { Entry } from '../entries/secret-ref.ts';
import { throwProblems } from '../model/errors.ts';
import { MAX_SECRETS, type VaultField } from '../model/secret.ts';
import type { Match, ObjectIndex } from './object-index.ts';

/** What one entry found; no match when the vault doesn't have it. */
export interface Finding {
  readonly entry: Entry;
  readonly matches: readonly Match[];
}

/**
 * Finds what each entry asks for.
 *
 * @throws ERR_LIMIT for more than 10,000 matches.
 */
export function findAll(entries: readonly Entry[], index: ObjectIndex): Finding[] {
  const findings = entries.map((entry) => ({ entry, matches: matchesOf(entry, index) }));
  const count = findings.reduce((sum, { matches }) => sum + matches.length, 0);
  if (count > MAX_SECRETS) {
    const message =
      `${count} secrets are too many: one step can load ${MAX_SECRETS}. Name only those that ` +
      'the job needs.';
    throwProblems([{ code: 'ERR_LIMIT', message }]);
  }
  return findings;
}

/** An entry with a default always finds something. */
function matchesOf(entry: Entry, index: ObjectIndex): readonly Match[] {
  const matches = index.matches(entry);
  const { key, options } = entry;
  return matches.length === 0 && key !== undefined && options.default !== undefined
    ? [{ key, fields: [], objects: [] }]
    : matches;
}

/** Gives a field as it is, or decrypted, or with what is wrong with it. */
export type Decrypt = (field: VaultField) => VaultField;

/** The matches of an entry, decrypted. Nothing of a certificate is ever encrypted. */
export function decrypted({ entry, matches }: Finding, decrypt: Decrypt): readonly Match[] {
  if (entry.kind === 'certificate') return matches;
  return matches.map((match) => ({ ...match, fields: match.fields.map(decrypt) }));
}
