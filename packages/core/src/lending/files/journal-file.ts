import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { writeNewFile } from './new-file.ts';
import { guarded, newName, noTemporaryDirectory } from './private-directory.ts';

/**
 * Writes the journal of a job that gives back by itself, as a file of mode 0600.
 *
 * @throws ERR_FILE, ERR_PLATFORM
 */
export function writeJournalFile(text: string, temporaryDirectory: string | undefined): string {
  if (temporaryDirectory === undefined) throw noTemporaryDirectory();
  return guarded('written', () => {
    const path = newJournalPath(realpathSync(temporaryDirectory));
    writeNewFile(path, text);
    return path;
  });
}

/** A path for a journal that nobody named. */
export function newJournalPath(directory: string): string {
  return join(directory, `${newName()}.journal`);
}
