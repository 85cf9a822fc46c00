import { startEmulator } from '@senhasegura-action/emulator';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAIN_STEPS, SMALLEST_STEPS, type Step } from './step-marks.ts';
import type { NodeBinary } from './nodes.ts';
import { inTurns, measure, type Measure } from './program.ts';
import { fold } from './statistics.ts';
import { GITHUB_DIST, githubMain, smallest } from './subjects.ts';

/** Prints when the smallest program and the GitHub action reach each of their steps. */
export async function benchSteps(node: NodeBinary, rounds: number): Promise<void> {
  const emulator = await startEmulator({ tls: true });
  const folder = mkdtempSync(join(tmpdir(), 'bench-steps-'));
  try {
    cpSync(GITHUB_DIST, folder, { recursive: true });
    const main = githubMain(emulator.url, emulator, undefined, folder);
    const floor = smallest(emulator.url, emulator);
    const floorFile = join(folder, 'floor.mjs');
    writeMarked(join(GITHUB_DIST, 'main.js'), join(folder, 'main.js'), MAIN_STEPS);
    writeMarked(floor.argv[0] ?? '', floorFile, SMALLEST_STEPS);
    const runs = await inTurns(
      {
        smallest: async () => measure(node.path, { ...floor, argv: [floorFile] }),
        'GitHub main': async () => measure(node.path, main),
      },
      rounds,
    );
    for (const [name, measures] of Object.entries(runs)) printSteps(name, node, measures);
  } finally {
    rmSync(folder, { recursive: true });
    await emulator.close();
  }
}

/** Writes a copy of a program that says when it has taken each step. */
function writeMarked(from: string, to: string, steps: readonly Step[]): void {
  let source = readFileSync(from, 'utf8');
  for (const [step, next] of steps) {
    const [before = '', after, ...more] = source.split(next);
    if (after === undefined || more.length > 0) throw new Error(`${from} has not one ${next}`);
    // What isn't an expression can't follow a comma.
    const separator = /^(?:let|const|for|agent)\b/.test(next) ? '; ' : ', ';
    source = `${before}mark(${JSON.stringify(step)})${separator}${next}${after}`;
  }
  writeFileSync(to, source);
}

function printSteps(name: string, { version }: NodeBinary, runs: readonly Measure[]): void {
  console.log(`\nNode ${version}, ${name}: steps, medians of ${runs.length} runs`);
  console.log('\n| step | takes | until |\n|---|---|---|');
  const taken = new Map<string, { until: number[]; takes: number[] }>();
  for (const { marks = [] } of runs) {
    for (const [step, index] of numbered(marks.map(([name]) => name))) {
      const { until, takes } = taken.get(step) ?? { until: [], takes: [] };
      const [at, before] = [marks[index]?.[1] ?? 0, marks[index - 1]?.[1] ?? 0];
      taken.set(step, { until: [...until, at], takes: [...takes, at - before] });
    }
  }
  // A step may come before or after another, as the network has it.
  const steps = [...taken].map(
    ([step, { until, takes }]) => [step, fold(until).median, fold(takes).median] as const,
  );
  for (const [step, until, takes] of steps.sort((one, other) => one[1] - other[1])) {
    console.log(`| ${step} | ${takes.toFixed(1)} ms | ${until.toFixed(1)} ms |`);
  }
}

/** The steps of a run with their places; what is done again gets a number. */
function numbered(steps: readonly string[]): (readonly [step: string, index: number])[] {
  return steps.map((step, index) => {
    const nth = steps.slice(0, index + 1).filter((one) => one === step).length;
    return [nth > 1 ? `${step} (${nth})` : step, index];
  });
}
