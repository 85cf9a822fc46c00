import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { SenhaseguraError } from '@senhasegura-action/core';
import type { CommandContext } from '../../loading/command-context.ts';
import { writePrivateFile } from '../../output/private-file.ts';
import { identifyJob } from '../../settings/job-identity.ts';
import { describeProcess } from './running-process.ts';
import { parseGraceTime, proxiesOf, withTexts, type WatchOrder } from './watch-order.ts';

/** What makes this program a watcher; no command of its own, as only we start it. */
export const AS_WATCHER = '--as-watcher';
/** Names the watcher's process, in the private directory of the job. */
const NUMBER = 'watcher';
/** The rest of its environment stays with the job. */
const KEPT = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'];

/** Tells a watcher what is lent by now; it forgets what it was told before. */
export type Witness = (state: string) => void;

/**
 * Makes the witness of a job on GitLab, which starts a watcher as soon as something is lent. The
 * watcher has a session of its own and none of this process's descriptors, so that neither a signal
 * to the job's processes reaches it nor anybody waits for it.
 *
 * @param directory - The private directory of the job; without it nobody watches.
 * @throws ERR_INPUT_INVALID; ERR_FILE for a relative path where the working directory is gone
 */
export function witnessFor(directory: string | undefined, context: CommandContext): Witness {
  const graceMs = parseGraceTime(context.settings.graceTime);
  if (directory === undefined || graceMs === 0) return () => {};
  const watched = wholePath(directory);
  let started: { readonly pipe: Writable | undefined } | undefined;
  return (state) => {
    if (started === undefined && state === '') return;
    if (started === undefined) {
      started = { pipe: startWatcher(orderFor(watched, graceMs, context)) };
      context.console.info(started.pipe === undefined ? ALONE : besideWatcher(graceMs));
    }
    started.pipe?.write(`${JSON.stringify({ state })}\n`);
  };
}

const ALONE =
  'after_script alone gives back what this job borrows: no watcher can be started, as this ' +
  'process has too many files open.';

function besideWatcher(graceMs: number): string {
  return (
    'after_script gives back what this job borrows. Without it, a watcher does, ' +
    `${String(graceMs / 1000)} s after this shell has ended.`
  );
}

/**
 * The watcher may outlive the working directory. In one that is gone, Node makes the folders of a
 * relative path for ever (`mkdir` with `recursive`).
 */
function wholePath(directory: string): string {
  try {
    return resolve(directory);
  } catch {
    const message =
      'The working directory is gone, so --watch needs the whole path of a directory.';
    throw new SenhaseguraError('ERR_FILE', message);
  }
}

function orderFor(directory: string, graceMs: number, context: CommandContext): WatchOrder {
  const { settings, env } = context;
  return {
    raw: withTexts(settings.raw),
    job: identifyJob(env),
    proxies: proxiesOf(env),
    directory,
    shell: describeProcess(process.ppid),
    graceMs,
  };
}

/** Answers undefined where there is no room for a pipe to it. */
function startWatcher(order: WatchOrder): Writable | undefined {
  const env = Object.fromEntries(KEPT.map((name) => [name, process.env[name]]));
  const watcher = spawn(process.execPath, [process.argv[1] ?? '', AS_WATCHER], {
    detached: true,
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a watcher the job goes on: after_script gives back.
  watcher.on('error', () => {});
  const stdin = watcher.stdin as Writable | undefined;
  if (stdin === undefined) return undefined;
  stdin.on('error', () => {});
  // Nobody waits for it, not even where its number can't be written: it waits for our end itself.
  watcher.unref();
  (stdin as Writable & { unref?: () => void }).unref?.();
  if (watcher.pid !== undefined) {
    writePrivateFile(join(order.directory, NUMBER), `${String(watcher.pid)}\n`);
  }
  stdin.write(`${JSON.stringify(order)}\n`);
  return stdin;
}
