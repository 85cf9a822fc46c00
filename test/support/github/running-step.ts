import { Child, type ChildExit } from '../machine/child.ts';
import { FullPipe } from '../machine/full-pipe.ts';
import { CommandReader, outputLines } from './runner-commands.ts';
import { StepCommandFiles } from './step-command-files.ts';

/** What a test may ask of the moment in which a step runs. */
export interface StepOptions {
  /** How the step is called in the log and in leak reports. */
  readonly name?: string;
  /** `id:` of the step: its outputs become `steps.ID.outputs.NAME`, and GITHUB_ACTION says it. */
  readonly id?: string;
  /** `env:` of the step. */
  readonly env?: Readonly<Record<string, string>>;
  /** SIGKILL after this long; default 20 s. */
  readonly timeoutMs?: number;
  /** Called with each piece of stdout as it arrives. */
  readonly onStdout?: (text: string, step: RunningStep) => void;
  /** Nobody reads stdout until `resume()`: the first byte that the step prints blocks it. */
  readonly stallStdout?: boolean;
  /**
   * The first byte that the step exports (GITHUB_ENV, GITHUB_OUTPUT) blocks it until this answers
   * true. It is asked after each mask with all masks so far. A step that exports before it has
   * delivered its masks never ends, and times out.
   */
  readonly holdExports?: (masks: readonly string[]) => boolean;
  /** Called as soon as the step runs, to kill, cancel or resume it. */
  readonly onStart?: (step: RunningStep) => void;
}

export interface StepProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly temp: string;
  /** The environment without the command files. */
  readonly env: Readonly<Record<string, string>>;
}

export interface EndedStep {
  readonly exit: ChildExit;
  readonly files: Awaited<ReturnType<StepCommandFiles['finish']>>;
  readonly lateMasks: readonly string[];
}

/** A step while it runs. */
export class RunningStep {
  readonly ended: Promise<EndedStep>;
  readonly #child: Child;
  readonly #files: StepCommandFiles;
  readonly #hold: StepOptions['holdExports'];
  readonly #reader = new CommandReader();
  readonly #masks: string[] = [];
  readonly #lateMasks: string[] = [];
  #partialLine = '';

  constructor(process: StepProcess, options: StepOptions) {
    this.#hold = options.holdExports;
    this.#files = new StepCommandFiles(process.temp, this.#hold !== undefined);
    const env = { ...process.env, ...this.#files.paths };
    this.#child = new Child({
      ...process,
      env,
      timeoutMs: options.timeoutMs ?? 20_000,
      onStdout: (text) => {
        if (this.#hold) this.#watchMasks(text);
        options.onStdout?.(text, this);
      },
      stalledStdout:
        options.stallStdout === true
          ? new FullPipe(`${this.#files.paths.GITHUB_STATE}-stdout`)
          : undefined,
    });
    this.ended = this.#end();
    options.onStart?.(this);
  }

  /** Kills the process at once, as `kill -9` or a lost machine would. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.#child.kill(signal);
  }

  /** Cancels as the runner does: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL. */
  cancel(): void {
    this.#child.cancel();
  }

  /** Starts to read a stalled stdout. */
  resume(): void {
    this.#child.resume();
  }

  #watchMasks(text: string): void {
    const lines = (this.#partialLine + text).split('\n');
    this.#partialLine = lines.pop() ?? '';
    for (const line of lines.flatMap(outputLines)) {
      const { kind, data } = this.#reader.read(line);
      if (kind !== 'mask') continue;
      if (this.#files.released) this.#lateMasks.push(data);
      this.#masks.push(data);
      if (this.#hold?.(this.#masks) === true) this.#files.release();
    }
  }

  async #end(): Promise<EndedStep> {
    const exit = await this.#child.exit;
    return { exit, files: await this.#files.finish(), lateMasks: this.#lateMasks };
  }
}
