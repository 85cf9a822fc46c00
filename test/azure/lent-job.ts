import { expect } from 'vitest';
import type { AzureStep } from '../support/azure-step.ts';
import type { Child } from '../support/child.ts';
import { warnings, type Pipeline } from './pipeline.ts';

/** What has to be given back, one of each kind. */
export const EVERYTHING = `
db#password                -> file:db.txt
pam-credential:77#password -> ADMIN_PASSWORD
provisioned#KEY            -> JOB_KEY
`;
export const provision = { inputs: { provision: 'true' } };
/** A post step that had nothing to complain about. */
export function expectQuiet(steps: readonly AzureStep[]): void {
  for (const step of steps) {
    expect(step).toMatchObject({ exitCode: 0, result: 'Succeeded', errors: [] });
    expect(warnings(step)).toEqual([]);
  }
}

/** Has `signal` reach the main step when the vault is at `point`. */
export function interruptAt(pipeline: Pipeline, point: string, signal: NodeJS.Signals) {
  let running: Child | undefined;
  const stop = pipeline.vault.emulator.onRequest(({ phase, method, path }) => {
    if (`${phase} ${method} ${path}` === point) running?.kill(signal);
  });
  return {
    onStart: (child: Child) => {
      running = child;
    },
    stop,
  };
}
