import { ProblemsError, type Problem } from '../model/errors.ts';
import type { SourceKind, VaultObject } from '../model/secret.ts';
import type { Entry } from '../entries/secret-ref.ts';
import { isOneTimeCode } from '../plan/needs.ts';
import type { Plan } from '../plan/plan.ts';
import { resolvePlacement } from '../plan/placement.ts';
import type { Decrypt } from './find.ts';
import { selectSecrets } from './select.ts';
import { describePlacement } from './summary.ts';

/** What a trial finds about one line of `secrets`. */
export interface LineCheck {
  /** `not-asked` where reading would take, make or reveal something; `left-out` for `optional`. */
  readonly state: 'ok' | 'failed' | 'left-out' | 'not-asked';
  /** The line, its reference and where its values would go. Names only. */
  readonly message: string;
  /** Why it failed; empty otherwise. */
  readonly problems: readonly Problem[];
}

/** What a trial finds about `secrets`. */
export interface Trial {
  readonly checks: readonly LineCheck[];
  /** Problems between lines, such as two keys that end in one name. */
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

/** Why a trial doesn't ask for some kinds. */
const NOT_ASKED: Readonly<Partial<Record<SourceKind, string>>> = {
  'pam-credential': 'not asked for, because that takes custody',
  'pam-key': 'not asked for, because that takes custody',
  provisioned: 'not asked for, because that creates a credential',
};
const CODE_NOT_ASKED =
  'not asked for, because a one-time code is only shown to the step that uses it';
/** The most destinations that one line of the log names. */
const SHOWN = 20;

/**
 * Checks each line of `secrets` against objects that were read without taking anything.
 *
 * @param now - Milliseconds since 1970, for the notices about expiry.
 */
export function checkLines(
  plan: Plan,
  objects: readonly VaultObject[],
  now: number,
  decrypt?: Decrypt,
): Trial {
  const select = (entries: readonly Entry[]): Selected =>
    selected(() => {
      const { secrets, notices } = selectSecrets({ ...plan, entries }, objects, now, decrypt);
      return {
        destinations: secrets.map(({ placement }) => describePlacement(placement)),
        notices,
      };
    });
  const checks = plan.entries.map((entry) => checkLine(entry, plan, select));
  const together = select(plan.entries.filter((_, index) => checks[index]?.state === 'ok'));
  return { checks, problems: together.problems, notices: together.notices };
}

interface Selected {
  readonly destinations: readonly string[];
  readonly notices: readonly string[];
  readonly problems: readonly Problem[];
}

function selected(select: () => Omit<Selected, 'problems'>): Selected {
  try {
    return { ...select(), problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { destinations: [], notices: [], problems: error.problems };
  }
}

function checkLine(
  entry: Entry,
  plan: Plan,
  select: (entries: readonly Entry[]) => Selected,
): LineCheck {
  const why = isOneTimeCode(entry) ? CODE_NOT_ASKED : NOT_ASKED[entry.kind];
  if (why !== undefined) {
    const message = `${described(entry, plannedDestinations(entry, plan))}, ${why}`;
    return { state: 'not-asked', message, problems: [] };
  }
  const { destinations, problems, notices } = select([entry]);
  const message = described(entry, destinations);
  if (problems.length > 0) return { state: 'failed', message, problems };
  if (destinations.length > 0) return { state: 'ok', message, problems: [] };
  const reason = notices[0] ?? 'optional and not in the vault';
  return { state: 'left-out', message: `${message}, ${reason}`, problems: [] };
}

/** The keys of `#*` are only known when it is read. */
function plannedDestinations(entry: Entry, { naming }: Plan): readonly string[] {
  if (entry.key === undefined) return [];
  const placement = resolvePlacement(entry, entry.key, naming);
  return placement.ok ? [describePlacement(placement.value)] : [];
}

function described({ line, text }: Entry, destinations: readonly string[]): string {
  const unsaid = destinations.length - SHOWN;
  const shown = [...destinations.slice(0, SHOWN), ...(unsaid > 0 ? [`${unsaid} more`] : [])];
  return `line ${line}: ${text}${shown.length === 0 ? '' : ` -> ${shown.join(', ')}`}`;
}
