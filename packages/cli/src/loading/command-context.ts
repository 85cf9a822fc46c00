import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import {
  cleanUpLater,
  outcomeLine,
  run,
  SenhaseguraError,
  type Host,
  type PlatformKind,
  type RawInputs,
} from '@senhasegura-action/core';
import { createTransport } from '@senhasegura-action/core/proxied-transport';
import { createNodeHost } from '@senhasegura-action/node';
import { createPlatform, type CollectingPlatform } from './collecting-platform.ts';
import type { Invocation } from '../command-line/command-line.ts';
import { createConsole, type Console } from '../output/console.ts';
import { identifyJob } from '../settings/job-identity.ts';
import { JournalFile, newJournalPath, refuseToReplaceJournal } from './journal-file.ts';
import { readSettings, type Environment, type Settings } from '../settings/settings.ts';

/** What a command works with. */
export interface Session {
  readonly settings: Settings;
  readonly console: Console;
  readonly host: Host;
  /** Aborted when the job is cancelled; giving back does not listen to it, as nobody comes after this process. */
  readonly signal: AbortSignal | undefined;
  readonly env: Environment;
}

/** @throws what is wrong with the settings. */
export async function openSession(invocation: Invocation, signal?: AbortSignal): Promise<Session> {
  const { env } = process;
  const console = createConsole(invocation.flags.has('quiet'));
  const settings = await readSettings(invocation, env);
  for (const notice of settings.notices) console.warning(notice);
  const host = createNodeHost({
    temporaryDirectory: temporaryDirectory(),
    identifyJob: async () => Promise.resolve(identifyJob(env)),
    createTransport,
    proxyEnvironment: env,
  });
  return { settings, console, host, signal, env };
}

/** @throws ERR_FILE */
function temporaryDirectory(): string {
  const path = tmpdir();
  try {
    return realpathSync(path);
  } catch {
    const message = `The temporary directory ${JSON.stringify(path)} cannot be used. Set TMPDIR (on Windows TEMP) to one that exists.`;
    throw new SenhaseguraError('ERR_FILE', message);
  }
}

/** Secrets that were loaded, and how to give back what came with them. */
export interface Loaded {
  readonly platform: CollectingPlatform;
  /** How many things could not be given back. */
  readonly giveBack: () => Promise<number>;
}

/**
 * Loads secrets; what is lent meanwhile is in a journal on disk.
 *
 * @throws what core's `run` throws; then everything was given back.
 */
export async function loadSecrets(
  session: Session,
  kind: PlatformKind,
  journalPath: string | undefined,
): Promise<Loaded> {
  const { settings, console, host, signal } = session;
  if (journalPath !== undefined) refuseToReplaceJournal(journalPath);
  const path = journalPath ?? newJournalPath(host.temporaryDirectory ?? '');
  const journal = new JournalFile(path, () => {
    console.info(
      `What is lent is written down in ${path}: senhasegura cleanup --journal gives it back.`,
    );
  });
  const platform = createPlatform(kind, console, (state) => journal.save(state));
  const raw: RawInputs = { 'export-to': 'env', ...settings.raw };
  const giveBack = async (): Promise<number> => giveBackJournal(journal, session, platform);
  console.progress('Loading secrets');
  try {
    await run(raw, platform, signal === undefined ? host : { ...host, signal }, {});
    // With `cleanup: false` nobody here gives back.
    for (const { kind: of, name, value } of platform.variables) {
      if (of === 'output' && name === 'journal') {
        console.info(`The journal of what was lent is ${String(value)}.`);
      }
    }
  } catch (error) {
    await giveBack();
    throw error;
  } finally {
    console.done();
  }
  return { platform, giveBack };
}

async function giveBackJournal(
  journal: JournalFile,
  { settings, console, host }: Session,
  platform: CollectingPlatform,
): Promise<number> {
  if (journal.state === '') return 0;
  const outcomes = await cleanUpLater({ journal: journal.state }, settings.raw, platform, host, {});
  const failed = outcomes.filter(({ result }) => result === 'failed');
  for (const outcome of outcomes) {
    if (outcome.result === 'failed') console.warning(outcomeLine(outcome));
    else console.info(outcomeLine(outcome));
  }
  if (failed.length === 0) journal.remove();
  else console.warning(`The journal ${journal.path} stays, for senhasegura cleanup --journal.`);
  return failed.length;
}
