import { cleanUp } from '@senhasegura-action/core';
import {
  createPlatform,
  readContext,
  readInputs,
  reportingErrors,
} from '@senhasegura-action/github';

/**
 * The end of the job: gives everything back.
 *
 * @param state - What main kept for it.
 */
export async function giveBack(state: string): Promise<void> {
  await reportingErrors(async (runtime) => {
    const raw = readInputs();
    const context = await readContext(raw);
    await cleanUp(state, { raw, platform: createPlatform(), runtime, context });
  }, 'go on');
}
