import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';

const { O_RDONLY, O_WRONLY, O_NONBLOCK } = constants;

const blocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EAGAIN';

/**
 * A named pipe that holds all the bytes it can: whoever writes to it blocks at the first byte
 * until somebody reads. It stands in for a runner that does not keep up (as stdout) and for a
 * disk that does not answer (as a command file), with no clock in it.
 */
export class FullPipe {
  readonly path: string;
  readonly #reader: number;
  readonly #writer: number;
  #filled = 0;
  #open = true;

  constructor(path: string) {
    execFileSync('mkfifo', ['-m', '600', path]);
    this.path = path;
    this.#reader = openSync(path, O_RDONLY | O_NONBLOCK);
    this.#writer = openSync(path, O_WRONLY | O_NONBLOCK);
    this.#fill();
  }

  /** A blocking descriptor for a child's stdio; the caller closes it. */
  openForChild(): number {
    return openSync(this.path, O_WRONLY);
  }

  /**
   * Reads what was written, without the filling. Ends when every writer has closed, ours included.
   */
  async read(onData: (bytes: Buffer) => void): Promise<void> {
    let toSkip = this.#filled;
    const socket = new Socket({ fd: this.#reader, readable: true, writable: false });
    socket.on('data', (bytes: Buffer) => {
      const skipped = Math.min(toSkip, bytes.length);
      toSkip -= skipped;
      if (skipped < bytes.length) onData(bytes.subarray(skipped));
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('close', () => {
        resolve();
      });
      socket.once('error', reject);
    });
  }

  /** Gives up our own writing end, so that `read` can end. */
  finish(): void {
    if (this.#open) closeSync(this.#writer);
    this.#open = false;
  }

  #fill(): void {
    const page = Buffer.alloc(4096);
    try {
      for (;;) this.#filled += writeSync(this.#writer, page);
    } catch (error) {
      if (!blocked(error)) throw error;
    }
  }
}
