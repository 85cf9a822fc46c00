import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './tracked-files.ts';

/**
 * Where a script of this folder writes to: what `--out` says, or `release/` in the repository,
 * which git ignores.
 */
export function outFolder(args: readonly string[]): string {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  return resolve(values.out ?? `${ROOT}/release`);
}

/** What a dry run is asked to make. */
export interface DryRunArguments {
  /** Where to. */
  readonly out: string;
  /** Whether it makes archives of the command line. */
  readonly archives: boolean;
  /** The platforms of the archives; all where none is named. */
  readonly platforms: readonly string[];
}

/** Reads the arguments of `npm run release:dry`. */
export function dryRunArguments(args: readonly string[]): DryRunArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, 'no-archives': { type: 'boolean' } },
    allowPositionals: true,
  });
  return {
    out: outFolder(values.out === undefined ? [] : ['--out', values.out]),
    archives: values['no-archives'] !== true,
    platforms: positionals,
  };
}
