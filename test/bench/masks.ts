import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What masking many large values takes. */
export interface MaskMeasure {
  readonly ms: number;
  readonly peakMiB: number;
  readonly masks: number;
}

/**
 * Masks 120 values of 120 KB (`large`), or 60 files of 12,000 lines (`lines`), in a process of its
 * own.
 */
export function measureMasks(what: 'large' | 'lines'): MaskMeasure {
  const program = join(import.meta.dirname, 'mask-program.ts');
  const child = spawnSync(process.execPath, ['--import', 'tsx', program, what], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (child.status !== 0) throw new Error(`The masking of ${what} failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as MaskMeasure;
}

/** Prints what masking many large values takes. */
export function benchMasks(): void {
  for (const what of ['large', 'lines'] as const) {
    const { ms, peakMiB, masks } = measureMasks(what);
    console.log(`masks of ${what} values: ${masks} in ${ms} ms, ${peakMiB} MiB`);
  }
}
