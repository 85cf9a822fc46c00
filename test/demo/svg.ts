/** A drawing of text: its own dark background, and fonts that every reader's machine has. */
const FONT = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';
const WIDTH = 960;
const LEFT = 24;
const TOP = 64;
const ROW = 20;
/** As many characters as fit beside each other at 13 px. */
const COLUMNS = 116;

/** A line of a drawing. */
export interface Line {
  readonly text: string;
  readonly style: 'plain' | 'strong' | 'faint' | 'warning';
}

/**
 * Draws lines below a title. Long lines are wrapped, and `***` stands out.
 *
 * @param alt - What it shows, for who cannot see it.
 */
export function svgOf(title: string, alt: string, lines: readonly Line[]): string {
  const rows = lines.flatMap(({ text, style }) =>
    wrapped(text).map((part) => ({ text: part, style })),
  );
  const height = TOP + rows.length * ROW + 12;
  const drawn = rows.map(
    ({ text, style }, at) =>
      `<text x="${LEFT}" y="${TOP + at * ROW}" class="${style}" xml:space="preserve">${marked(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(alt)}">`,
    '<style>',
    `text { font: 13px ${FONT}; fill: #c9d1d9; white-space: pre }`,
    '.strong { font-weight: 600; fill: #f0f6fc } .faint { fill: #8b949e } .warning { fill: #d29922 }',
    '.mask { fill: #56d364; font-weight: 600 } .title { font-weight: 600; fill: #f0f6fc }',
    '</style>',
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8" fill="#0d1117" stroke="#30363d"/>`,
    `<rect x="1" y="1" width="${WIDTH - 2}" height="36" rx="8" fill="#146e4e"/>`,
    `<text x="${LEFT}" y="24" class="title">${escaped(title)}</text>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

function wrapped(text: string): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const parts: string[] = [];
  let rest = text;
  while (rest.length > COLUMNS) {
    const space = rest.lastIndexOf(' ', COLUMNS);
    const end = space > indent.length + 20 ? space : COLUMNS;
    parts.push(rest.slice(0, end));
    rest = `${indent}    ${rest.slice(end).trimStart()}`;
  }
  return [...parts, rest];
}

function marked(text: string): string {
  return escaped(text).replaceAll('***', '<tspan class="mask">***</tspan>');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
