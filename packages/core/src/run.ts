import { connect } from './connection/connection.ts';
import type { CredentialMasks } from './mask/credential-masks.ts';
import { dryRun } from './dry-run.ts';
import { hideInputs } from './mask/hide-inputs.ts';
import { exportFiles, exportVariables, type FilePlace } from './load/export.ts';
import { fetchObjects } from './load/fetch.ts';
import { giveBack } from './lending/give-back.ts';
import { emptyCommandFile } from './lending/command-files.ts';
import type { Runtime } from './platform/runtime.ts';
import { parseInputs, type Inputs } from './inputs/inputs.ts';
import type { Step } from './inputs/step.ts';
import type { Journal, JournalFiles } from './lending/journal.ts';
import { removePrivateFiles } from './lending/private-directory.ts';
import { problemsOf } from './model/errors.ts';
import { entrustJournal, openLending } from './lending/lending.ts';
import { maskAll, type Masking } from './mask/mask.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import type { Platform } from './platform/platform.ts';
import { selectSecrets } from './load/select.ts';
import { loadedLines, loadedMarkdown, tellOutcomes } from './load/summary.ts';
import type { VaultClient } from './vault/client.ts';

/**
 * Loads secrets into a job: parse, plan, fetch, mask, export, in this order and all or nothing.
 * What the job was lent is in the state that the platform keeps, for {@link cleanUp}. With `dry-run`
 * it changes nothing, see {@link dryRun}.
 *
 * @throws {@link SenhaseguraError}; then nothing was exported, and what had been lent is given back.
 */
export async function run(step: Step): Promise<void> {
  const { raw, platform, context } = step;
  const masks = hideInputs(step);
  try {
    const inputs = parseInputs(raw, platform, context);
    for (const notice of inputs.notices) platform.warning(notice);
    const plan = makePlan(inputs, platform);
    await (inputs.dryRun ? dryRun : load)(inputs, plan, step, masks);
  } finally {
    masks.finish();
  }
}

async function load(
  inputs: Inputs,
  plan: Plan,
  { platform, runtime }: Step,
  masks: CredentialMasks,
): Promise<void> {
  const { vault, decrypt, close } = connect(inputs, platform, runtime, masks);
  let journal: Journal | undefined;
  let kept: JournalFiles | undefined;
  try {
    const lending = await openLending(plan, inputs, platform, runtime);
    journal = lending.journal;
    const fetching = fetchObjects(plan, { ...lending, vault, signal: runtime.signal });
    const objects = await masks.finishDuring(fetching);
    const selection = selectSecrets(plan, objects, runtime.now(), decrypt);
    masks.finish();
    const masking = maskAll(selection.secrets, platform);
    for (const notice of [...selection.notices, ...masking.notices]) platform.warning(notice);
    const { secrets } = masking;
    const written = exportFiles(secrets, placeOf(runtime, platform), journal);
    kept = written.kept;
    if (!inputs.cleanup) entrustJournal(lending, platform, runtime);
    exportVariables(secrets, written.files, platform);
    report(masking, selection.remarks, inputs.url.host, platform);
  } catch (error) {
    if (kept !== undefined) removeKept(kept, platform, runtime);
    if (journal !== undefined) await rollBack(journal, vault, platform, runtime);
    throw error;
  } finally {
    close();
  }
}

const EXPOSED =
  'The directory of the secret files keeps the permissions that it inherits, as icacls.exe failed: ' +
  'whoever may read the temporary directory of the runner may read them.';

function placeOf({ temporaryDirectory, protectDirectory }: Runtime, platform: Platform): FilePlace {
  const protect = (directory: string): void => {
    if (protectDirectory?.(directory) === false) platform.warning(EXPOSED);
  };
  return { temporaryDirectory, protect };
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

/** A step that fails keeps nothing, and nobody would know the path of these. */
function removeKept(kept: JournalFiles, platform: Platform, { temporaryDirectory }: Runtime): void {
  try {
    if (temporaryDirectory !== undefined) removePrivateFiles(temporaryDirectory, kept);
  } catch (error) {
    for (const { message } of problemsOf(error)) platform.warning(message);
  }
}

// A cancelled job has seconds left: its post step, which has a budget of its own, finds all of it in
// the journal.
async function rollBack(
  journal: Journal,
  vault: VaultClient,
  platform: Platform,
  runtime: Runtime,
): Promise<void> {
  for (const path of journal.data.handover) emptyCommandFile(runtime.temporaryDirectory, path);
  if (journal.isEmpty || runtime.signal?.aborted === true) return;
  const outcomes = await giveBack(journal, () => vault, runtime);
  const info = (line: string): void => platform.info(line);
  tellOutcomes(outcomes, { info, failed: info });
}
