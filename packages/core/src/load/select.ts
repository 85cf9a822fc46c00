import { throwProblems } from '../model/errors.ts';
import type { FetchedSecret, VaultObject } from '../model/secret.ts';
import { checkPlacements } from '../plan/collisions.ts';
import type { Plan } from '../plan/plan.ts';
import { entryRemarks } from './entry-remarks.ts';
import { expiryNotices } from './expiry.ts';
import { decrypted, findAll, type Decrypt } from './find.ts';
import { missingVerdicts } from './missing.ts';
import { ObjectIndex } from './object-index.ts';
import { verdictOn } from './verdict.ts';
import { roomNotices } from './room.ts';
import { sharedKeysRemarks } from './shared-keys.ts';

/** What was selected, and what people should know about it: names, never values. */
export interface Selection {
  readonly secrets: readonly FetchedSecret[];
  readonly notices: readonly string[];
  /** Worth a line of the log, but no warning. */
  readonly remarks: readonly string[];
}

/**
 * Finds what every entry asks for among the objects that were fetched, and applies the entry's
 * options to it.
 *
 * @param now - Milliseconds since 1970, for the notices about expiry.
 * @param decrypt - Applied to the fields that are asked for, and to no others. Default: none is
 *   encrypted.
 * @throws {@link ProblemsError} with everything that is missing, ambiguous, unusable or named
 *   twice.
 */
export function selectSecrets(
  plan: Plan,
  objects: readonly VaultObject[],
  now: number,
  decrypt: Decrypt = (field) => field,
): Selection {
  const { entries, naming, needs } = plan;
  const index = new ObjectIndex(objects);
  const findings = findAll(entries, index);
  const missing = missingVerdicts(findings, index, needs.secrets?.way !== 'each');
  const verdicts = findings.flatMap(
    (finding) =>
      missing.get(finding) ??
      decrypted(finding, decrypt).map((match) => verdictOn(finding.entry, match, naming)),
  );
  const selected = verdicts.flatMap((verdict) => verdict.selected ?? []);
  throwProblems([
    ...verdicts.flatMap(({ problem }) => problem ?? []),
    // The plan has checked the names that the input holds. Names made of keys exist only now.
    ...checkPlacements(selected, naming.platform),
  ]);
  const secrets = selected.map(({ secret }) => secret);
  return {
    secrets,
    notices: [
      ...verdicts.flatMap(({ notice }) => notice ?? []),
      ...expiryNotices(new Set(selected.flatMap((one) => one.objects)), now),
      ...roomNotices(secrets),
      ...(naming.platform.notices?.(secrets) ?? []),
    ],
    remarks: [
      ...entryRemarks(
        entries,
        verdicts.flatMap(({ leftOut }) => leftOut ?? []),
      ),
      ...sharedKeysRemarks(findings),
    ],
  };
}
