import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { ClaimWatch } from './claim.ts';
import { giveBackForJob } from './give-back-for-job.ts';
import { closeInheritedDescriptors } from './inherited-descriptors.ts';
import { isRunning } from './running-process.ts';
import type { WatchOrder } from './watch-order.ts';

const [WHILE_RUNNING_MS, AFTERWARDS_MS] = [500, 200];
/** How long giving back may take, and waiting for somebody who is at it. */
const MOST_MS = 60_000;

/**
 * Waits for the end of a job's shell. When nobody has given back within the grace time, it does. It
 * ends within that time and a minute.
 */
export async function watchJob(): Promise<number> {
  closeInheritedDescriptors();
  let patient = true;
  process.on('SIGHUP', () => {});
  process.on('SIGINT', () => {});
  // The machine goes down: nobody else will come.
  process.on('SIGTERM', () => (patient = false));
  const told = await readOrder();
  if (told === undefined || told.state === '') return 0;
  const { order, state } = told;
  const journal = join(order.directory, 'journal');
  using claim = new ClaimWatch(order.directory);
  while (isRunning(order.shell)) await delay(WHILE_RUNNING_MS);
  const gone = Date.now();
  const end = gone + order.graceMs + MOST_MS;
  // Whatever hangs then.
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), order.graceMs + MOST_MS).unref();
  for (;;) {
    await delay(AFTERWARDS_MS);
    const now = claim.state(journal);
    if (now === 'settled') return 0;
    const over = !patient || Date.now() >= gone + order.graceMs || now === 'lost';
    if (now === 'abandoned' || (over && now !== 'held')) {
      if (claim.take(now === 'abandoned')) {
        await giveBackForJob(order, state);
        return 0;
      }
    }
    if (Date.now() >= end) return 1;
  }
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
