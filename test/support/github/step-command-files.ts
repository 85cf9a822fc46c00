import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FullPipe } from '../machine/full-pipe.ts';

/** The variables of a step that name command files, and how the names of these files begin. */
export const COMMAND_FILES = {
  GITHUB_ENV: 'set_env_',
  GITHUB_OUTPUT: 'set_output_',
  GITHUB_STATE: 'save_state_',
  GITHUB_PATH: 'add_path_',
  GITHUB_STEP_SUMMARY: 'step_summary_',
} as const;

type Variable = keyof typeof COMMAND_FILES;
const variables = Object.keys(COMMAND_FILES) as Variable[];

/** Where a step's values leave it; what `hold` keeps back. */
const exports: ReadonlySet<Variable> = new Set(['GITHUB_ENV', 'GITHUB_OUTPUT']);

/**
 * The command files of one step. The runner makes new ones for every step and lets the old ones
 * lie until the job ends. Held, the two export files are full pipes: the step blocks at the first
 * byte that it exports, until `release()`.
 */
export class StepCommandFiles {
  readonly paths: Readonly<Record<Variable, string>>;
  readonly #pipes = new Map<Variable, FullPipe>();
  readonly #piped = new Map<Variable, Buffer[]>();
  #reads: Promise<void>[] | undefined;

  constructor(temp: string, hold: boolean) {
    const folder = join(temp, '_runner_file_commands');
    mkdirSync(folder, { recursive: true });
    const id = randomUUID();
    const path = (variable: Variable): string => join(folder, COMMAND_FILES[variable] + id);
    this.paths = {
      GITHUB_ENV: path('GITHUB_ENV'),
      GITHUB_OUTPUT: path('GITHUB_OUTPUT'),
      GITHUB_STATE: path('GITHUB_STATE'),
      GITHUB_PATH: path('GITHUB_PATH'),
      GITHUB_STEP_SUMMARY: path('GITHUB_STEP_SUMMARY'),
    };
    for (const variable of variables) {
      if (hold && exports.has(variable)) {
        this.#pipes.set(variable, new FullPipe(path(variable)));
      } else {
        writeFileSync(path(variable), '');
      }
    }
  }

  get released(): boolean {
    return this.#reads !== undefined;
  }

  /** Lets the step export. */
  release(): void {
    this.#reads ??= [...this.#pipes].map(async ([variable, pipe]) => {
      const chunks: Buffer[] = [];
      this.#piped.set(variable, chunks);
      await pipe.read((bytes) => chunks.push(bytes));
    });
  }

  /** What the step wrote, once it has ended. */
  async finish(): Promise<Readonly<Record<Variable, string>>> {
    this.release();
    for (const pipe of this.#pipes.values()) pipe.finish();
    await Promise.all(this.#reads ?? []);
    return {
      GITHUB_ENV: this.#text('GITHUB_ENV'),
      GITHUB_OUTPUT: this.#text('GITHUB_OUTPUT'),
      GITHUB_STATE: this.#text('GITHUB_STATE'),
      GITHUB_PATH: this.#text('GITHUB_PATH'),
      GITHUB_STEP_SUMMARY: this.#text('GITHUB_STEP_SUMMARY'),
    };
  }

  #text(variable: Variable): string {
    const piped = this.#piped.get(variable);
    if (piped) return Buffer.concat(piped).toString('utf8');
    try {
      return readFileSync(this.paths[variable], 'utf8');
    } catch (error) {
      // A step may delete its own command file. The runner then finds no file.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    }
  }
}
