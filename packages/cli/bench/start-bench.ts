import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { version } from '../package.json';

const CLI = join(import.meta.dirname, '../dist/senhasegura.cjs');
const NAME = `senhasegura-${version}-${process.platform}-${process.arch}`;
const ARCHIVE = join(import.meta.dirname, `../archives/${NAME}.tar.gz`);

/** How long `--version` takes, in milliseconds: medians of runs in turns. */
export interface Starts {
  readonly archive: number;
  readonly node: number;
}

/**
 * Compares the program of this machine's archive with the file on this Node; undefined when it
 * isn't packed.
 */
export function benchStarts(rounds: number): Starts | undefined {
  if (!existsSync(ARCHIVE)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    execFileSync('tar', ['-xzf', ARCHIVE, '-C', folder]);
    const program = join(folder, NAME, 'senhasegura');
    const times = { archive: [] as number[], node: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      const taken = { archive: timeOf(program), node: timeOf(process.execPath, CLI) };
      // The first one reads from the disk.
      if (round === 0) continue;
      times.archive.push(taken.archive);
      times.node.push(taken.node);
    }
    return { archive: median(times.archive), node: median(times.node) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOf(command: string, ...args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(command, [...args, '--version'], { env: {} });
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}`);
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
