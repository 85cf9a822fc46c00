import type { LogEntry } from '@senhasegura-action/emulator';

/** A line that separates the parts of the demo. */
export function heading(text: string): string {
  return `\n${'='.repeat(100)}\n  ${text}\n${'='.repeat(100)}\n`;
}

/** Markdown without the entities that keep names from meaning something. */
export function decoded(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** A Markdown summary as text: entities decoded, table cells lined up. */
export function summaryText(markdown: string): string {
  const lines = decoded(markdown)
    .split('\n')
    .filter((line) => !line.startsWith('| ---'));
  const tables = lines.filter((line) => line.startsWith('|')).map(cellsOf);
  return lines
    .map((line) => (line.startsWith('|') ? aligned(cellsOf(line), tables) : line))
    .join('\n');
}

/** What the vault saw: one line a request, with what came of it. */
export function auditTable(entries: readonly LogEntry[]): string {
  const rows = entries.map(({ method, path, status, events }) => [
    method,
    path,
    String(status),
    events.map(({ type }) => type).join(', '),
  ]);
  return rows.map((row) => aligned(row, rows)).join('\n');
}

/** The cells of a row of a table. */
export function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function aligned(row: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = (column: number): number =>
    Math.max(...rows.map((other) => other[column]?.length ?? 0));
  return `  ${row.map((cell, column) => cell.padEnd(width(column))).join('  ')}`.trimEnd();
}
