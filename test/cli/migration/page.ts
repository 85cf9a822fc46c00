import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What docs/migrate-from-dsm-runb.md says, in pieces that a test can check. */
const TEXT = readFileSync(
  join(import.meta.dirname, '../../../docs/migrate-from-dsm-runb.md'),
  'utf8',
);

/** The first cell of each row of the table under a heading, which names the statement. */
export function rowsUnder(heading: string): string[] {
  const [, section = ''] = TEXT.split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => row.split(' | ')[0]?.replace(/^\|/, '').trim() ?? '');
}

/** The statements that the page begins with, by the words in bold. */
export function warnings(): string[] {
  return [...TEXT.matchAll(/^- \*\*(.*?)\*\*/gm)].map(([, title = '']) => title);
}
