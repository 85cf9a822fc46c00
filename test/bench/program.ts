import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One run of a program. */
export interface Measure {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
}

// Written to descriptor 3 as the process ends; loaded with --import, so that every program pays the same for it.
const METER = `data:text/javascript,${encodeURIComponent(
  "const {writeSync}=process.getBuiltinModule('fs');process.on('exit',()=>{const u=process.resourceUsage();writeSync(3,JSON.stringify([(u.userCPUTime+u.systemCPUTime)/1000,u.maxRSS/1024]))})",
)}`;

const COMMAND_FILES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

/** Runs a program to its end, with an environment of its own and the files that a runner gives. */
export async function measure(
  node: string,
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const files = Object.fromEntries(COMMAND_FILES.map((name) => [name, join(folder, name)]));
  for (const file of Object.values(files)) writeFileSync(file, '');
  try {
    const began = process.hrtime.bigint();
    const child = spawn(node, ['--import', METER, script], {
      env: { PATH: process.env['PATH'], HOME: folder, RUNNER_TEMP: folder, ...files, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let meter = '';
    let errors = '';
    child.stdio[3]?.on('data', (bytes: Buffer) => (meter += bytes.toString()));
    child.stderr?.on('data', (bytes: Buffer) => (errors += bytes.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    const wallMs = Number(process.hrtime.bigint() - began) / 1e6;
    if (code !== 0) throw new Error(`${script} ended with ${String(code)}: ${errors}`);
    const [cpuMs, peakMiB] = JSON.parse(meter) as [number, number];
    return { wallMs, cpuMs, peakMiB };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs programs in turns, so that what slows the machine down slows all of them down, and gives the medians. */
export async function inTurns(
  programs: Readonly<Record<string, () => Promise<Measure>>>,
  rounds: number,
): Promise<Record<string, Measure>> {
  const runs = new Map<string, Measure[]>(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, program] of Object.entries(programs)) runs.get(name)?.push(await program());
  }
  return Object.fromEntries([...runs].map(([name, measures]) => [name, medians(measures)]));
}

function medians(measures: readonly Measure[]): Measure {
  const median = (key: keyof Measure): number =>
    measures.map((one) => one[key]).sort((one, other) => one - other)[measures.length >> 1] ?? 0;
  return { wallMs: median('wallMs'), cpuMs: median('cpuMs'), peakMiB: median('peakMiB') };
}
