import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from './statistics.ts';

/** One run of a program, or the medians of several. */
export interface Measure {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
  /** What the program said with `mark(step)`, and when, in milliseconds since it was started. */
  readonly marks?: readonly (readonly [step: string, atMs: number])[] | undefined;
}

/** A program to be measured: the arguments of Node and the environment. */
export interface Program {
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

// Writes to descriptor 3 as the process ends. It is CommonJS, so that it loads nothing that the
// measured program may do without.
const METER = `const { writeSync } = require('node:fs');
const marks = [];
globalThis.mark = (step) => marks.push([step, performance.now()]);
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const measures = [(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024, marks];
  writeSync(3, JSON.stringify(measures));
});
`;
const COMMAND_FILES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

/** Runs a program to its end, with an environment of its own and the files that a runner gives. */
export async function measure(node: string, { argv, env = {} }: Program): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const files = Object.fromEntries(COMMAND_FILES.map((name) => [name, join(folder, name)]));
  for (const file of Object.values(files)) writeFileSync(file, '');
  const meterFile = join(folder, 'meter.cjs');
  writeFileSync(meterFile, METER);
  const places = { HOME: folder, RUNNER_TEMP: folder, AGENT_TEMPDIRECTORY: folder };
  try {
    const began = process.hrtime.bigint();
    const child = spawn(node, ['--require', meterFile, ...argv], {
      env: { PATH: process.env['PATH'], ...places, ...files, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let meter = '';
    let errors = '';
    child.stdio[3]?.on('data', (bytes: Buffer) => (meter += bytes.toString()));
    child.stderr?.on('data', (bytes: Buffer) => (errors += bytes.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    const wallMs = Number(process.hrtime.bigint() - began) / 1e6;
    if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${String(code)}: ${errors}`);
    const [cpuMs, peakMiB, marks] = JSON.parse(meter) as [number, number, Measure['marks']];
    return { wallMs, cpuMs, peakMiB, marks };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Runs programs in turns, so that whatever slows the machine down slows all of them down.
 *
 * @returns The runs of each, round by round, without the first round, which fills the caches of the
 * disk.
 */
export async function inTurns<Name extends string>(
  programs: Readonly<Record<Name, () => Promise<Measure>>>,
  rounds: number,
): Promise<Record<Name, readonly Measure[]>> {
  const names = Object.keys(programs) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as Measure[]])) as Record<
    Name,
    Measure[]
  >;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const one = await programs[name]();
      if (round > 0) runs[name].push(one);
    }
  }
  return runs;
}

/** The medians of several runs. */
export function medians(runs: readonly Measure[]): Measure {
  return {
    wallMs: fold(runs.map(({ wallMs }) => wallMs)).median,
    cpuMs: fold(runs.map(({ cpuMs }) => cpuMs)).median,
    peakMiB: fold(runs.map(({ peakMiB }) => peakMiB)).median,
  };
}
