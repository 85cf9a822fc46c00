import {
  cleanUpLater,
  journalCommand,
  newJournalPath,
  run,
  tellOutcomes,
  type PlatformFacts,
  type RawInputs,
} from '@senhasegura-action/core';
import { refuseDevice } from '../output/private-file.ts';
import { createPlatform, type CollectingPlatform } from './collecting-platform.ts';
import type { CommandContext } from './command-context.ts';
import { JournalFile, refuseToReplaceJournal } from './journal-file.ts';

/** Secrets that were loaded, and how to give back what came with them. */
export interface Loaded {
  readonly platform: CollectingPlatform;
  /** Answers how many things could not be given back. */
  readonly giveBack: () => Promise<number>;
}

/**
 * Loads secrets. While they are loaded, a journal on disk says what was lent.
 *
 * @param witness - Told every state of the journal as soon as it is on disk.
 * @throws what core's `run` throws; then everything was given back.
 */
export async function loadSecrets(
  context: CommandContext,
  facts: PlatformFacts,
  journalPath: string | undefined,
  witness: (state: string) => void = () => {},
): Promise<Loaded> {
  const { settings, console, runtime, signal } = context;
  if (journalPath !== undefined) {
    refuseDevice(journalPath, runtime.windows);
    refuseToReplaceJournal(journalPath, runtime.windows);
  }
  const path = journalPath ?? newJournalPath(runtime.temporaryDirectory ?? '');
  const journal = new JournalFile(path, {
    onFirst: () => {
      console.info(
        'Borrowed items are recorded in a journal. If this run is killed, return them ' +
          `with: ${journalCommand(path, runtime.windows)}`,
      );
    },
    onKept: console.warning,
  });
  const platform = createPlatform(facts, console, (state) => {
    journal.save(state);
    witness(state);
  });
  const raw: RawInputs = { 'export-to': 'env', ...settings.raw };
  const giveBack = async (): Promise<number> => {
    const failed = await giveBackJournal(journal, context, platform);
    if (failed === 0) witness('');
    return failed;
  };
  console.progress('Loading secrets');
  try {
    await run({ raw, platform, runtime: { ...runtime, signal }, context: {} });
    sayWhereJournalIs(platform, runtime.windows, console.info);
  } catch (error) {
    await giveBack();
    throw error;
  } finally {
    console.done();
  }
  return { platform, giveBack };
}

/** With `cleanup: false` core itself wrote a journal, and nobody here gives back. */
function sayWhereJournalIs(
  { variables }: CollectingPlatform,
  windows: boolean,
  say: (text: string) => void,
): void {
  for (const { kind, name, value } of variables) {
    if (kind === 'output' && name === 'journal') {
      say(`To return what was borrowed: ${journalCommand(String(value), windows)}`);
    }
  }
}

async function giveBackJournal(
  journal: JournalFile,
  { settings, console, runtime }: CommandContext,
  platform: CollectingPlatform,
): Promise<number> {
  if (journal.state === '') return 0;
  const step = { raw: settings.raw, platform, runtime, context: {} };
  const left = {
    journal: journal.state,
    file: journal.path,
    save: (state: string) => journal.save(state),
  };
  const outcomes = await cleanUpLater(left, step);
  const failed = tellOutcomes(outcomes, { info: console.info, failed: console.warning });
  if (failed === 0) journal.remove();
  else console.warning(`To return the rest: ${journalCommand(journal.path, runtime.windows)}`);
  return failed;
}
