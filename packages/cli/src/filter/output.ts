import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { errnoOf } from '@senhasegura-action/core';
import type { Search } from './log-filter.ts';
import { createMaskStream } from './mask-stream.ts';

/** The time that an output is open is looked at in steps. */
const STEP_MS = 50;

/** An output that is passed on. */
export interface Passing {
  /**
   * Passes on what has been written by now, and tells why that did not succeed.
   *
   * @param leftOpenMs - How long the output may stay open although its command has ended; asked
   *   again and again, as a signal may come late.
   */
  readonly finish: (leftOpenMs: () => number) => Promise<string | undefined>;
}

/** Starts to pass an output of a command on to a reader, without the masks. */
export function passOn(from: Readable | null, to: Writable, search: Search): Passing {
  if (from === null) return { finish: async () => Promise.resolve(undefined) };
  const mask = createMaskStream(search);
  const ended = once(mask, 'end');
  let lost: string | undefined;
  // The command's next write fails, as it would without us. What is under way is read all the same, to come to its end.
  const give = (error?: unknown): void => {
    lost ??= errnoOf(error) ?? 'unknown';
    mask.unpipe(to).resume();
    from.destroy();
  };
  from.once('close', () => mask.end());
  from.pipe(mask).pipe(to, { end: false });
  if (to.destroyed) give(to.errored);
  else to.once('error', give);
  const finish: Passing['finish'] = async (leftOpenMs) => {
    let waited = 0;
    // A process that the command left behind may keep the output open: it is not waited for. A reader that is slow is,
    // which is why the steps are counted, and not the time that passed.
    const leave = setInterval(() => {
      if (to.writableNeedDrain) return;
      waited += STEP_MS;
      if (waited >= leftOpenMs()) from.destroy();
    }, STEP_MS);
    await ended;
    clearInterval(leave);
    from.destroy();
    to.off('error', give);
    return lost;
  };
  return { finish };
}
