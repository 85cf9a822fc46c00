import type { Platform } from '../platform/platform.ts';
import type { Runtime } from '../platform/runtime.ts';
import type { Lending } from './lending.ts';
import { writeJournalFile } from './files/journal-file.ts';

/**
 * Hands the journal over to the job, as the output `journal` that names a 0600 file.
 *
 * @throws ERR_FILE, ERR_PLATFORM
 */
export function entrustJournal({ seal }: Lending, platform: Platform, runtime: Runtime): void {
  const path = writeJournalFile(seal(), runtime.temporaryDirectory);
  platform.exportPath('output', 'journal', path);
}
