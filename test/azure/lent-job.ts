import { expect } from 'vitest';
import type { AzureStep } from '../support/azure/azure-step.ts';
import { warnings } from './pipeline.ts';

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
