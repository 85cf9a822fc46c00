import { exactVariable, jobVariable, reportingProblems } from '@senhasegura-action/azure';
import { register } from '@senhasegura-action/core/register';

/** The step: writes variables of the job to the vault. */
export async function main(): Promise<void> {
  const { env } = process;
  await reportingProblems(async ({ raw, host, context }, platform) =>
    register(raw, platform, host, {
      ...context,
      variable: (name) => exactVariable(env, name),
      mappingFile: jobVariable(env, 'SENHASEGURA_MAPPING_FILE'),
    }),
  );
}
