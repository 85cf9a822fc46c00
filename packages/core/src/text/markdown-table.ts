import { printable } from './printable.ts';

/** A table shows at most this many rows. */
export const MAX_ROWS = 200;

/**
 * A table of texts from anywhere, under a heading. It shows the first {@link MAX_ROWS} rows and
 * counts the rest.
 */
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

// Names come from the vault, and mustn't act as Markdown, HTML or a mention of somebody.
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
