import { run } from '@senhasegura-action/core';
import {
  createPlatform,
  readContext,
  readInputs,
  reportingErrors,
  requireCommandFiles,
} from '@senhasegura-action/github';

/** The step itself: loads the secrets. */
export async function load(): Promise<void> {
  await reportingErrors(async (runtime) => {
    requireCommandFiles();
    const raw = readInputs();
    await run({ raw, platform: createPlatform(), runtime, context: await readContext(raw) });
  });
}
