import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { cleanupFailureOf } from '@senhasegura-action/core';
import { FAILED, NOT_GIVEN_BACK } from '../../commands/exit-codes.ts';
import { AskChannel } from './ask-channel.ts';
import { ClaimWatch, type ClaimState } from './claim.ts';
import { cleanDirectory } from './clean-directory.ts';
import { closeInheritedDescriptors } from './inherited-descriptors.ts';
import { Loan } from './loan.ts';
import { nextMove } from './next-move.ts';
import { Report } from './report.ts';
import { isRunning } from './running-process.ts';
import type { WatchOrder } from './watch-order.ts';

const [WHILE_RUNNING_MS, AFTERWARDS_MS] = [500, 200];
/** How long giving back may take, and waiting for somebody who is at it. */
const MOST_MS = 60_000;
/** How long before its end a watcher waits for nobody else any more. */
const LAST_TRY_MS = 30_000;
/** The pauses before what failed is tried again, in seconds. */
const PAUSES_S = [5, 10, 20, 40];
/** SIGUSR1 would open Node's debugger, and SIGQUIT write the memory to a file. */
const IGNORED = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;
const NOBODY_CAME =
  'The job ended without after_script, so the watcher gave back what it had borrowed.';
const TRIED_BEFORE = 'The after_script did not give everything back, so the watcher tried again.';

/**
 * Gives back when an after_script asks for it, or when the job's shell has ended and nobody has
 * given back within the grace time. It ends within that time and a minute.
 */
export async function watchJob(): Promise<number> {
  closeInheritedDescriptors();
  let patient = true;
  for (const signal of IGNORED) process.on(signal, () => {});
  // The machine goes down: nobody else will come.
  process.on('SIGTERM', () => (patient = false));
  const told = await readOrder();
  if (told === undefined || told.state === '') return 0;
  const { order } = told;
  const report = new Report();
  const loan = new Loan(order, told.state, report);
  let before: ClaimState | undefined;
  const jobRuns = (): boolean => isRunning(order.shell);
  // In this order: whoever asks may be done, and gone, at once.
  using claim = new ClaimWatch(order.directory, jobRuns);
  using ask = new AskChannel(order.directory);
  while (!ask.heard && jobRuns()) {
    claim.removePlanted();
    await ask.wait(WHILE_RUNNING_MS);
  }
  const gone = Date.now();
  const end = gone + order.graceMs + MOST_MS;
  // Whatever hangs then.
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), order.graceMs + MOST_MS).unref();
  for (let pause = ask.heard ? 0 : AFTERWARDS_MS; ; pause = AFTERWARDS_MS) {
    await ask.wait(pause);
    const due = ask.heard || !patient || Date.now() >= gone + order.graceMs;
    const state = claim.state(loan.journal);
    const overdue = Date.now() >= end - LAST_TRY_MS;
    const move = nextMove(state, { before, due, overdue });
    before = state;
    if (move === 'end') return 0;
    if (move !== 'wait' && claim.take(move === 'take-over')) {
      if (move === 'take-over') loan.takeOver();
      if (move === 'take-over') report.info(TRIED_BEFORE);
      else if (!ask.heard) report.info(NOBODY_CAME);
      return giveBackUntil(end, { order, loan, report, ask });
    }
    if (Date.now() >= end) return 1;
  }
}

interface Work {
  readonly order: WatchOrder;
  readonly loan: Loan;
  readonly report: Report;
  readonly ask: AskChannel;
}

/** Tries until all was given back or the time is over, and says so after each try. */
async function giveBackUntil(end: number, { order, loan, report, ask }: Work): Promise<number> {
  const { directory } = order;
  let asked = ask.heard;
  for (const pause of [...PAUSES_S, Infinity]) {
    const done = await loan.giveBack();
    const again = !done && Date.now() + pause * 1000 < end;
    if (again) report.info(`The watcher of this job tries again in ${String(pause)} s.`);
    const code = done ? 0 : codeOfFailure(order);
    report.write(directory, asked ? code : undefined);
    cleanDirectory(directory, asked);
    ask.answer();
    // Nobody waits for the other tries.
    asked = false;
    if (!again) return code;
    await delay(pause * 1000);
  }
  return FAILED;
}

function codeOfFailure({ raw }: WatchOrder): number {
  return cleanupFailureOf(raw) === 'fail' ? NOT_GIVEN_BACK : FAILED;
}

/** The order, and what is lent when whoever told it has ended, however it ended. */
async function readOrder(): Promise<{ order: WatchOrder; state: string } | undefined> {
  let order: WatchOrder | undefined;
  let state = '';
  for await (const line of createInterface({ input: process.stdin })) {
    if (order === undefined) order = JSON.parse(line) as WatchOrder;
    else ({ state } = JSON.parse(line) as { state: string });
  }
  return order === undefined ? undefined : { order, state };
}
