import { exactVariable, jobVariable, reportingProblems } from '@senhasegura-action/azure';
import { register } from '@senhasegura-action/core/register';

/** The step: writes variables of the job to the vault. */
export async function main(): Promise<void> {
  const { env } = process;
  await reportingProblems(async (step) => {
    const context = {
      ...step.context,
      variable: (name: string) => exactVariable(env, name),
      mappingFile: jobVariable(env, 'SENHASEGURA_MAPPING_FILE'),
    };
    await register({ ...step, context });
  });
}
