import { admit } from './admission.ts';
import { throwProblems } from '../model/errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import type { Entry } from '../entries/secret-ref.ts';
import { conflictsOf } from './conflicts.ts';
import { needsOf, type Needs } from './needs.ts';
import { checkPlacements } from './collisions.ts';
import { resolvePlacement, type NamedPlacement, type Naming } from './placement.ts';

/**
 * What is fetched and how it will be named. Entries for several keys get their names when the keys
 * are known.
 */
export interface Plan {
  readonly entries: readonly Entry[];
  readonly needs: Needs;
  readonly naming: Naming;
}

/**
 * Decides everything that can be decided before anything is sent to the vault.
 *
 * @throws {@link ProblemsError} with all names that are invalid, dangerous, reserved or used twice.
 */
export function makePlan(inputs: Inputs, platform: PlatformFacts): Plan {
  const { entries, exportTo, prefix } = inputs;
  const naming: Naming = { exportTo, prefix, case: inputs.case, platform };
  const problems = conflictsOf(inputs);
  const placements: NamedPlacement[] = [];
  for (const entry of entries) {
    if (entry.key === undefined) continue;
    const placement = resolvePlacement(entry, entry.key, naming);
    if (!placement.ok) {
      problems.push(placement.fault);
      continue;
    }
    // Loading reports what is left out or renamed.
    const { named } = admit({ placement: placement.value, entry, text: entry.text }, platform);
    if (named !== undefined) placements.push(named);
  }
  problems.push(...checkPlacements(placements, platform));
  throwProblems(problems);
  return { entries, naming, needs: needsOf(inputs) };
}
