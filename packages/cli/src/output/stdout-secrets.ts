import { SenhaseguraError } from '@senhasegura-action/core';
import { writeFully } from '@senhasegura-action/node';
import { UsageError } from '../command-line/command-line.ts';
import type { Format } from '../formats/format.ts';
import type { Environment } from '../settings/environment.ts';
import { isInJob } from '../settings/job-identity.ts';

const STDOUT = 1;
const TERMINAL =
  'This would print the secrets to your terminal. Use --file FILE, redirect stdout, or add ' +
  '--force.';
const JOB_LOG =
  'This is a CI job, so the secrets could end up unmasked in its log. Use --file FILE. If ' +
  'another program reads stdout, add --force.';

/**
 * A job's log looks like any program that reads stdout, so in a job somebody must ask for stdout.
 *
 * @throws {@link UsageError}
 */
export function refuseToShow({ readByAgent }: Format, env: Environment): void {
  if (process.stdout.isTTY) throw new UsageError([TERMINAL], 'export');
  const isMasked = readByAgent !== undefined && Boolean(env[readByAgent]);
  if (isInJob(env) && !isMasked) throw new UsageError([JOB_LOG], 'export');
}

/**
 * Writes secrets to stdout.
 *
 * @throws ERR_FILE when the reader doesn't get all of it.
 */
export function printSecrets(text: string): void {
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
