import type { Outcome } from '../lending/give-back.ts';
import { printable } from '../text/printable.ts';
import type { FetchedSecret, Placement } from '../model/secret.ts';

/** A summary table has at most this many rows. */
const MAX_ROWS = 200;

/** The lines of the log that say what was loaded: names, never values. */
export function loadedLines(secrets: readonly FetchedSecret[]): string[] {
  const rows = secrets
    .slice(0, MAX_ROWS)
    .map(({ label, placement }) => [describePlacement(placement), printable(label)]);
  const width = Math.max(0, ...rows.map(([placement]) => placement?.length ?? 0));
  const lines = rows.map(
    ([placement = '', source = '']) => `  ${placement.padEnd(width)}  <-  ${source}`,
  );
  return secrets.length > MAX_ROWS
    ? [...lines, `  … and ${secrets.length - MAX_ROWS} more`]
    : lines;
}

/** The Markdown table for the run's summary page: names, sources, destinations and expiry, never values. */
export function loadedMarkdown(
  secrets: readonly FetchedSecret[],
  vaultHost: string,
  bare: ReadonlySet<FetchedSecret> = new Set(),
): string {
  const rows = secrets.map((secret) => {
    const { label, placement, maskPolicy, expiration } = secret;
    const hidden = bare.has(secret) ? 'no (too short)' : 'yes';
    const masked = maskPolicy === 'none' ? 'no (nomask)' : hidden;
    return [describePlacement(placement), label, masked, expiration ?? ''];
  });
  const title = `Secrets loaded from ${vaultHost}`;
  return markdownTable(title, ['Destination', 'Source', 'Masked', 'Expires'], rows);
}

/** One line for each thing that was given back, or was not. */
export function outcomeLine(outcome: Outcome): string {
  const { kind, name, result, reason, byHand, expiration } = outcome;
  const what = printable(name, 300);
  switch (result) {
    case 'given-back':
      return `${DONE[kind]} ${what}${changeOf(outcome)}`;
    case 'nothing-left':
      return `Nothing left to give back of ${what}`;
    case 'failed': {
      const end = expiration === undefined ? '' : ` It ends by itself at ${printable(expiration)}.`;
      const later =
        byHand === undefined ? '' : ` To give it back later: ${printable(byHand, 10_000)}`;
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

/** The Markdown table that says, on the run's summary page, what came back and what did not. */
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

const RESULT = { 'nothing-left': 'Nothing left to give back', failed: 'NOT given back' } as const;

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

/** A destination as people read it: names only. */
export function describePlacement(placement: Placement): string {
  return placement.kind === 'file'
    ? `file:${placement.path} (path in ${placement.pathName})`
    : `${placement.kind}:${placement.name}`;
}

/** A table of texts from anywhere under a heading, of which the first {@link MAX_ROWS} rows are shown. */
export function markdownTable(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = [
    `### ${escapeMarkdown(title)}`,
    '',
    row(headings),
    row(
      headings.map(() => '---'),
      String,
    ),
  ];
  const more = rows.length > MAX_ROWS ? ['', `… and ${rows.length - MAX_ROWS} more.`] : [];
  const shown = rows.slice(0, MAX_ROWS).map((cells) => row(cells));
  return [...head, ...shown, ...more, ''].join('\n');
}

function row(cells: readonly string[], shown = escapeMarkdown): string {
  return `| ${cells.map((cell) => shown(cell)).join(' | ')} |`;
}

// Names come from the vault: neither Markdown, nor HTML, nor a mention of somebody may come of them.
function escapeMarkdown(text: string): string {
  return (
    printable(text, 200)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // GitHub makes a link of such a name, without a scheme before it.
      .replace(/www\./gi, (name) => name.replace('.', '&#46;'))
      .replace(/[\\`*_{}[\]()#+!|~@:/-]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}
