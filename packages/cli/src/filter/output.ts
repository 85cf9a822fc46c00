import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { errnoOf } from '@senhasegura-action/core';
import type { Search } from './log-filter.ts';
import { createMaskStream } from './mask-stream.ts';

/** The step, in milliseconds, that counts how long an output stays open. */
const STEP_MS = 50;

/** An output that is being passed on. */
export interface Passing {
  /**
   * Passes on what was written by now; answers why that failed, or undefined.
   *
   * @param leftOpenMs - How long the output may stay open after its command has ended. Asked at
   *   every step, as a signal may come late.
   */
  readonly finish: (leftOpenMs: () => number) => Promise<string | undefined>;
}

/**
 * Starts to pass an output of a command on to a reader, with every mask replaced.
 *
 * @param from - Nothing, where this process has no room for another pipe.
 */
export function passOn(from: Readable | null | undefined, to: Writable, search: Search): Passing {
  if (!from) return { finish: async () => Promise.resolve(undefined) };
  const mask = createMaskStream(search);
  const ended = once(mask, 'end');
  let lost: string | undefined;
  // The command's next write fails, as it would without us. The rest is read and dropped, so that
  // the stream ends.
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
    // A process that the command left behind may keep the output open. Nobody waits for that. A
    // slow reader gets its time, because only steps without one count. A clock couldn't tell them
    // apart.
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
