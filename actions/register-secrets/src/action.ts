import { register } from '@senhasegura-action/core/register';
import {
  createPlatform,
  readContext,
  readInputs,
  reportingErrors,
} from '@senhasegura-action/github';
import { ownVariable } from '@senhasegura-action/node';

/** The step: writes variables of the job to the vault. */
export async function main(): Promise<void> {
  await reportingErrors(async (runtime) => {
    const raw = readInputs();
    const context = {
      ...(await readContext(raw)),
      variable: (name: string) => ownVariable(process.env, name),
      mappingFile: process.env['SENHASEGURA_MAPPING_FILE'],
    };
    await register({ raw, platform: createPlatform(), runtime, context });
  });
}
