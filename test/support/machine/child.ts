import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { FullPipe } from './full-pipe.ts';

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Killed with SIGKILL after this many milliseconds. */
  readonly timeoutMs: number;
  readonly onStdout?: ((text: string) => void) | undefined;
  /** Takes the place of stdout, and is read only after `resume()`. */
  readonly stalledStdout?: FullPipe | undefined;
}

export interface ChildExit {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

// The runner's own grace periods (ProcessInvoker): SIGINT, then SIGTERM, then SIGKILL.
const sigtermAfterMs = 7500;
const sigkillAfterMs = sigtermAfterMs + 2500;

/** A child process with its output collected. */
export class Child {
  /** Settles when the process has ended and all its output was read; never rejects. */
  readonly exit: Promise<ChildExit>;
  readonly #process: ChildProcess;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #stalled: FullPipe | undefined;
  readonly #stdout: Buffer[] = [];
  // A character may be cut in two where one read ends.
  readonly #decoder = new StringDecoder('utf8');
  readonly #onStdout: ((text: string) => void) | undefined;
  #stdoutRead: Promise<void> | undefined;

  constructor(options: ChildOptions) {
    this.#stalled = options.stalledStdout;
    this.#onStdout = options.onStdout;
    const stdout = this.#stalled?.openForChild();
    this.#process = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
    });
    if (stdout !== undefined) closeSync(stdout);
    this.exit = this.#collect(options.timeoutMs);
  }

  /** Starts to read a stalled stdout. */
  resume(): void {
    this.#stdoutRead ??= this.#stalled?.read((bytes) => {
      this.#take(bytes);
    });
  }

  kill(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  /** Cancels as the runner does: SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL. */
  cancel(): void {
    this.kill('SIGINT');
    this.#after(sigtermAfterMs, 'SIGTERM');
    this.#after(sigkillAfterMs, 'SIGKILL');
  }

  #take(bytes: Buffer): void {
    this.#stdout.push(bytes);
    this.#onStdout?.(this.#decoder.write(bytes));
  }

  #after(ms: number, signal: NodeJS.Signals): void {
    this.#timers.push(setTimeout(() => this.#process.kill(signal), ms));
  }

  async #collect(timeoutMs: number): Promise<ChildExit> {
    const stderr: Buffer[] = [];
    this.#process.stdout?.on('data', (bytes: Buffer) => {
      this.#take(bytes);
    });
    this.#process.stderr?.on('data', (bytes: Buffer) => stderr.push(bytes));
    let timedOut = false;
    this.#timers.push(
      setTimeout(() => {
        timedOut = true;
        this.#process.kill('SIGKILL');
      }, timeoutMs),
    );

    const ended = await new Promise<Pick<ChildExit, 'exitCode' | 'signal'>>((resolve) => {
      this.#process.once('close', (exitCode, signal) => {
        resolve({ exitCode, signal });
      });
      // What cannot be started ends as a shell would report it.
      this.#process.once('error', (error) => {
        stderr.push(Buffer.from(error.message));
        resolve({ exitCode: 127, signal: null });
      });
    });
    for (const timer of this.#timers) clearTimeout(timer);
    this.resume();
    this.#stalled?.finish();
    await this.#stdoutRead;
    return {
      ...ended,
      timedOut,
      stdout: Buffer.concat(this.#stdout).toString('utf8'),
      stderr: Buffer.concat(stderr).toString('utf8'),
    };
  }
}
