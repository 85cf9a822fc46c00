import type { Entry } from '../entries/secret-ref.ts';
import type { Problem } from '../model/errors.ts';
import type { FetchedSecret, VaultObject } from '../model/secret.ts';
import { admit, policyOf } from '../plan/admission.ts';
import type { NamedPlacement, Naming } from '../plan/placement.ts';
import type { Match } from './object-index.ts';
import { readMatch } from './read-match.ts';

/** A secret that is loaded, and the objects that hold it. */
export interface Selected extends NamedPlacement {
  readonly secret: FetchedSecret;
  readonly objects: readonly VaultObject[];
}

/** What becomes of a part of an entry: it is selected, left out, or a problem. */
export interface Verdict {
  readonly selected?: Selected;
  readonly problem?: Problem;
  /** The entry, when it is optional and the vault doesn't have it. */
  readonly leftOut?: Entry;
  /** What people should know. Names only. */
  readonly notice?: string | undefined;
}

/**
 * Decides what becomes of one match, which may be left out or renamed where the platform refuses
 * it.
 */
export function verdictOn(entry: Entry, match: Match, naming: Naming): Verdict {
  const read = readMatch(entry, match, naming);
  if (!read.ok) {
    const { code, message } = read.fault;
    return code === 'ERR_VALUE_INVALID' && policyOf(entry, naming.platform) !== 'fail'
      ? { notice: `Left out: ${message}` }
      : { problem: read.fault };
  }
  if (read.value === undefined) return { leftOut: entry };
  const { label: text, placement } = read.value;
  const { named, notice } = admit({ placement, entry, text }, naming.platform);
  if (named === undefined) return { notice };
  const secret = { ...read.value, placement: named.placement };
  return { notice, selected: { ...named, secret, objects: match.objects } };
}
