import {
  cleanUpLater,
  tellOutcomes,
  type LeftBehind,
  type Outcome,
} from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { UsageError, type Invocation } from '../command-line/command-line.ts';
import { createPlatform } from '../loading/collecting-platform.ts';
import { openContext } from '../loading/command-context.ts';
import { readJournalFile, removeJournal } from '../loading/journal-file.ts';
import { writePrivateFile } from '../output/private-file.ts';
import { FAILED, NEVER_THERE, NOT_GIVEN_BACK } from './exit-codes.ts';

/** `senhasegura cleanup`: gives back what another process left. */
export async function cleanupCommand(invocation: Invocation): Promise<number> {
  const { flags } = invocation;
  const { settings, console, runtime } = await openContext(invocation);
  const journal = flags.get('journal')?.[0];
  const left = journal === undefined ? leftByName(invocation) : leftJournal(journal);
  const platform = createPlatform(CLI, console, () => {});
  const outcomes = await cleanUpLater(left, { raw: settings.raw, platform, runtime, context: {} });
  const failed = outcomes.filter(({ result }) => result === 'failed').length;
  if (journal !== undefined && failed === 0) {
    const warning = removeJournal(journal);
    if (warning !== undefined) console.warning(warning);
  }
  if (flags.has('json')) {
    process.stdout.write(`${JSON.stringify({ outcomes, failed }, null, 2)}\n`);
  } else {
    tellOutcomes(outcomes, { info: console.info, failed: console.warning });
    if (outcomes.length === 0) console.info('Nothing to give back.');
  }
  if (failed === 0) return 'journal' in left || outcomes.some(isGivenBack) ? 0 : NEVER_THERE;
  return settings.cleanupFailure === 'fail' ? NOT_GIVEN_BACK : FAILED;
}

function isGivenBack({ result }: Outcome): boolean {
  return result === 'given-back';
}

/**
 * What was given back leaves the file at once: a second try must not take it from somebody else.
 */
function leftJournal(file: string): LeftBehind {
  const save = (journal: string): void => writePrivateFile(file, journal);
  return { journal: readJournalFile(file), file, save };
}

/** @throws {@link UsageError} */
function leftByName({ flags }: Invocation): LeftBehind {
  const text = (name: string): string => flags.get(name)?.[0] ?? '';
  const custodies = flags.get('custody') ?? [];
  const identity = {
    podName: text('pod-name'),
    deploy: text('deploy'),
    namespace: text('namespace'),
  };
  const given = Object.values(identity).filter((part) => part !== '').length;
  if (given === 0 && custodies.length === 0) {
    throw new UsageError(
      ['Say what to give back: --journal, --custody, or --pod-name with --deploy and --namespace.'],
      'cleanup',
    );
  }
  // In a path they would lead to another function of the vault.
  if (custodies.some((ref) => /^(?:pam-(?:credential|key):)?\.{0,2}$/.test(ref))) {
    throw new UsageError(['--custody needs the id, tag or user@host of a credential.'], 'cleanup');
  }
  if (given > 0 && given < 3) {
    throw new UsageError(['--pod-name, --deploy and --namespace belong together.'], 'cleanup');
  }
  const secretIds = flags.get('secret-id') ?? [];
  return {
    leases: given === 0 ? [] : [{ ...identity, secretIds, expiration: undefined }],
    custodies,
  };
}
