import { connect } from './connection/connection.ts';
import { openWay, type Way } from './connection/way.ts';
import type { CredentialMasks } from './mask/credential-masks.ts';
import { hideInputs } from './mask/hide-inputs.ts';
import { exportFiles, exportVariables } from './load/export.ts';
import { fetchObjects } from './load/fetch.ts';
import { parseInputs, type Inputs } from './inputs/inputs.ts';
import type { Step } from './inputs/step.ts';
import type * as RollBack from './lending/roll-back.ts';
import type { Journal, JournalFiles } from './lending/journal.ts';
import { openLending } from './lending/lending.ts';
import { maskAll, type Masking } from './mask/mask.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import type { Platform } from './platform/platform.ts';
import { rehearse } from './load/rehearsal.ts';
import { selectSecrets } from './load/select.ts';
import { loadedLines, loadedMarkdown } from './load/summary.ts';

/**
 * Loads secrets into a job: parse, plan, fetch, mask, export, in this order and all or nothing.
 * What the job was lent is in the state that the platform keeps, for {@link cleanUp}. With
 * `dry-run` it changes nothing, see {@link dryRun}.
 *
 * @throws {@link SenhaseguraError}; then nothing was exported, and what had been lent is given
 *   back.
 */
export async function run(step: Step): Promise<void> {
  const { raw, platform, context } = step;
  const masks = hideInputs(step);
  const opening = openWay(step, masks);
  try {
    await untilUnderWay(opening);
    const inputs = parseInputs(raw, platform, context);
    for (const notice of inputs.notices) platform.warning(notice);
    const plan = makePlan(inputs, platform);
    await (inputs.dryRun ? tryOut : load)(inputs, plan, step, masks, await opening);
  } finally {
    masks.finish();
    opening.then(
      ({ transport }) => transport.close(),
      () => {},
    );
  }
}

type Work = (
  inputs: Inputs,
  plan: Plan,
  step: Step,
  masks: CredentialMasks,
  way: Way,
) => Promise<void>;

/**
 * Lets the network set out. If the way can't be opened, the inputs are wrong too, and all that is
 * wrong with them is reported together.
 */
async function untilUnderWay(opening: Promise<Way>): Promise<void> {
  opening.catch(() => {});
  await new Promise(setImmediate);
}

// Code that few runs need is in files of its own, so that other runs don't wait for it.
const tryOut: Work = async (...work) => {
  const { dryRun } = await import(/* webpackIgnore: true */ './dry-run.ts');
  await dryRun(...work);
};

const load: Work = async (inputs, plan, { platform, runtime }, masks, way) => {
  const { vault, decrypt } = await connect(inputs, platform, runtime, masks, way);
  let journal: Journal | undefined;
  let kept: JournalFiles | undefined;
  try {
    const lending = await openLending(plan, inputs, platform, runtime);
    journal = lending.journal;
    const fetching = fetchObjects(plan, { ...lending, vault, signal: runtime.signal });
    const objects = await masks.finishDuring(fetching, rehearse(plan, platform));
    const selection = selectSecrets(plan, objects, runtime.now(), decrypt);
    masks.finish();
    const masking = maskAll(selection.secrets, platform);
    for (const notice of [...selection.notices, ...masking.notices]) platform.warning(notice);
    const { secrets } = masking;
    const written = await exportFiles(secrets, platform, runtime, journal);
    kept = written.kept;
    if (!inputs.cleanup) {
      const { entrustJournal } = await import(
        /* webpackIgnore: true */ './lending/entrust-journal.ts'
      );
      entrustJournal(lending, platform, runtime);
    }
    exportVariables(secrets, written.files, platform);
    // Now the job has the journal. Until here, post gives back what a failure leaves.
    if (!inputs.cleanup) platform.saveState('');
    report(masking, selection.remarks, inputs.url.host, platform);
  } catch (error) {
    await undo({ journal, kept }, vault, platform, runtime);
    throw error;
  }
};

/**
 * If the code that rolls back can't be loaded, post still has the journal, and people read what
 * failed first.
 */
async function undo(...left: Parameters<typeof RollBack.rollBack>): Promise<void> {
  try {
    const { rollBack } = await import(/* webpackIgnore: true */ './lending/roll-back.ts');
    await rollBack(...left);
  } catch {
    const [, , platform] = left;
    platform.warning('What was borrowed is not given back yet: the end of the job does it.');
  }
}

function report(
  { secrets, bare }: Masking,
  remarks: readonly string[],
  vaultHost: string,
  platform: Platform,
): void {
  platform.info(
    `Loaded ${secrets.length} ${secrets.length === 1 ? 'secret' : 'secrets'} from ${vaultHost}:`,
  );
  for (const line of [...loadedLines(secrets), ...remarks]) platform.info(line);
  platform.summary(loadedMarkdown(secrets, vaultHost, bare));
}
