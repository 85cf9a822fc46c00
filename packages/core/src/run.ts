import { connect } from './connection/connection.ts';
import type { CredentialMasks } from './mask/credential-masks.ts';
import { dryRun } from './dry-run.ts';
import { hideInputs } from './mask/hide-inputs.ts';
import { exportFiles, exportVariables, type FilePlace } from './load/export.ts';
import { fetchObjects } from './load/fetch.ts';
import { giveBack } from './lending/give-back.ts';
import { emptyHandoverFile } from './lending/command-files.ts';
import type { Host } from './platform/runtime.ts';
import { parseInputs, type Inputs } from './inputs/inputs.ts';
import type { Step } from './inputs/step.ts';
import type { Journal } from './lending/journal.ts';
import { handOver, openLending } from './lending/lending.ts';
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
  { platform, host }: Step,
  masks: CredentialMasks,
): Promise<void> {
  const { vault, decrypt, close } = connect(inputs, platform, host, masks);
  let journal: Journal | undefined;
  try {
    const lending = await openLending(plan, inputs, platform, host);
    journal = lending.journal;
    const fetching = fetchObjects(plan, { ...lending, vault, signal: host.signal });
    const objects = await masks.finishDuring(fetching);
    const selection = selectSecrets(plan, objects, host.now(), decrypt);
    masks.finish();
    const masking = maskAll(selection.secrets, platform);
    for (const notice of [...selection.notices, ...masking.notices]) platform.warning(notice);
    const { secrets } = masking;
    const files = exportFiles(secrets, placeOf(host, platform), journal);
    if (!inputs.cleanup) handOver(lending, platform, host);
    exportVariables(secrets, files, platform);
    report(masking, selection.remarks, inputs.url.host, platform);
  } catch (error) {
    if (journal !== undefined) await rollBack(journal, vault, platform, host);
    throw error;
  } finally {
    close();
  }
}

const EXPOSED =
  'The directory of the secret files keeps the permissions that it inherits, as icacls.exe failed: ' +
  'whoever may read the temporary directory of the runner may read them.';

function placeOf({ temporaryDirectory, protectDirectory }: Host, platform: Platform): FilePlace {
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

// A cancelled job has seconds left: its post step, which has a budget of its own, finds all of it in
// the journal.
async function rollBack(
  journal: Journal,
  vault: VaultClient,
  platform: Platform,
  host: Host,
): Promise<void> {
  for (const path of journal.data.handover) emptyHandoverFile(host.temporaryDirectory, path);
  if (journal.isEmpty || host.signal?.aborted === true) return;
  const outcomes = await giveBack(journal, () => vault, host);
  const info = (line: string): void => platform.info(line);
  tellOutcomes(outcomes, { info, failed: info });
}
