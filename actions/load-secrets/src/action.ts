import { cleanUp, run } from '@senhasegura-action/core';
import {
  createPlatform,
  loadState,
  readContext,
  readInputs,
  reportingErrors,
  requireCommandFiles,
} from '@senhasegura-action/github';

/** The step itself: loads the secrets. */
export async function main(): Promise<void> {
  await reportingErrors(async (runtime) => {
    requireCommandFiles();
    const raw = readInputs();
    await run({ raw, platform: createPlatform(), runtime, context: await readContext(raw) });
  });
}

/** The end of the job: gives everything back. */
export async function post(): Promise<void> {
  const state = loadState();
  if (state === '') return;
  await reportingErrors(async (runtime) => {
    const raw = readInputs();
    const context = await readContext(raw);
    await cleanUp(state, { raw, platform: createPlatform(), runtime, context });
  }, 'go on');
}
