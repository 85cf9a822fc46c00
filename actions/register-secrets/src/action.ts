import { register } from '@senhasegura-action/core/register';
import {
  createPlatform,
  readContext,
  readInputs,
  reportingErrors,
} from '@senhasegura-action/github';

/** The step: writes variables of the job to the vault. */
export async function main(): Promise<void> {
  await reportingErrors(async (host) => {
    const raw = readInputs();
    await register(raw, createPlatform(), host, {
      ...(await readContext(raw)),
      variable: (name) => process.env[name],
      mappingFile: process.env['SENHASEGURA_MAPPING_FILE'],
    });
  });
}
