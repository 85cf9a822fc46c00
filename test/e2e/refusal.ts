import { expect } from 'vitest';
import type { StepResult } from '../support/github/step-result.ts';
import { annotations, NOTHING, type Job } from './job.ts';

/**
 * Asserts that main failed as it should: with this code, with every text of `says`, and without
 * handing anything over. The scan after every test proves that it printed no value.
 */
export function expectRefusal(
  job: Job,
  main: StepResult,
  code: string,
  says: readonly (string | RegExp)[],
): void {
  const errors = annotations(main, 'error');
  const said = errors.join('\n');
  expect(said).toContain(`(${code})`);
  for (const words of says) expect(said).toMatch(words);
  for (const error of errors) expect(error).toMatch(/^[^\n]+ \(ERR_[A-Z_]+\)$/);
  expect(main.stdout).not.toMatch(/^\s+at .*[:(]|node:internal|UnhandledPromise/m);
  expect(main).toMatchObject({
    exitCode: 1,
    timedOut: false,
    outputs: new Map(),
    env: new Map(),
    summary: '',
  });
  expect(job.lent).toEqual(NOTHING);
}
