import { resolve } from 'node:path';
import {
  didYouMean,
  printable,
  ProblemsError,
  SenhaseguraError,
  type OnRefused,
  type PlatformFacts,
  type Problem,
  type ValueFault,
} from '@senhasegura-action/core';
import { onWindows } from '@senhasegura-action/core/platforms/windows';
import { writeFully } from '@senhasegura-action/node';
import { cancellableCommand } from './cancellable-command.ts';
import { textOf, type CollectingPlatform, type Variable } from '../loading/collecting-platform.ts';
import { UsageError, type Invocation } from '../command-line/command-line.ts';
import { refuseWhenDisabled } from '../settings/disabled.ts';
import { writeMasksFile } from '../filter/masks-file.ts';
import { FORMATS, type Format } from '../formats/format.ts';
import { refuseDevice, writePrivateFile } from '../output/private-file.ts';
import { checkIncludes } from '../gitlab/includes.ts';
import { witnessFor } from '../gitlab/watch/start-watcher.ts';
import { openContext } from '../loading/command-context.ts';
import type { Environment } from '../settings/environment.ts';
import { isInJob } from '../settings/job-identity.ts';
import { loadSecrets } from '../loading/load-secrets.ts';

/** `senhasegura export`: writes secrets for another tool. */
export async function exportCommand(invocation: Invocation): Promise<number> {
  const { flags } = invocation;
  const format = formatOf(flags.get('format')?.[0]);
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
    const own = factsOf(format, refusedPolicy(flags.get('on-refused')?.[0]));
    const facts = isLimited ? onWindows(own) : own;
    const directory = flags.get('watch')?.[0];
    const warning = directory === undefined ? undefined : checkIncludes(context.env);
    if (warning !== undefined) context.console.warning(warning);
    const witness = dryRun ? undefined : witnessFor(directory, context);
    const { platform, giveBack } = await loadSecrets(context, facts, journal, witness);
    if (dryRun) return 0;
    try {
      const variables = variablesOf(platform);
      checkValues(format, variables);
      if (masks !== undefined) writeMasksFile(masks, platform.masks);
      const text = format.write(variables, platform.masks);
      if (file === undefined) print(text);
      else writePrivateFile(file, text);
    } catch (error) {
      await giveBack();
      throw error;
    }
    return 0;
  });
}

/**
 * The facts of a format. What `*` brings is everything that an authorization holds, so by default
 * one entry that this format refuses doesn't spoil the others.
 */
function factsOf({ platform, refuse }: Format, policy: OnRefused | undefined): PlatformFacts {
  const onRefused = { wildcard: policy ?? 'skip', written: policy ?? 'fail' } as const;
  if (refuse === undefined) return { ...platform, onRefused };
  const checkVariable = (text: string, secret: boolean): ValueFault | undefined => {
    const problem = refuse(text);
    return problem === undefined ? platform.checkVariable?.(text, secret) : { problem };
  };
  return { ...platform, onRefused, checkVariable };
}

const POLICIES: readonly OnRefused[] = ['skip', 'rename', 'fail'];

/** @throws {@link UsageError} */
function refusedPolicy(text: string | undefined): OnRefused | undefined {
  const policy = POLICIES.find((one) => one === text);
  if (text !== undefined && policy === undefined) {
    throw new UsageError([`--on-refused is one of ${POLICIES.join(', ')}.`], 'export');
  }
  return policy;
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

const STDOUT = 1;
const TERMINAL =
  'This would print the secrets to your terminal. Use --file FILE, redirect stdout, or add ' +
  '--force.';
const JOB_LOG =
  'This is a CI job, so the secrets could end up unmasked in its log. Use --file FILE. If ' +
  'another program reads stdout, add --force.';

/**
 * Nobody can tell the log of a job from a program that reads stdout, so in a job stdout must be
 * asked for.
 *
 * @throws {@link UsageError}
 */
function refuseToShow({ readByAgent }: Format, env: Environment): void {
  if (process.stdout.isTTY) throw new UsageError([TERMINAL], 'export');
  const isMasked = readByAgent !== undefined && Boolean(env[readByAgent]);
  if (isInJob(env) && !isMasked) throw new UsageError([JOB_LOG], 'export');
}

/** @throws {@link UsageError}, which lists the formats. */
function formatOf(name: string | undefined): Format {
  const names = Object.keys(FORMATS);
  const format = name !== undefined && Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format !== undefined) return format;
  const wrong =
    name === undefined
      ? '--format is missing.'
      : `There is no format "${printable(name)}".${didYouMean(name, names)}`;
  throw new UsageError([`${wrong} There are: ${names.join(', ')}.`], 'export');
}

/** @throws ERR_FILE when the reader doesn't get all of it. */
function print(text: string): void {
  try {
    writeFully(STDOUT, Buffer.from(text));
  } catch {
    throw new SenhaseguraError(
      'ERR_FILE',
      'The secrets could not be written to stdout. Check what reads them, and that a disk ' +
        'is not full.',
    );
  }
}

/** Without the path of a journal, which the log names. */
function variablesOf({ variables }: CollectingPlatform): readonly Variable[] {
  return variables.filter(({ kind, name }) => !(kind === 'output' && name === 'journal'));
}

/** @throws ERR_VALUE_INVALID for every value that would not arrive unchanged. */
function checkValues(format: Format, variables: readonly Variable[]): void {
  const problems = variables.flatMap((variable): Problem[] => {
    const why = format.refuse?.(textOf(variable));
    return why === undefined
      ? []
      : [{ code: 'ERR_VALUE_INVALID', message: `${variable.name} ${why}.` }];
  });
  const [first, ...rest] = problems;
  if (first !== undefined) throw new ProblemsError([first, ...rest]);
}
