import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  cleanUpLater,
  inert,
  journalCommand,
  problemsOf,
  tellOutcomes,
} from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { createTransport } from '@senhasegura-action/core/proxied-transport';
import { createNodeRuntime } from '@senhasegura-action/node';
import { createPlatform } from '../../loading/collecting-platform.ts';
import type { Console } from '../../output/console.ts';
import { writePrivateFile } from '../../output/private-file.ts';
import type { WatchOrder } from './watch-order.ts';

/** Beside the journal: what the watcher did, for people and for a late after_script. */
const REPORT = 'given-back';

/** Gives back what a job left, and writes down what became of it. */
export async function giveBackForJob(order: WatchOrder, state: string): Promise<void> {
  const { directory } = order;
  const lines: string[] = [];
  const say = (text: string): number => lines.push(inert(text));
  say('The job ended without after_script, so the watcher gave back what it had borrowed.');
  try {
    // The job may have removed it, and what follows lies in it.
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const failed = await giveBack(order, state, {
      info: say,
      warning: (text) => say(`Warning: ${text}`),
    });
    if (failed === 0) rmSync(join(directory, 'journal'), { force: true });
    else
      say(
        `Not everything was given back. To return the rest: ${journalCommand(`${directory}/journal`, false)}`,
      );
  } catch (error) {
    for (const { message, code } of problemsOf(error)) say(`Error: ${message} (${code})`);
  }
  removeFiles(directory);
  writePrivateFile(join(directory, REPORT), `${lines.join('\n')}\n`);
}

async function giveBack(
  order: WatchOrder,
  state: string,
  { info, warning }: Pick<Console, 'info' | 'warning'>,
): Promise<number> {
  const silent = { problem: () => {}, progress: () => {}, done: () => {} };
  const platform = createPlatform(CLI, { info, warning, ...silent }, () => {});
  const runtime = createNodeRuntime({
    temporaryDirectory: order.directory,
    runId: order.job.run,
    identifyJob: async () => Promise.resolve(order.job),
    createTransport,
    proxyEnvironment: order.proxies,
  });
  const step = { raw: order.raw, platform, runtime, context: {} };
  const outcomes = await cleanUpLater({ journal: state }, step);
  return tellOutcomes(outcomes, { info, failed: warning });
}

/** All but the journal of what stays. What `cleanup: false` handed over stays, too. */
function removeFiles(directory: string): void {
  const names = readdirSync(directory);
  if (names.some((name) => /^senhasegura-.*\.journal$/.test(name))) return;
  for (const name of names) {
    if (name === 'journal' && existsSync(join(directory, name))) continue;
    rmSync(join(directory, name), { recursive: true, force: true });
  }
}
