/** A line of the plot: a name, and its points as round trip and time, both in milliseconds. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [roundTripMs: number, ms: number])[];
}

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 48;
const RIGHT = 150;
const TOP = 16;
const BOTTOM = 44;
/** They differ in lightness too, for readers who don't see all colours. */
const COLOURS = ['#8a8f98', '#2f81f7', '#3fb950', '#d29922', '#db6d28'];

/**
 * Draws times over round trips as SVG. Its text takes the colour of a light or a dark page by
 * itself, and it loads nothing.
 */
export function plot(title: string, series: readonly Series[]): string {
  const all = series.flatMap(({ points }) => points);
  const right = Math.max(...all.map(([x]) => x));
  const top = niceTop(Math.max(...all.map(([, y]) => y)));
  const x = (ms: number): number => LEFT + (ms / right) * (WIDTH - LEFT - RIGHT);
  const y = (ms: number): number => HEIGHT - BOTTOM - (ms / top) * (HEIGHT - TOP - BOTTOM);
  const steps = [0, 1, 2, 3, 4].map((step) => (step * top) / 4);
  const trips = [...new Set(all.map(([ms]) => ms))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">`,
    '<style>text { font: 12px system-ui, sans-serif; fill: #57606a } .grid { stroke: #8a8f98; stroke-opacity: 0.3 }',
    '@media (prefers-color-scheme: dark) { text { fill: #b1bac4 } }</style>',
    ...steps.map(
      (ms) =>
        `<path class="grid" d="M${LEFT} ${at(y(ms))}H${WIDTH - RIGHT}"/>` +
        `<text x="${LEFT - 8}" y="${at(y(ms) + 4)}" text-anchor="end">${ms}</text>`,
    ),
    ...trips.map(
      (ms) =>
        `<text x="${at(x(ms))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${ms}</text>`,
    ),
    `<text x="${LEFT}" y="${HEIGHT - 8}">round trip in ms; time of the step in ms</text>`,
    ...series.flatMap(({ name, points }, index) => {
      const colour = COLOURS[index % COLOURS.length] ?? '';
      const line = points.map(([tx, ty]) => `${at(x(tx))},${at(y(ty))}`).join(' ');
      const [lastX, lastY] = points.at(-1) ?? [0, 0];
      return [
        `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...points.map(
          ([px, py]) => `<circle cx="${at(x(px))}" cy="${at(y(py))}" r="3" fill="${colour}"/>`,
        ),
        `<text x="${at(x(lastX) + 8)}" y="${at(y(lastY) + nudge(series, index))}">${name}</text>`,
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}

/** Names of lines that end close to each other stand apart: the upper ones higher. */
function nudge(series: readonly Series[], index: number): number {
  const ends = series.map(({ points }) => points.at(-1)?.[1] ?? 0);
  const own = ends[index] ?? 0;
  const above = ends.filter((end) => end > own).length;
  const below = ends.filter((end) => end < own).length;
  return 4 + (below === above ? 0 : above - below) * 3;
}

function niceTop(ms: number): number {
  return Math.ceil(ms / 100) * 100;
}

function at(value: number): string {
  return value.toFixed(1);
}
