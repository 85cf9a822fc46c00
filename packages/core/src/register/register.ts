import { connect } from '../connection/connection.ts';
import { repeatsSome } from '../mask/vault-echo.ts';
import type { Step } from '../inputs/step.ts';
import { hideInputs } from '../mask/hide-inputs.ts';
import { maskAll, type MaskingAdvice } from '../mask/mask.ts';
import type { Platform, PlatformFacts } from '../platform/platform.ts';
import type { MaskedSecret } from '../model/secret.ts';
import { createRegistrar } from '../vault/registrar.ts';
import { parseRegisterInputs, type RegisterContext } from './inputs.ts';
import { parseMapping } from './mapping.ts';
import { readMappingFile } from './mapping-file.ts';
import { ownCredentials } from './own-credentials.ts';
import { outcomeLines, outcomesTable, skippedLine, type EntryOutcome } from './report.ts';
import { sendSecrets, sendVariables } from './send.ts';
import { valuesOf } from './upload.ts';
import { fillMapping, type FilledMapping } from './variables.ts';

/** The part of the platform that registering needs: nothing is lent, and nothing is handed to later steps. */
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
 * Registers what a mapping file names in the vault: parse, look up, mask, send. Nothing that the mapping does not name
 * leaves the job, and with the input `dry-run` nothing at all.
 *
 * @throws {@link SenhaseguraError}; what the vault had taken until then is in the log, by name.
 */
export async function register(step: RegisterStep): Promise<void> {
  const { raw, platform, runtime, context } = step;
  const masks = hideInputs(step);
  try {
    const inputs = parseRegisterInputs(raw, platform, context);
    for (const notice of inputs.notices) platform.warning(notice);
    const mapping = parseMapping(readMappingFile(inputs.mappingFile), inputs.via);
    const own = ownCredentials(raw, context);
    const filled = fillMapping(mapping, context.variable, own, inputs.via);
    const masking = maskAll(filled.values, platform, ADVICE);
    masks.finish();
    // Where no mask outlives this process, nothing has to be said about a value without one.
    if (platform.masksOutliveStep) {
      for (const notice of masking.notices) platform.warning(notice);
    }
    for (const skipped of filled.skipped) platform.info(skippedLine(skipped));
    if (filled.entries.length === 0) {
      const title = 'There is nothing to register';
      platform.info(`${title}: no variable of the mapping is set.`);
      platform.summary(outcomesTable(title, [], filled.skipped));
      return;
    }
    const values = valuesOf(masking.secrets);
    if (inputs.dryRun) {
      const outcomes = filled.entries.map((entry) => ({ entry, result: 'would be sent' }));
      report(`Dry run, nothing is sent to ${inputs.url.host}`, outcomes, filled, platform);
      return;
    }
    const isEchoed = (words: string): boolean =>
      masks.areIn(words) || repeatsSome(words, textsOf(masking.secrets));
    const { session, close } = connect(inputs, platform, runtime, { ...masks, areIn: isEchoed });
    try {
      const send = inputs.via === 'secret' ? sendSecrets : sendVariables;
      const { outcomes, failure } = await send(createRegistrar(session), filled.entries, values);
      const title = failure === undefined ? 'Registered at' : 'Not everything is registered at';
      report(`${title} ${inputs.url.host}`, outcomes, filled, platform);
      if (failure !== undefined) throw failure;
    } finally {
      close();
    }
  } finally {
    masks.finish();
  }
}

/** As they were sent: what a message shows of the vault's words may differ, and then hides a value badly. */
function textsOf(secrets: readonly MaskedSecret[]): string[] {
  return secrets.map(({ value }) => String(value.reveal()));
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
