import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fold, paired, type Spread } from '../../../test/bench/statistics.ts';
import { logText, secretOf } from './log-text.ts';

const CLI = join(import.meta.dirname, '../dist/senhasegura.cjs');
const MB = 2 ** 20;

/** Milliseconds that `mask` takes for a whole log, from the start of Node to its end. */
export interface Beside {
  readonly secrets: number;
  readonly log: string;
  readonly before: Spread;
  readonly now: Spread;
  /** Now by before, in each round. */
  readonly ratio: Spread;
}

/**
 * Compares this bundle with that of another commit. Each derives the masks of the same values
 * itself, so more masks count too.
 *
 * @param bundle - The other commit's `senhasegura.cjs`.
 */
export function* benchBeside(bundle: string, rounds: number): Generator<Beside> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    for (const secrets of [1, 100]) {
      const logs: Readonly<Record<string, Buffer>> = {
        empty: Buffer.alloc(0),
        'one line': Buffer.from('a line of a log as they come\n'),
        '64 MiB': logText(64 * MB, secrets),
        '16 MiB, a mask in each line': logText(16 * MB, secrets, 1),
      };
      for (const [log, text] of Object.entries(logs)) {
        const file = join(folder, 'log');
        writeFileSync(file, text);
        const times = inTurns([bundle, CLI], rounds, (cli) => timeOf(cli, secrets, file));
        const [before = [], now = []] = times;
        const ratio = paired(now, before, (one, other) => one / other);
        yield { secrets, log, before: fold(before), now: fold(now), ratio };
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs all of them in each round, in turns first and last. */
function inTurns(
  all: readonly string[],
  rounds: number,
  run: (one: string) => number,
): readonly (readonly number[])[] {
  const times = all.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? [...all.keys()] : [...all.keys()].reverse();
    for (const index of order) {
      const time = run(all[index] ?? '');
      // The first one reads from the disk.
      if (round > 0) times[index]?.push(time);
    }
  }
  return times;
}

function timeOf(cli: string, secrets: number, log: string): number {
  const env: Record<string, string> = {};
  for (let index = 0; index < secrets; index += 1) env[`S${index}`] = secretOf(index);
  const args = Object.keys(env).flatMap((name) => ['--env', name]);
  const [input, output] = [openSync(log, 'r'), openSync(devNull, 'w')];
  try {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [cli, 'mask', ...args], {
      env,
      stdio: [input, output, 'inherit'],
    });
    const time = performance.now() - start;
    if (status !== 0) throw new Error(`${cli} ended with ${String(status)}`);
    return time;
  } finally {
    closeSync(input);
    closeSync(output);
  }
}
