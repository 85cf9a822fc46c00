import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  makeAgentFolders,
  predefinedVariables,
  taskEnvironment,
  type AgentFolders,
  type AgentVariable,
  type Endpoint,
} from './azure-environment.ts';
import { takeStep, type AzureStep } from './azure-step.ts';
import { readTask, targetOf, type TaskDefinition } from './azure-task.ts';
import { Child } from '../machine/child.ts';
import { AzureMasker } from '../maskers/masker-azure.ts';
import { removeFolder } from '../machine/remove-folder.ts';

export interface AgentOptions {
  /** Public variables of the job. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Secret variables of the job, masked from its start. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly endpoints?: readonly Endpoint[];
}

export interface TaskOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** `env:` of the step. */
  readonly env?: Readonly<Record<string, string>>;
  /** `name:` of the step, before the names of its output variables. */
  readonly name?: string;
  /** SIGKILL after this long; default 20 s. */
  readonly timeoutMs?: number;
  /** The program that runs the task; default `AGENT_NODE`, or else the Node that runs the tests. */
  readonly node?: string;
  /** Called when the process runs, to kill or cancel it. */
  readonly onStart?: ((child: Child) => void) | undefined;
}

/** A task in a job: its tries, and what it does when the job ends. */
export class AzureTask {
  readonly definition: TaskDefinition;
  /** Which step of the job this is; the same in every try and in post. */
  readonly instance = randomUUID();
  /** What the task keeps for itself from run to run. */
  readonly variables = new Map<string, string>();
  readonly #run: (target: string, options: TaskOptions, stage: string) => Promise<AzureStep>;

  constructor(
    folder: string,
    options: TaskOptions,
    run: (file: string, task: AzureTask, options: TaskOptions, stage: string) => Promise<AzureStep>,
  ) {
    this.definition = readTask(folder);
    this.#run = async (target, over, stage) =>
      run(join(folder, target), this, { ...options, ...over }, stage);
  }

  /** The main step; may be called again, as `retryCountOnTaskFailure` does. */
  async main(options: TaskOptions = {}): Promise<AzureStep> {
    return this.#run(targetOf(this.definition.execution, nodeMajor()), options, 'main');
  }

  /** The end of the job. */
  async post(options: TaskOptions = {}): Promise<AzureStep> {
    return this.#run(
      targetOf(this.definition.postjobexecution, nodeMajor()),
      { onStart: undefined, ...options },
      'post',
    );
  }
}

function nodeMajor(): number {
  return Number(process.versions.node.split('.')[0]);
}

/** One job on a self-hosted Azure Pipelines agent, with the Node that runs the tests. */
export class AzureAgent implements AsyncDisposable {
  readonly folders: AgentFolders = makeAgentFolders();
  readonly masker = new AzureMasker();
  readonly variables = new Map<string, AgentVariable>();
  readonly steps: AzureStep[] = [];
  readonly #endpoints: readonly Endpoint[];
  readonly #log: string[] = [];
  readonly #running = new Set<Child>();

  constructor({ variables = {}, secrets = {}, endpoints = [] }: AgentOptions = {}) {
    const open = { ...predefinedVariables(this.folders), ...variables };
    for (const [name, value] of Object.entries(open)) this.#set(name, value, false);
    for (const [name, value] of Object.entries(secrets)) this.#set(name, value, true);
    this.#endpoints = endpoints;
    // Every parameter of an authorization is masked, its data is not.
    for (const value of endpoints.flatMap(({ parameters }) => Object.values(parameters))) {
      this.masker.setSecret(value);
    }
  }

  task(folder: string, options: TaskOptions = {}): AzureTask {
    return new AzureTask(folder, options, async (file, task, all, stage) =>
      this.#run(file, task, all, stage),
    );
  }

  /** The log of the job as people read it. */
  get log(): string {
    return this.#log.join('\n');
  }

  /** `$(name)` replaced once by what the job knows; other text stays. */
  expand(text: string): string {
    return text.replace(
      /\$\(([^)]+)\)/g,
      (macro, name: string) => this.variables.get(this.#nameOf(name))?.value ?? macro,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL');
    await Promise.all([...this.#running].map(async ({ exit }) => exit));
    removeFolder(this.folders.root);
  }

  /** Every file below the agent's folders that a job left. */
  get files(): readonly string[] {
    if (!existsSync(this.folders.root)) return [];
    return readdirSync(this.folders.root, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
  }

  async #run(
    file: string,
    task: AzureTask,
    options: TaskOptions,
    stage: string,
  ): Promise<AzureStep> {
    const command = options.node ?? process.env['AGENT_NODE'] ?? process.execPath;
    const child = new Child({
      command,
      args: [file],
      cwd: this.folders.sources,
      env: taskEnvironment(
        this.folders.home,
        this.#expanded(options.env ?? {}),
        this.#inputsOf(task.definition, options.inputs ?? {}),
        this.#endpoints,
        new Map([
          ...this.variables,
          ['System.TaskInstanceId', { value: task.instance, secret: false }],
        ]),
        task.variables,
      ),
      timeoutMs: options.timeoutMs ?? 20_000,
    });
    this.#running.add(child);
    options.onStart?.(child);
    const exit = await child.exit;
    this.#running.delete(child);
    const argv = [command, file];
    const step = takeStep(
      { ...exit, name: `${task.definition.name} ${stage}`, argv },
      {
        mask: (text) => this.masker.setSecret(text),
        write: (text) => this.#write(text),
        debug: (text) => {
          if (this.variables.get('System.Debug')?.value === 'true') this.#write(`##[debug]${text}`);
        },
        setTaskVariable: (name, value) => task.variables.set(name, value),
        setVariable: (name, value, { secret, output }) => {
          const shown = output ? `${options.name ?? 'step'}.${name}` : name;
          this.#set(shown, value, secret);
          return shown;
        },
      },
    );
    this.steps.push(step);
    return step;
  }

  #write(text: string): void {
    this.#log.push(this.masker.mask(text));
  }

  #inputsOf(
    { inputs }: TaskDefinition,
    given: Readonly<Record<string, string>>,
  ): Record<string, string> {
    const defaults = inputs.map(({ name, defaultValue = '' }) => [name, defaultValue]);
    const all = { ...Object.fromEntries(defaults), ...given } as Record<string, string>;
    return this.#expanded(
      Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value.trim()])),
    );
  }

  #expanded(texts: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, this.expand(text)]),
    );
  }

  #set(name: string, value: string, secret: boolean): void {
    this.variables.set(this.#nameOf(name), { value, secret });
    if (secret && !this.masker.setSecretVariable(value)) {
      throw new Error(`the agent refuses ${name}: it has several lines`);
    }
  }

  // Names are compared without case; the first way of writing one stays.
  #nameOf(name: string): string {
    const folded = name.toLowerCase();
    return [...this.variables.keys()].find((one) => one.toLowerCase() === folded) ?? name;
  }
}
