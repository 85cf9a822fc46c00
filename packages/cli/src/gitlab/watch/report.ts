import { join } from 'node:path';
import { inert, type Problem } from '@senhasegura-action/core';
import { writePrivateFile } from '../../output/private-file.ts';

/** What the watcher did, for people and for after_script. */
export const REPORT = 'given-back';
/** What after_script makes of it: a code as `senhasegura cleanup` has it. */
export const EXIT_CODE = 'exit-code';

/** Lines about what was given back, as `senhasegura cleanup` prints them. They hold names only. */
export class Report {
  readonly #lines: string[] = [];

  readonly info = (text: string): void => {
    this.#lines.push(inert(text));
  };

  readonly warning = (text: string): void => {
    this.info(`Warning: ${text}`);
  };

  problem({ code, message }: Problem): void {
    this.info(`Error: ${message} (${code})`);
  }

  /**
   * Writes all lines so far into the job's directory.
   *
   * @param code - For an after_script that asked.
   * @throws ERR_FILE
   */
  write(directory: string, code: number | undefined): void {
    if (code !== undefined) writePrivateFile(join(directory, EXIT_CODE), `${String(code)}\n`);
    writePrivateFile(join(directory, REPORT), `${this.#lines.join('\n')}\n`);
  }
}
