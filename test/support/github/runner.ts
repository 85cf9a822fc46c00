import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  evaluate,
  inputEnvironment,
  inputValues,
  readAction,
  type ActionMetadata,
} from './action-metadata.ts';
import { parseEnvFile, parseFileCommands } from './file-commands.ts';
import { JobLog } from './job-log.ts';
import { GithubMasker } from '../maskers/masker-github.ts';
import { removeFolder } from '../machine/remove-folder.ts';
import { outputLines } from './runner-commands.ts';
import { RunningStep, type EndedStep, type StepOptions } from './running-step.ts';
import { makeFolders, runnerVariables, type JobFolders } from './step-environment.ts';
import type { StepResult } from './step-result.ts';

export interface RunnerOptions {
  /** The node that runs actions; default the one of the tests. */
  readonly node?: string;
  /** Other values for GITHUB_* and RUNNER_* variables. */
  readonly variables?: Readonly<Record<string, string>>;
  /** `env:` of the job. */
  readonly env?: Readonly<Record<string, string>>;
  /** Values of `secrets.*`, which the runner masks from the start of the job. */
  readonly secrets?: readonly string[];
  /** Contexts for expressions, by dotted name; outputs of steps with an `id` are added. */
  readonly contexts?: Readonly<Record<string, string>>;
  /** Step debug logging. */
  readonly debug?: boolean;
}

export interface RunOptions extends StepOptions {
  /** The JavaScript file to run. */
  readonly script: string;
  readonly node?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What an earlier step of the same action saved: STATE_*. */
  readonly state?: Readonly<Record<string, string>>;
}

export interface ActionOptions extends StepOptions {
  /** What runs main in place of the runner's node. */
  readonly node?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** Where a test has the runner hand post something else than main's own. */
export interface PostOptions extends StepOptions {
  readonly with?: Readonly<Record<string, string>>;
  readonly state?: ReadonlyMap<string, string>;
}

/** An action that ran in this job, ready for its post step. */
export interface UsedAction {
  readonly metadata: ActionMetadata;
  readonly main: StepResult;
  /** Runs post with the state that main saved and the same inputs; may be called again. */
  readonly post: (options?: PostOptions) => Promise<StepResult>;
}

interface Step {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly header: readonly string[];
  readonly env: Iterable<readonly [string, string]>;
  readonly id: string;
}

/** One job on a self-hosted GitHub runner that has a machine of its own. */
export class GithubRunner implements AsyncDisposable {
  readonly folders: JobFolders = makeFolders();
  readonly masker = new GithubMasker();
  /** `env:` of the job and what its steps exported so far. */
  readonly env: Map<string, string>;
  readonly steps: StepResult[] = [];
  readonly #log: JobLog;
  readonly #options: RunnerOptions;
  readonly #contexts: Map<string, string>;
  readonly #running = new Set<RunningStep>();
  readonly #ids = new Map<string, number>();
  #path: readonly string[] = [];

  constructor(options: RunnerOptions = {}) {
    this.#options = options;
    this.#log = new JobLog(this.masker, options.debug ?? false);
    this.env = new Map(Object.entries(options.env ?? {}));
    this.#contexts = new Map(Object.entries(options.contexts ?? {}));
    for (const secret of options.secrets ?? []) this.masker.addJobSecret(secret);
  }

  /** Runs one JavaScript file as a step. */
  async run(options: RunOptions): Promise<StepResult> {
    const inputs = Object.entries(options.inputs ?? {});
    return this.#step(
      {
        title: options.name ?? options.script,
        command: options.node ?? this.#options.node ?? process.execPath,
        args: [options.script],
        header: section('with:', inputs),
        env: [
          ...Object.entries(options.env ?? {}),
          ...inputEnvironment(inputs),
          ...Object.entries(options.state ?? {}).map(
            ([key, value]) => [`STATE_${key}`, value] as const,
          ),
        ],
        id: options.id ?? this.#nextId('__self'),
      },
      options,
    );
  }

  /** Runs the main step of an action, as `uses:` does. Expressions in `with` are evaluated. */
  async action(file: string, options: ActionOptions = {}): Promise<UsedAction> {
    const metadata = readAction(file);
    const name = options.name ?? file;
    const id = options.id ?? this.#nextId('__self');
    const step = async (
      script: string,
      state: ReadonlyMap<string, string>,
      stepOptions: ActionOptions,
    ): Promise<StepResult> =>
      this.run({
        name,
        env: options.env ?? {},
        ...stepOptions,
        id,
        script,
        state: Object.fromEntries(state),
        // Each step evaluates the inputs anew, so post sees what changed in between.
        inputs: Object.fromEntries(inputValues(metadata, stepOptions.with ?? {}, this.#contexts)),
      });

    const main = await step(metadata.main, new Map(), options);
    return {
      metadata,
      main,
      post: async (postOptions = {}) => {
        if (metadata.post === undefined || metadata.postIf !== 'always()') {
          throw new Error(`${file} has no post step that always runs`);
        }
        return step(metadata.post, postOptions.state ?? main.state, {
          name: `Post ${name}`,
          with: options.with ?? {},
          ...postOptions,
        });
      },
    };
  }

  /** Runs a bash script of the workflow, `${{ steps.ID.outputs.NAME }}` and the like filled in. */
  async script(text: string, options: StepOptions = {}): Promise<StepResult> {
    const evaluated = evaluate(text, this.#contexts);
    const id = options.id ?? this.#nextId('__run');
    const file = join(this.folders.temp, `${id}.sh`);
    writeFileSync(file, evaluated);
    try {
      return await this.#step(
        {
          title: options.name ?? 'Run a script',
          command: 'bash',
          args: ['--noprofile', '--norc', '-eo', 'pipefail', file],
          header: outputLines(evaluated),
          env: Object.entries(options.env ?? {}).map(
            ([name, value]) => [name, evaluate(value, this.#contexts)] as const,
          ),
          id,
        },
        options,
      );
    } finally {
      rmSync(file);
    }
  }

  /** The job's log as the web page shows it. */
  log(options: { masked: boolean; folded?: boolean } = { masked: true }): string {
    return this.#log.render(options);
  }

  /** Ends what still runs and removes the machine. */
  async close(): Promise<void> {
    for (const step of this.#running) step.kill();
    await Promise.all([...this.#running].map(async (step) => step.ended));
    removeFolder(this.folders.root);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #nextId(base: string): string {
    const count = (this.#ids.get(base) ?? 0) + 1;
    this.#ids.set(base, count);
    return count === 1 ? base : `${base}_${String(count)}`;
  }

  async #step(step: Step, options: StepOptions): Promise<StepResult> {
    const running = new RunningStep(
      {
        command: step.command,
        args: step.args,
        cwd: this.folders.workspace,
        temp: this.folders.temp,
        env: this.#environment(step),
      },
      options,
    );
    this.#running.add(running);
    const ended = await running.ended;
    this.#running.delete(running);

    this.#log.step(step.title);
    this.#log.group(`Run ${step.title}`, [...step.header, ...section('env:', this.env)]);
    const result = this.#take(step, ended);
    this.steps.push(result);
    for (const [name, value] of result.outputs) {
      this.#contexts.set(`steps.${step.id}.outputs.${name}`, value);
    }
    return result;
  }

  /** Applies what a step printed and wrote to the job, in the runner's order. */
  #take(step: Step, { exit, files, lateMasks }: EndedStep): StepResult {
    const commands = this.#log.output(exit.stdout, exit.stderr);
    const env = parseEnvFile(files.GITHUB_ENV);
    const outputs = parseFileCommands(files.GITHUB_OUTPUT);
    const state = parseFileCommands(files.GITHUB_STATE);
    const errors = [...env.errors, ...outputs.errors, ...state.errors];

    for (const [name, value] of env.pairs) {
      this.env.set(name, value);
      this.#log.debug(`${name}='${value}'`);
    }
    for (const [name, value] of outputs.pairs) this.#log.debug(`Set output ${name} = ${value}`);
    for (const [name, value] of state.pairs) {
      this.#log.debug(`Save intra-action state ${name} = ${value}`);
    }
    for (const name of env.refused) this.#log.error(`Can't store ${name} using '$GITHUB_ENV'.`);
    for (const error of errors) this.#log.error(error);
    if (exit.exitCode !== 0) {
      this.#log.error(`Process completed with exit code ${String(exit.exitCode ?? exit.signal)}.`);
    }
    this.#path = [...outputLines(files.GITHUB_PATH).filter(Boolean).reverse(), ...this.#path];

    const named = (kind: 'output' | 'state'): [string, string][] =>
      commands
        .filter((command) => command.kind === kind)
        .map(({ properties, data }) => [properties.get('name') ?? '', data]);
    const failed =
      exit.exitCode !== 0 || errors.length > 0 || commands.some(({ kind }) => kind === 'refused');
    return {
      ...exit,
      name: step.title,
      outcome: failed ? 'failure' : 'success',
      argv: [step.command, ...step.args],
      commands,
      env: new Map(env.pairs),
      outputs: new Map([...named('output'), ...outputs.pairs]),
      state: new Map([...named('state'), ...state.pairs]),
      summary: files.GITHUB_STEP_SUMMARY,
      errors,
      masks: commands.filter(({ kind }) => kind === 'mask').map(({ data }) => data),
      lateMasks,
    };
  }

  /** A step's own variables win over the job's, and the runner's GITHUB_* and RUNNER_* over all. */
  #environment(step: Step): Record<string, string> {
    const base = { ...runnerVariables(this.folders), ...this.#options.variables };
    if (this.#options.debug === true) base['RUNNER_DEBUG'] = '1';
    const context = Object.entries(base).filter(([name]) => /^(GITHUB|RUNNER)_/.test(name));
    const env = Object.fromEntries([...Object.entries(base), ...this.env, ...step.env, ...context]);
    const path = [...this.#path, env['PATH'] ?? ''].join(':');
    return { ...env, PATH: path, GITHUB_ACTION: step.id };
  }
}

/** `with:` or `env:` as the runner prints it above a step's output: what is empty is left out. */
function section(title: string, values: Iterable<readonly [string, string]>): string[] {
  const lines = [...values]
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) => outputLines(`  ${name}: ${value}`));
  return lines.length === 0 ? [] : [title, ...lines];
}
