import { closeSync, constants, fstatSync, openSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const ASK = 'ask';
/** The pipe that whoever asked reads from. */
export const ANSWER = 'answer';
const { O_NOFOLLOW, O_NONBLOCK, O_RDWR, O_WRONLY } = constants;

/**
 * How after_script asks a watcher to give back now: through two named pipes in the job's directory.
 * Where the job removed them, nobody is heard.
 */
export class AskChannel implements Disposable {
  readonly #directory: string;
  readonly #socket: Socket | undefined;
  readonly #asked = new AbortController();
  #told = false;

  /** @param directory - The private directory of the job. */
  constructor(directory: string) {
    this.#directory = directory;
    const descriptor = openPipe(join(directory, ASK), O_RDWR);
    if (descriptor === undefined) return;
    this.#socket = new Socket({ fd: descriptor, readable: true, writable: false });
    this.#socket.on('error', () => {});
    this.#socket.once('data', () => this.#asked.abort());
  }

  /** Whether somebody has asked. */
  get heard(): boolean {
    return this.#asked.signal.aborted;
  }

  /**
   * Waits, and once ends early: when somebody asks.
   *
   * @param ms - In milliseconds.
   */
  async wait(ms: number): Promise<void> {
    const signal = this.#told ? undefined : this.#asked.signal;
    await delay(ms, undefined, { signal }).catch(() => {});
    this.#told = this.heard;
  }

  /** Wakes whoever asked, if it still waits. What there is to tell stands in files. */
  answer(): void {
    const descriptor = this.heard ? openPipe(join(this.#directory, ANSWER), O_WRONLY) : undefined;
    if (descriptor === undefined) return;
    try {
      writeSync(descriptor, 'done\n');
    } catch {
      // It went away.
    } finally {
      closeSync(descriptor);
    }
  }

  [Symbol.dispose](): void {
    this.#socket?.destroy();
  }
}

/**
 * Opens a named pipe without waiting for its other end: whoever opens it for both has both, and for
 * writing somebody must read.
 */
function openPipe(path: string, mode: number): number | undefined {
  try {
    const descriptor = openSync(path, mode | O_NONBLOCK | O_NOFOLLOW);
    if (fstatSync(descriptor).isFIFO()) return descriptor;
    closeSync(descriptor);
  } catch {
    // The job removed it, or nobody reads.
  }
  return undefined;
}
