import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './tracked-files.ts';

/** Where a script of this folder writes to: what `--out` says, or `release/` in the repository, which git ignores. */
export function outFolder(args: readonly string[]): string {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  return resolve(values.out ?? `${ROOT}/release`);
}
