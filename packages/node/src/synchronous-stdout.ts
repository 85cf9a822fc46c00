import { EventEmitter } from 'node:events';
import { writeSync } from 'node:fs';
import { errnoOf, holdStill, SenhaseguraError } from '@senhasegura-action/core';

const STDOUT = 1;
const PAUSE_MS = 2;

/**
 * Replaces `process.stdout` by what writes synchronously, so that a mask has left this process
 * before the next statement runs.
 *
 * Node buffers writes to a pipe whose reader is slow, but the command files that carry values are
 * written at once. So a later step could print a value whose mask is still in our memory. Node
 * makes its own stream when it is first asked for, and that takes part of a millisecond.
 *
 * @param unread - What happens when nobody reads any more. `fail`: the first write throws
 *   ERR_PLATFORM, so that nothing is exported without its mask, and the process ends with 1. `go
 *   on`: what was lent is given back all the same.
 */
export function makeStdoutSynchronous(unread: 'fail' | 'go on' = 'fail'): void {
  let gone = false;
  const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    if (gone) return true;
    try {
      writeFully(STDOUT, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    } catch {
      // Said once: nobody reads what is printed after this, so only the exit code can still say
      // that the step failed.
      gone = true;
      if (unread === 'go on') return true;
      process.exitCode = 1;
      throw new SenhaseguraError('ERR_PLATFORM', 'Nobody reads the output of this step.');
    }
    const callback = rest.find((argument) => typeof argument === 'function');
    if (callback !== undefined) process.nextTick(callback, null);
    return true;
  };
  // The console also wants to hear of errors.
  const value = Object.assign(new EventEmitter(), { fd: STDOUT, write });
  Object.defineProperty(process, 'stdout', { value, configurable: true, writable: true });
}

/** Writes all of `bytes`, and waits while a pipe is full. */
export function writeFully(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += untilReady(() => writeSync(fd, bytes, at));
}

/**
 * Reads or writes, again and again while the other end of a pipe isn't ready. This thread waits on
 * purpose.
 */
export function untilReady<T>(attempt: () => T): T {
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') throw error;
      holdStill(PAUSE_MS);
    }
  }
}
