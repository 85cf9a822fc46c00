import { reportingProblems } from '@senhasegura-action/azure';
import { run } from '@senhasegura-action/core';

/** The step itself: loads the secrets. */
export async function load(): Promise<void> {
  await reportingProblems(run);
}
