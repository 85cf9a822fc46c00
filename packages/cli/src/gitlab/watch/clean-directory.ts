import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWER } from './ask-channel.ts';
import { CLAIM } from './claim.ts';
import { EXIT_CODE, REPORT } from './report.ts';

/** What whoever tries again needs. */
const WITH_JOURNAL = ['journal', CLAIM];
/** What an after_script that asked reads, and then removes. */
const WITH_QUESTION = [EXIT_CODE, ANSWER];

/**
 * Removes the files of a job after giving back, or after trying to: all but those that somebody
 * still needs. What `cleanup: false` handed over stays, too.
 *
 * @param asked - Whether an after_script waits.
 */
export function cleanDirectory(directory: string, asked: boolean): void {
  const names = readdirSync(directory);
  if (names.some((name) => /^senhasegura-.*\.journal$/.test(name))) return;
  const kept = [
    REPORT,
    ...(existsSync(join(directory, 'journal')) ? WITH_JOURNAL : []),
    ...(asked ? WITH_QUESTION : []),
  ];
  for (const name of names.filter((one) => !kept.includes(one))) {
    rmSync(join(directory, name), { recursive: true, force: true });
  }
}
