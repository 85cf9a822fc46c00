import { runJob } from './job.ts';
import { cellsOf, decoded } from './screen.ts';
import { svgOf, type Line } from './svg.ts';

/** What differs from run to run, and what a reader sees in its place. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/127\.0\.0\.1:\d+/g, 'vault.example.com'],
  [/\S*\/_temp\/(senhasegura-[0-9a-f]{4})[0-9a-f]{28}/g, '_temp/senhasegura-5e2a…'],
  [/(7001-1-deploy-secrets)-[0-9a-f]{8}/g, '$1-5e2a1f03'],
  [/Basic [A-Za-z0-9+/]*\*\*\*/g, 'Basic ZGVwbG95Ok***'],
];

/**
 * Draws what `npm run demo` shows, for the README, from a job that runs now: the folded log and the
 * summary page, by the names of their files in `docs/images`.
 */
export async function drawDemo(): Promise<Readonly<Record<string, string>>> {
  const { foldedLog, summary } = await runJob();
  return {
    'log.svg': svgOf(
      'The log of a job that loads secrets, prints them, and gives them back',
      'Log of a job: secrets are loaded, a deploy step prints them masked, everything is given back.',
      steady(foldedLog).map((text) => ({ text, style: logStyle(text) })),
    ),
    'summary.svg': svgOf(
      'The summary page of the job',
      'Tables of the secrets that were loaded and of what was given back, by name.',
      summaryLines(summary),
    ),
  };
}

function steady(text: string): string[] {
  return CHANGING.reduce((all, [what, instead]) => all.replace(what, instead), text).split('\n');
}

function logStyle(line: string): Line['style'] {
  if (/^▼/.test(line)) return 'strong';
  if (/^ +▶/.test(line)) return 'faint';
  return /^ +Warning: /.test(line) ? 'warning' : 'plain';
}

/** Each table under its title, cells wrapped to the width of their column. */
function summaryLines(markdown: string): Line[] {
  return steady(decoded(markdown)).flatMap((line): Line[] => {
    if (line.startsWith('### ')) return [blank, { text: line.slice(4), style: 'strong' }];
    if (!line.startsWith('| ') || line.startsWith('| ---')) return [];
    const cells = cellsOf(line);
    const style = /^(?:Destination|What)$/.test(cells[0] ?? '') ? 'faint' : 'plain';
    return rowOf(cells).map((text) => ({ text, style }));
  });
}

const blank: Line = { text: '', style: 'plain' };
/** By the number of columns. */
const WIDTHS: Readonly<Record<number, readonly number[]>> = { 3: [56, 48, 8], 4: [38, 36, 15, 20] };

function rowOf(cells: readonly string[]): string[] {
  const columns = cells.map((cell, at) => inLines(cell, WIDTHS[cells.length]?.[at] ?? 20));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines, at) => (lines[row] ?? '').padEnd(WIDTHS[cells.length]?.[at] ?? 20))
      .join('  ')
      .trimEnd(),
  );
}

function inLines(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
