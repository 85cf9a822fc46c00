import { nameList } from '../text/lists.ts';
import { printable } from '../text/printable.ts';
import { markdownTable } from '../text/markdown-table.ts';
import type { MappingEntry } from './mapping-entry.ts';
import type { SkippedEntry } from './variables.ts';

/** What became of one entry. */
export interface EntryOutcome {
  readonly entry: MappingEntry;
  /** Names what happened: `created, version 1`. */
  readonly result: string;
}

/**
 * How an entry is called: `credentials DB`, and with the identity of its secret where that is
 * another.
 */
function entryName({ kind, name, identity }: MappingEntry): string {
  const secret = identity === name ? '' : ` (${printable(identity)})`;
  return `${kind} ${printable(name)}${secret}`;
}

/** The variables of an entry, for people. */
function variableNames({ variables }: MappingEntry): string {
  return nameList(variables.map(({ variable }) => variable));
}

/** The lines of the log about what was, or would be, registered: names, never values. */
export function outcomeLines(outcomes: readonly EntryOutcome[]): string[] {
  const rows = outcomes.map(({ entry, result }) => [
    entryName(entry),
    result,
    variableNames(entry),
  ]);
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map(
    ([name = '', result = '', variables = '']) =>
      `  ${name.padEnd(widths[0] ?? 0)}  ${result.padEnd(widths[1] ?? 0)}  <-  ${variables}`,
  );
}

/** The same as a Markdown table for the summary page, and what was left out. */
export function outcomesTable(
  title: string,
  outcomes: readonly EntryOutcome[],
  skipped: readonly SkippedEntry[],
): string {
  return markdownTable(
    title,
    ['Entry', 'Variables', 'Result'],
    [
      ...outcomes.map(({ entry, result }) => [entryName(entry), variableNames(entry), result]),
      ...skipped.map(({ entry, missing }) => [
        entryName(entry),
        nameList(missing),
        'not set, left out',
      ]),
    ],
  );
}

/** One line for each optional entry that lacks something. */
export function skippedLine({ entry, missing }: SkippedEntry): string {
  return (
    `Not registered of ${entryName(entry)}, because it is optional and not set: ` +
    `${nameList(missing)}`
  );
}
