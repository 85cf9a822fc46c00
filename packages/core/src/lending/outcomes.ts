import { markdownTable } from '../text/markdown-table.ts';
import { printable } from '../text/printable.ts';
import type { Outcome } from './outcome.ts';

/** One line for each thing that was given back, or was not. */
export function outcomeLine(outcome: Outcome): string {
  const { kind, name, result, reason, byHand, expiration } = outcome;
  const what = printable(name, 300);
  switch (result) {
    case 'given-back':
      return `${DONE[kind]} ${what}${changeOf(outcome)}`;
    case 'nothing-left':
      return `Nothing to give back: ${what}`;
    case 'failed': {
      const end =
        expiration === undefined ? '' : ` It expires by itself at ${printable(expiration)}.`;
      const later = byHand === undefined ? '' : ` To return it later: ${printable(byHand, 10_000)}`;
      const why = reason === undefined ? '' : ` ${reason}`;
      return `Not given back: ${what}.${why}${end}${later}`;
    }
  }
}

/**
 * Says what became of each thing that was lent, a line each.
 *
 * @param say.failed - Gets the lines about what could not be given back.
 * @returns How many could not.
 */
export function tellOutcomes(
  outcomes: readonly Outcome[],
  say: { readonly info: (line: string) => void; readonly failed: (line: string) => void },
): number {
  for (const outcome of outcomes) {
    (outcome.result === 'failed' ? say.failed : say.info)(outcomeLine(outcome));
  }
  return outcomes.filter(({ result }) => result === 'failed').length;
}

/** The Markdown table for the run's summary page: what came back and what didn't. */
export function outcomesMarkdown(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => [
    outcome.name,
    outcome.result === 'given-back'
      ? `${DONE[outcome.kind]}${changeOf(outcome)}`
      : RESULT[outcome.result],
    outcome.reason ?? '',
  ]);
  return markdownTable('Secrets given back', ['What', 'Result', 'Why'], rows);
}

const RESULT = { 'nothing-left': 'Nothing to give back', failed: 'NOT given back' } as const;

const DONE: Readonly<Record<Outcome['kind'], string>> = {
  lease: 'Deprovisioned',
  custody: 'Released',
  files: 'Deleted',
};

/** Contract §19.2: the release starts the change. No answer says whether it has happened. */
function changeOf({ kind, name }: Outcome): string {
  if (kind !== 'custody' || name.includes('pam-key:')) return '';
  return "; the vault changes its password now where the credential's policy says so";
}
