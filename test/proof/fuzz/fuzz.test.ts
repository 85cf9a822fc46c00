import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanForLeaks } from '../../support/scans/leak-scan.ts';
import { casesOf, faultsOf, type FuzzCase, type Program } from './program.ts';
import { PROGRAMS } from './programs.ts';
import { full } from '../sample.ts';

/** `FUZZ_RUNS` asks for more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? (full ? 60 : 2));
/** `FUZZ_SEED` repeats a run. */
const SEED = Number(process.env['FUZZ_SEED'] ?? (full ? randomInt(2 ** 31) : 1));

async function faultsIn(program: Program, fuzzed: FuzzCase): Promise<readonly string[]> {
  const { processes, secrets, forgotten } = await program.play(fuzzed);
  const texts = Object.fromEntries(processes.map(({ name, printed }) => [name, printed]));
  return [
    ...processes.flatMap(faultsOf),
    ...scanForLeaks({ texts }, secrets).map((leak) => `leak: ${JSON.stringify(leak)}`),
    ...(/eph-\w{12}/.test(Object.values(texts).join('\n')) ? ['leak: ephemeral'] : []),
    ...forgotten.map((name) => `forgotten: ${name}`),
  ];
}

describe(`started as nobody would (FUZZ_SEED=${String(SEED)}, FUZZ_RUNS=${String(RUNS)})`, () => {
  it.concurrent.each(PROGRAMS.map((program) => [program.name, program] as const))(
    '%s ends well, says what is wrong, and forgets nothing',
    async (_, program) => {
      const found: unknown[] = [];
      // Without shrinking: a case is small, and all that is wrong is worth more than one of it.
      for (const fuzzed of fc.sample(casesOf(program), { numRuns: RUNS, seed: SEED })) {
        const faults = await faultsIn(program, fuzzed);
        if (faults.length > 0) found.push({ faults, ...fuzzed });
      }
      expect(found).toEqual([]);
    },
  );
});
