import { connect } from './connection/connection.ts';
import type { Way } from './connection/way.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Step } from './inputs/step.ts';
import { fetchWithoutTaking } from './load/fetch.ts';
import { checkLines, type LineCheck } from './load/line-checks.ts';
import type { CredentialMasks } from './mask/credential-masks.ts';
import { throwProblems } from './model/errors.ts';
import type { Plan } from './plan/plan.ts';

/**
 * Says, line by line, what loading would do. Nothing is registered, provisioned, taken into
 * custody, written or exported.
 *
 * @throws {@link SenhaseguraError} with what would keep the secrets from being loaded.
 */
export async function dryRun(
  inputs: Inputs,
  plan: Plan,
  { platform, runtime }: Step,
  masks: CredentialMasks,
  way: Way,
): Promise<void> {
  platform.info('Dry run: nothing is taken from the vault or exported.');
  if (inputs.registration !== undefined) platform.info(NOT_REGISTERED);
  const { vault, decrypt } = await connect(unregistered(inputs), platform, runtime, masks, way);
  const objects = await masks.finishDuring(fetchWithoutTaking(plan, vault, runtime.signal));
  const { checks, problems, notices } = checkLines(plan, objects, runtime.now(), decrypt);
  for (const notice of notices) platform.warning(notice);
  for (const { state, message } of checks) platform.info(`  ${MARKS[state]}  ${message}`);
  throwProblems([...checks.flatMap((check) => check.problems), ...problems]);
}

/** The line of a trial that leaves `application`, `system` and `environment` out. */
export const NOT_REGISTERED =
  'application, system and environment are ignored, because nothing is registered. The ' +
  'authorization of client-id is checked instead.';

/** Inputs that log in without registering an application first. */
export function unregistered(inputs: Inputs): Inputs {
  return { ...inputs, registration: undefined };
}

const MARKS: Readonly<Record<LineCheck['state'], string>> = {
  ok: 'ok       ',
  failed: 'FAILED   ',
  'left-out': 'left out ',
  'not-asked': 'not asked',
};
