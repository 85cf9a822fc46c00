import { problemsOf } from '../model/errors.ts';
import type { Platform } from '../platform/platform.ts';
import type { Runtime } from '../platform/runtime.ts';
import type { VaultClient } from '../vault/client.ts';
import { emptyCommandFile } from './files/command-files.ts';
import { giveBack } from './give-back.ts';
import type { Journal, JournalFiles } from './journal.ts';
import { tellOutcomes } from './outcomes.ts';
import { removePrivateFiles } from './files/remove-private-files.ts';

/** What a step that fails leaves behind; undefined where it hadn't got that far. */
export interface LeftOver {
  readonly journal: Journal | undefined;
  /** The secret files that stay after the job. */
  readonly kept: JournalFiles | undefined;
}

/**
 * Undoes what a step did before it failed: files and command files at once, then everything that
 * the vault lent. Says what became of it, and never throws.
 */
export async function rollBack(
  { journal, kept }: LeftOver,
  vault: VaultClient,
  platform: Pick<Platform, 'info' | 'warning'>,
  runtime: Runtime,
): Promise<void> {
  if (kept !== undefined) removeKept(kept, platform, runtime);
  if (journal === undefined) return;
  for (const path of journal.data.handover) emptyCommandFile(runtime.temporaryDirectory, path);
  // A cancelled job has seconds left: its post step has a budget of its own, and the journal.
  if (journal.isEmpty || runtime.signal?.aborted === true) return;
  const outcomes = await giveBack(journal, async () => Promise.resolve(vault), runtime);
  const info = (line: string): void => platform.info(line);
  tellOutcomes(outcomes, { info, failed: info });
}

/** A step that fails keeps nothing, and nobody would know the path of these. */
function removeKept(
  kept: JournalFiles,
  platform: Pick<Platform, 'warning'>,
  { temporaryDirectory }: Runtime,
): void {
  try {
    if (temporaryDirectory !== undefined) removePrivateFiles(temporaryDirectory, kept);
  } catch (error) {
    for (const { message } of problemsOf(error)) platform.warning(message);
  }
}
