import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GithubRunner, type UsedAction } from '../support/github/runner.ts';
import type { StepResult } from '../support/github/step-result.ts';
import { fill, type Known } from './github-expressions.ts';
import { writeFiles } from '../support/machine/write-files.ts';
import { localized, type Place, type Ran } from './place.ts';

const ROOT = join(import.meta.dirname, '../..');
const OURS = /^[\w-]+\/senhasegura-action(\/actions\/[\w-]+)?@/;

type Texts = Readonly<Record<string, string>>;

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Texts;
  readonly env?: Texts;
}

interface Composite {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** One job: the runner, and what its steps do to the job that contains them. */
export class GithubJob {
  readonly #runner: GithubRunner;
  readonly #place: Place;
  readonly #used: UsedAction[] = [];
  readonly #failures: string[] = [];

  private constructor(place: Place, env: Texts) {
    const { inputs } = place.vault;
    this.#place = place;
    this.#runner = new GithubRunner({
      secrets: [inputs['client-secret']],
      env: { PATH: place.tools.path, ...place.env, ...env },
    });
    writeFiles(this.#runner.folders.workspace, place.files);
  }

  /** Runs steps, then the post steps of what they used, the last first. */
  static async run(
    steps: readonly Step[],
    place: Place,
    known: Known,
    env: Texts = {},
  ): Promise<Ran> {
    const job = new GithubJob(place, env);
    await using runner = job.#runner;
    await job.#steps(steps, new Map(known));
    for (const used of job.#used.reverse()) job.#judge(await used.post());
    const left = readdirSync(runner.folders.temp).filter((name) =>
      /^senhasegura-[0-9a-f]{32}/.test(name),
    );
    return { log: runner.log(), failures: job.#failures, left };
  }

  async #steps(steps: readonly Step[], known: Map<string, string>): Promise<void> {
    for (const step of steps) {
      if (step.if !== undefined && step.if !== 'always()') {
        throw new Error(`the model knows no if: ${step.if}`);
      }
      await this.#step(step, known);
      if (this.#failures.length > 0) return;
    }
  }

  async #step(step: Step, known: Map<string, string>): Promise<void> {
    const inputs = filled(step.with, known);
    const env = filled(step.env, known);
    const { uses = '', id } = step;
    const give = (outputs: Iterable<readonly [string, string]>): void => {
      for (const [name, value] of outputs) known.set(`steps.${id ?? ''}.outputs.${name}`, value);
    };
    if (step.run !== undefined) {
      const result = await this.#runner.script(fill(step.run, known), { env });
      this.#judge(result);
      give(result.outputs);
    } else if (OURS.test(uses)) {
      give(await this.#ours(OURS.exec(uses)?.[1] ?? '', inputs, env));
    } else if (uses.startsWith('./')) {
      give(await this.#composite(uses, inputs));
    } else if (!uses.startsWith('actions/checkout@')) {
      this.#place.tools.note(uses.replace(/@.*/, ''), inputs);
    }
  }

  async #ours(folder: string, inputs: Texts, env: Texts): Promise<ReadonlyMap<string, string>> {
    if (folder === '/actions/setup-cli') {
      const script = join(ROOT, 'actions/setup-cli/setup.mjs');
      this.#judge(await this.#runner.run({ script, inputs, env }));
      return new Map();
    }
    const authority = { 'ca-certificate': this.#place.vault.inputs['ca-certificate'] };
    const used = await this.#runner.action(join(ROOT, folder, 'action.yml'), {
      with: { ...inputs, ...authority },
      env,
    });
    this.#used.push(used);
    this.#judge(used.main);
    return used.main.outputs;
  }

  async #composite(uses: string, inputs: Texts): Promise<readonly (readonly [string, string])[]> {
    const name = `${uses.replace(/^\.\//, '')}/action.yml`;
    const text = this.#place.files[name];
    if (text === undefined) throw new Error(`the example has no file ${name}`);
    const action = parse(localized(text, this.#place)) as Composite;
    const inner = new Map<string, string>();
    for (const [input, { default: usual = '' }] of Object.entries(action.inputs ?? {})) {
      inner.set(`inputs.${input}`, inputs[input] ?? usual);
    }
    await this.#steps(action.runs.steps, inner);
    return Object.entries(action.outputs ?? {}).map(
      ([output, { value }]) => [output, fill(value, inner)] as const,
    );
  }

  #judge({ name, outcome, stdout, stderr }: StepResult): void {
    if (outcome !== 'success') this.#failures.push(`${name}: ${stdout}${stderr}`);
  }
}

export type { Step, Texts };

/** Every text of a mapping with its expressions filled in. */
export function filled(texts: Texts | undefined, known: Known): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([name, text]) => [name, fill(String(text), known)]),
  );
}
