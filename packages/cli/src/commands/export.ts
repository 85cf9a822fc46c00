import { resolve } from 'node:path';
import { onWindows } from '@senhasegura-action/core/platforms/windows';
import { cancellableCommand } from './cancellable-command.ts';
import type { CollectingPlatform, Variable } from '../loading/collecting-platform.ts';
import { UsageError, type Invocation } from '../command-line/command-line.ts';
import { refuseWhenDisabled } from '../settings/disabled.ts';
import { writeMasksFile } from '../filter/masks-file.ts';
import { askedFormat, askedPolicy, checkValues, factsOf } from '../formats/asked-format.ts';
import { refuseDevice, writePrivateFile } from '../output/private-file.ts';
import { printSecrets, refuseToShow } from '../output/stdout-secrets.ts';
import { checkIncludes } from '../gitlab/includes.ts';
import { witnessFor } from '../gitlab/watch/start-watcher.ts';
import { openContext } from '../loading/command-context.ts';
import { loadSecrets } from '../loading/load-secrets.ts';

/** `senhasegura export`: writes secrets for another tool. */
export async function exportCommand(invocation: Invocation): Promise<number> {
  const { flags } = invocation;
  const format = askedFormat(flags.get('format')?.[0]);
  return cancellableCommand(async ({ signal }) => {
    const context = await openContext(invocation, signal);
    refuseWhenDisabled(context.settings);
    const file = flags.get('file')?.[0] ?? context.settings.secretsFile;
    const { dryRun } = context.settings;
    if (file === undefined && !flags.has('force') && !dryRun) refuseToShow(format, context.env);
    const [journal, masks] = [flags.get('journal')?.[0], flags.get('masks')?.[0]];
    const paths = [file, journal, masks].filter((path) => path !== undefined);
    const { windows } = context.runtime;
    for (const path of paths) refuseDevice(path, windows);
    if (new Set(paths.map((path) => fileOf(path, windows))).size < paths.length)
      throw new UsageError(['--file, --masks and --journal must name different files.'], 'export');
    const isLimited = windows && format.data !== true;
    const own = factsOf(format, askedPolicy(flags.get('on-refused')?.[0]));
    const facts = isLimited ? onWindows(own) : own;
    const directory = flags.get('watch')?.[0];
    if (directory !== undefined) checkIncludes(context.env, context.settings.ownInclude);
    const witness = dryRun ? undefined : witnessFor(directory, context);
    const { platform, giveBack } = await loadSecrets(context, facts, journal, witness);
    if (dryRun) return 0;
    try {
      const variables = variablesOf(platform);
      checkValues(format, variables);
      if (masks !== undefined) writeMasksFile(masks, platform.masks);
      const text = format.write(variables, platform.masks);
      if (file === undefined) printSecrets(text);
      else writePrivateFile(file, text);
    } catch (error) {
      await giveBack();
      throw error;
    }
    return 0;
  });
}

/** The same text for the same file: Windows knows one by any case of its name. */
function fileOf(path: string, windows: boolean): string {
  return windows ? absolute(path).toLowerCase() : absolute(path);
}

/** Where the working directory was deleted, nothing can be written to a relative path anyway. */
function absolute(path: string): string {
  try {
    return resolve(path);
  } catch {
    return path;
  }
}

/** Without the path of a journal, which the log names. */
function variablesOf({ variables }: CollectingPlatform): readonly Variable[] {
  return variables.filter(({ kind, name }) => !(kind === 'output' && name === 'journal'));
}
