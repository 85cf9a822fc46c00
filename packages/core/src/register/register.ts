import { connect } from '../connection/connection.ts';
import type { Step } from '../inputs/step.ts';
import type { CredentialMasks } from '../mask/credential-masks.ts';
import { hideInputs } from '../mask/hide-inputs.ts';
import { maskAll } from '../mask/mask.ts';
import type { MaskingAdvice } from '../mask/mask-notices.ts';
import type { Platform, PlatformFacts } from '../platform/platform.ts';
import { createRegistrar } from '../vault/registrar.ts';
import { parseRegisterInputs, type RegisterContext, type RegisterInputs } from './inputs.ts';
import { parseMapping } from './mapping.ts';
import { readMappingFile } from './mapping-file.ts';
import { ownCredentials } from './own-credentials.ts';
import { outcomeLines, outcomesTable, skippedLine, type EntryOutcome } from './report.ts';
import { sendSecrets, sendVariables } from './send.ts';
import { valuesOf, type MaskedValues } from './upload.ts';
import { fillMapping, type FilledMapping } from './variables.ts';

/** The part of the platform that registering needs: it lends nothing, and hands nothing on. */
export type RegisterPlatform = Pick<
  Platform,
  keyof PlatformFacts | 'addMask' | 'info' | 'warning' | 'summary'
>;

/** What registering works with. */
export type RegisterStep = Pick<Step, 'raw' | 'runtime'> & {
  readonly platform: RegisterPlatform;
  readonly context: RegisterContext;
};

const ADVICE: MaskingAdvice = {
  bare: 'Use longer values.',
  budget: 'Register fewer variables in one step.',
  variables: false,
};

/**
 * Registers what a mapping file names in the vault: parse, look up, mask, send. Nothing that the
 * mapping doesn't name leaves the job, and with the input `dry-run` nothing at all.
 *
 * @throws {@link SenhaseguraError}; what the vault had taken until then is in the log, by name.
 */
export async function register(step: RegisterStep): Promise<void> {
  const { raw, platform, context } = step;
  const masks = hideInputs(step);
  try {
    const inputs = parseRegisterInputs(raw, platform, context);
    for (const notice of inputs.notices) platform.warning(notice);
    const filled = lookUp(inputs, step);
    const { secrets, notices } = maskAll(filled.values, platform, ADVICE);
    masks.finish();
    // Where no mask outlives this process, nobody needs to know that a value has none.
    if (platform.masksOutliveStep) for (const notice of notices) platform.warning(notice);
    for (const skipped of filled.skipped) platform.info(skippedLine(skipped));
    if (filled.entries.length === 0) reportNothing(filled, platform);
    else if (inputs.dryRun) reportDryRun(inputs, filled, platform);
    else await send(inputs, filled, valuesOf(secrets), step, masks);
  } finally {
    masks.finish();
  }
}

function lookUp(inputs: RegisterInputs, { raw, context }: RegisterStep): FilledMapping {
  const mapping = parseMapping(readMappingFile(inputs.mappingFile), inputs.via);
  return fillMapping(mapping, context.variable, ownCredentials(raw, context), inputs.via);
}

async function send(
  inputs: RegisterInputs,
  filled: FilledMapping,
  values: MaskedValues,
  { platform, runtime }: RegisterStep,
  masks: CredentialMasks,
): Promise<void> {
  const { session, close } = await connect(inputs, platform, runtime, masks);
  try {
    const sendAll = inputs.via === 'secret' ? sendSecrets : sendVariables;
    const { outcomes, failure } = await sendAll(createRegistrar(session), filled.entries, values);
    const title = failure === undefined ? 'Registered at' : 'Not everything is registered at';
    report(`${title} ${inputs.url.host}`, outcomes, filled, platform);
    if (failure !== undefined) throw failure;
  } finally {
    close();
  }
}

function reportNothing({ skipped }: FilledMapping, platform: RegisterPlatform): void {
  const title = 'There is nothing to register';
  platform.info(`${title}: no variable of the mapping is set.`);
  platform.summary(outcomesTable(title, [], skipped));
}

function reportDryRun(
  { url }: RegisterInputs,
  filled: FilledMapping,
  platform: RegisterPlatform,
): void {
  const outcomes = filled.entries.map((entry) => ({ entry, result: 'would be sent' }));
  report(`Dry run, nothing is sent to ${url.host}`, outcomes, filled, platform);
}

function report(
  title: string,
  outcomes: readonly EntryOutcome[],
  { skipped }: FilledMapping,
  platform: RegisterPlatform,
): void {
  platform.info(`${title}:`);
  for (const line of outcomeLines(outcomes)) platform.info(line);
  platform.summary(outcomesTable(title, outcomes, skipped));
}
