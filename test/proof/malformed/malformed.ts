import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { CANARY, malformedAnswer, type Answer } from './malformed-answers.ts';
import { readOnce, type Outcome } from './malformed-client.ts';
import { startMalformedVault, type MalformedVault } from './malformed-vault.ts';

/** Generous against a busy machine; a hang is forever. */
const HANG_MS = 5000;

/**
 * Reads `runs` generated answers in this process. Shrinks the first one that has a wrong outcome.
 */
export async function assertTaken(runs: number, seed: number): Promise<void> {
  await using vault = await startMalformedVault();
  await fc.assert(
    fc.asyncProperty(malformedAnswer, async (answer) => {
      vault.next(answer);
      const problem = problemOf(await readOnce(vault.url));
      if (problem !== undefined) throw new Error(problem);
    }),
    { numRuns: runs, seed },
  );
}

/**
 * What is wrong with an outcome. It must be a value, or an error of ours that quotes nothing, and
 * come soon.
 */
export function problemOf({ result, message, ms }: Outcome): string | undefined {
  if (result === 'crash') return `an unknown error: ${message}`;
  if (ms > HANG_MS) return `${Math.round(ms)} ms`;
  // The text of a refusal comes from the vault. No other error may quote what was sent.
  return message.includes(CANARY) && !/refused to|redirect/.test(message)
    ? `quotes: ${message}`
    : undefined;
}

/**
 * How many answers one process reads: many more than a job does, and too few for V8 to enlarge its
 * heap.
 */
const BATCH = 500;

/**
 * Reads answers in processes of their own. Returns the outcomes, and the highest peak memory in
 * bytes.
 */
export async function measure(
  runs: number,
  seed: number,
): Promise<{ outcomes: Outcome[]; peakBytes: number }> {
  await using vault = await startMalformedVault();
  const directory = mkdtempSync(join(tmpdir(), 'malformed-'));
  try {
    const file = join(directory, 'child.mjs');
    const input = join(import.meta.dirname, 'malformed-child.ts');
    const bundle = await rolldown({ input, platform: 'node' });
    // One file, as a step that needs them loads parts of core on demand.
    await bundle.write({ file, format: 'esm', codeSplitting: false });
    const answers = fc.sample(malformedAnswer, { numRuns: runs, seed });
    const outcomes: Outcome[] = [];
    let peakBytes = 0;
    for (let at = 0; at < runs; at += BATCH) {
      const batch = await measureBatch(file, vault, answers.slice(at, at + BATCH));
      outcomes.push(...batch.outcomes);
      peakBytes = Math.max(peakBytes, batch.peakBytes);
    }
    return { outcomes, peakBytes };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function measureBatch(
  file: string,
  vault: MalformedVault,
  answers: readonly Answer[],
): Promise<{ outcomes: Outcome[]; peakBytes: number }> {
  const child = spawn(process.execPath, [file, vault.url], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<unknown> => {
    const line = (await lines.next()) as { done?: boolean; value: string };
    if (line.done === true) throw new Error('The process ended early.');
    return JSON.parse(line.value);
  };
  const outcomes: Outcome[] = [];
  for (const answer of answers) {
    vault.next(answer);
    child.stdin.write('go\n');
    outcomes.push((await read()) as Outcome);
  }
  child.stdin.end('end\n');
  const { peak } = (await read()) as { peak: number };
  await once(child, 'close');
  return { outcomes, peakBytes: peak * 1024 };
}
