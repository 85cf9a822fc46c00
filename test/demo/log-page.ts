import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WIDTH = 1366;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The colours in which Azure Pipelines shows lines. */
function styled(line: string): string {
  if (line.startsWith('##[error]')) return `<b class="error">${escaped(line)}</b>`;
  if (line.startsWith('##[warning]')) return `<b class="warning">${escaped(line)}</b>`;
  if (/^(Starting|Finishing): /.test(line)) return `<b>${escaped(line)}</b>`;
  return escaped(line);
}

/** A page that shows a log as Azure Pipelines does. */
export function pageOf(title: string, lines: readonly string[]): string {
  const rows = lines.map((line, at) => `<li><i>${at + 1}</i><span>${styled(line)}</span></li>`);
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #1e1e1e; color: #ddd; font: 15px/1.5 'DejaVu Sans Mono', monospace }
    h1 { margin: 0; padding: 18px 28px; font: 600 20px 'DejaVu Sans', sans-serif; background: #146e4e; color: #fff }
    ol { margin: 14px 28px; padding: 0; list-style: none }
    li { display: flex } i { width: 40px; flex: none; color: #777; font-style: normal }
    span { white-space: pre-wrap; overflow-wrap: anywhere; min-height: 1.5em }
    b { color: #4ec9a0 } .error { color: #f48771 } .warning { color: #e2c08d }
  </style><h1>${escaped(title)}</h1><ol>${rows.join('')}</ol>`;
}

/** Has Chromium, which is on the path, draw a page into a file. */
export function draw(file: string, height: number, page: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'screenshot-'));
  try {
    writeFileSync(join(folder, 'page.html'), page);
    execFileSync(
      'chromium',
      [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
        `--user-data-dir=${join(folder, 'profile')}`,
        `--window-size=${WIDTH},${height}`,
        `--screenshot=${file}`,
        `file://${join(folder, 'page.html')}`,
      ],
      { stdio: 'ignore', timeout: 60_000 },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
