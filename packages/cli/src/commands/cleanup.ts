import { rmSync } from 'node:fs';
import { cleanUpLater, outcomeLine, problemsOf, type LeftBehind } from '@senhasegura-action/core';
import { createPlatform } from '../loading/collecting-platform.ts';
import { UsageError, type Invocation } from '../command-line/command-line.ts';
import { createConsole } from '../output/console.ts';
import { readJournalFile } from '../loading/journal-file.ts';
import { openSession, type Session } from '../loading/command-context.ts';

const NOT_GIVEN_BACK = 3;

/** `senhasegura cleanup`: gives back what another process left. */
export async function cleanupCommand(invocation: Invocation): Promise<number> {
  const { flags } = invocation;
  const asJson = flags.has('json');
  try {
    const session = await openSession(invocation);
    const journal = flags.get('journal')?.[0];
    const left =
      journal === undefined ? leftByName(invocation) : { journal: readJournalFile(journal) };
    const outcomes = await giveBack(left, session);
    const failed = outcomes.filter(({ result }) => result === 'failed').length;
    if (journal !== undefined && failed === 0) rmSync(journal, { force: true });
    if (asJson) process.stdout.write(`${JSON.stringify({ outcomes, failed }, null, 2)}\n`);
    else {
      for (const outcome of outcomes) {
        const line = outcomeLine(outcome);
        if (outcome.result === 'failed') session.console.warning(line);
        else session.console.info(line);
      }
      if (outcomes.length === 0) session.console.info('There is nothing to give back.');
    }
    if (failed === 0) return 0;
    const fails = session.settings.raw['cleanup-failure']?.trim().toLowerCase() === 'fail';
    return fails ? NOT_GIVEN_BACK : 1;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const problems = problemsOf(error);
    if (asJson) process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    else for (const problem of problems) createConsole(false).problem(problem);
    return 1;
  }
}

async function giveBack(left: LeftBehind, { settings, console, host }: Session) {
  const platform = createPlatform('cli', console, () => {});
  return cleanUpLater(left, settings.raw, platform, host, {});
}

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
      ['What is to be given back? Name a journal, an identity or a custody.'],
      'cleanup',
    );
  }
  // As a part of a path they would lead to another one.
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
