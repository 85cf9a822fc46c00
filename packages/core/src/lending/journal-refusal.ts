import { problemsOf, SenhaseguraError } from '../model/errors.ts';
import { printable } from '../text/printable.ts';
import { custodyCommand, leaseCommand, refOf } from './by-hand.ts';
import type { JournalData } from './journal.ts';

/** A journal that may not be acted upon. */
export interface Refusal {
  readonly kind: 'refusal';
  /** ERR_STATE: why, and what the journal names, so that somebody can look after it. */
  readonly error: SenhaseguraError;
  /** Whether the journal, true or not, names nothing to look after. A damaged one may. */
  readonly lendsNothing: boolean;
}

/**
 * Refuses a journal.
 *
 * @param why - Completes "the journal of this job …".
 * @param windows - Whether commands are for PowerShell.
 */
export function refuse(why: string, data: JournalData, windows: boolean): Refusal {
  const { files, leases, custodies } = data;
  return {
    kind: 'refusal',
    error: new SenhaseguraError(
      'ERR_STATE',
      'Nothing was given back, because the journal of this job ' +
        `${why.replace(/\.$/, '')}. ${namesOf(data)}${remedyOf(data, windows)}`,
    ),
    lendsNothing: files === undefined && leases.length + custodies.length === 0,
  };
}

/** Completes "the journal of this job …", because of `reason`. */
export function unchecked(reason: unknown): string {
  const problems = problemsOf(reason).map(({ message }) => message);
  return `cannot be checked. ${problems.join(' ')}`;
}

/** The journal has the rest; nobody reads more in a log. */
const MOST_NAMED = 20;

function namesOf({ files, leases, custodies }: JournalData): string {
  const names = [
    ...leases.map(
      ({ podName, secretIds }) =>
        `ephemeral credential of pod-name ${podName} ` +
        `(secret id ${secretIds.join(', ') || 'unknown'})`,
    ),
    ...custodies.map((name) => `custody of ${name}`),
    ...(files === undefined ? [] : [`the files in ${files.directory}`]),
  ];
  const shown = names.slice(0, MOST_NAMED).map((name) => printable(name, 200));
  return names.length === 0 ? 'It names nothing.' : `It names: ${shown.join('; ')}.`;
}

/** Whoever runs these reads names that a forged journal may have chosen, so they are quoted. */
function remedyOf({ leases, custodies }: JournalData, windows: boolean): string {
  const commands = [
    ...leases.flatMap((lease) => leaseCommand(lease, { windows }) ?? []),
    ...custodies.map((custody) => custodyCommand(refOf(custody), { windows })),
  ];
  if (commands.length === 0) return '';
  const shown = commands.slice(0, MOST_NAMED).map((one) => printable(one, 10_000));
  return (
    ' To give it back later, use the url and the client secret of the step that borrowed it: ' +
    shown.join('; ')
  );
}
