import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Seed } from '@senhasegura-action/emulator';
import { expect, it as base } from 'vitest';
import { shop } from '../e2e/shop.ts';
import {
  AzureAgent,
  type AgentOptions,
  type AzureTask,
  type TaskOptions,
} from '../support/azure/azure-agent.ts';
import type { AzureStep } from '../support/azure/azure-step.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';

/** The folder of the shipped task. */
export const TASK = fileURLToPath(new URL('../../azure-tasks/LoadSecretsV1', import.meta.url));

/** The id of the service connection that every pipeline here has. */
export const CONNECTION = '0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d';

export interface PipelineOptions extends AgentOptions {
  /** Default: one DSM secret, `db#password`, and what can be borrowed. */
  readonly seed?: Seed;
  /** What the service connection calls the vault; default its address. */
  readonly vaultName?: string;
  /** Keys (`identity#key`) and names of variables whose values aren't secret in this test. */
  readonly public?: readonly string[];
  /** Says that files stay, because this test takes away what post needs. */
  readonly filesStay?: true;
}

export type StartPipeline = (options?: PipelineOptions) => Promise<Pipeline>;

/**
 * `it` with the fixture `startPipeline`. After a test, each task runs its post step if that is
 * left. Then everything that was printed and left behind is scanned, so no test can forget to.
 */
export const it = base.extend<{ startPipeline: StartPipeline }>({
  startPipeline: async ({ task: _task }, use) => {
    const pipelines: Pipeline[] = [];
    await use(async (options = {}) => {
      const pipeline = new Pipeline(
        await startVault(
          options.seed ?? shop(),
          options.vaultName === undefined ? [] : [options.vaultName],
        ),
        options,
      );
      pipelines.push(pipeline);
      return pipeline;
    });
    try {
      for (const pipeline of pipelines) await pipeline.end();
      expect(pipelines.flatMap((pipeline) => pipeline.findings())).toEqual([]);
    } finally {
      for (const pipeline of pipelines) await pipeline.close();
    }
  },
});

// Base64 of `{"`, which every JSON Web Token begins with.
const TOKEN = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/;

/** A job that uses the shipped task against a vault. */
export class Pipeline {
  readonly vault: TestVault;
  readonly agent: AzureAgent;
  readonly #options: PipelineOptions;
  readonly #tasks: { readonly task: AzureTask; ended: boolean }[] = [];

  constructor(vault: TestVault, options: PipelineOptions) {
    const { url, 'client-id': username, 'client-secret': password } = vault.inputs;
    const address = url.replace('127.0.0.1', options.vaultName ?? '127.0.0.1');
    const connection = {
      id: CONNECTION,
      url: `${address}/`,
      parameters: { username, password },
    };
    this.vault = vault;
    this.#options = options;
    this.agent = new AzureAgent({
      ...options,
      endpoints: [connection, ...(options.endpoints ?? [])],
    });
  }

  /** The task with `secrets`, the service connection and the vault's authority. */
  task(secrets: string, options: TaskOptions = {}): AzureTask {
    const task = this.agent.task(TASK, {
      ...options,
      inputs: {
        serviceConnection: CONNECTION,
        caCertificate: this.vault.inputs['ca-certificate'],
        secrets,
        ...options.inputs,
      },
    });
    const use = { task, ended: false };
    this.#tasks.push(use);
    const post = task.post.bind(task);
    task.post = async (postOptions) => {
      use.ended = true;
      return post(postOptions);
    };
    return task;
  }

  /** Runs the main step of the task once. */
  async load(secrets: string, options: TaskOptions = {}): Promise<AzureStep> {
    return this.task(secrets, options).main();
  }

  /** Runs the post steps that did not run yet, the last first. */
  async end(): Promise<readonly AzureStep[]> {
    const ended: AzureStep[] = [];
    for (const { task } of this.#tasks.filter((one) => !one.ended).reverse()) {
      ended.push(await task.post());
    }
    return ended;
  }

  /** What the job was lent and has not given back. */
  get lent(): Record<'leases' | 'custodies' | 'files', readonly string[]> {
    const { emulator } = this.vault;
    return {
      leases: emulator.leases().map(({ podName }) => podName),
      custodies: emulator.custodies().map(({ item }) => item),
      files: this.agent.files,
    };
  }

  /**
   * What no job may leave: readable secrets, a token, text on stderr, a mask that harms the log, or
   * a file.
   */
  findings(): readonly unknown[] {
    const texts = this.#texts();
    const leaks = scanForLeaks(
      { texts, roots: this.#options.filesStay === true ? [] : [this.agent.folders.root] },
      this.#secrets(),
    );
    return [
      ...leaks,
      ...Object.entries(texts)
        .filter(([, text]) => TOKEN.test(text))
        .map(([where]) => ({ where, leak: 'a token' })),
      ...this.agent.steps.flatMap((step) => faultsOf(step)),
      ...(this.#options.filesStay === true ? [] : this.agent.files),
    ];
  }

  async close(): Promise<void> {
    await this.agent[Symbol.asyncDispose]();
    await this.vault[Symbol.asyncDispose]();
  }

  #texts(): Record<string, string> {
    return Object.assign(
      { log: this.agent.log, audit: JSON.stringify(this.vault.emulator.log()) },
      ...this.agent.steps.map((step, index) => ({
        [`${step.name} ${index} printed`]: printed(step),
        [`${step.name} ${index} argv`]: step.argv.join(' '),
      })),
    ) as Record<string, string>;
  }

  #secrets(): Record<string, string> {
    const exported = this.agent.steps.flatMap(({ variables }) =>
      [...variables].flatMap(([name, { value, secret }]) =>
        secret ? [[name, value] as const] : [],
      ),
    );
    const byValue = new Map<string, string>();
    for (const [name, value] of [...exported, ...Object.entries(this.vault.secrets)]) {
      if (!this.#options.public?.includes(name)) byValue.set(value, name);
    }
    return Object.fromEntries([...byValue].map(([value, name]) => [name, value]));
  }
}

/**
 * Everything that a step printed, decoded, but without the commands that must carry a value for the
 * agent: masks and secret variables.
 */
function printed({ lines, stderr }: AzureStep): string {
  const texts = lines.map((line) => {
    if (line.kind === 'text') return line.text;
    const { name, properties, data } = line;
    const isSecret = name === 'task.setvariable' && properties['issecret'] === 'true';
    if (name === 'task.setsecret' || isSecret) return '';
    if (name !== 'task.settaskvariable') return data;
    return data
      .split('.')
      .map((text) => Buffer.from(text, 'base64url').toString())
      .join('\n');
  });
  return [...texts, stderr].join('\n');
}

function faultsOf({ name, stderr, lines, masks }: AzureStep): readonly string[] {
  const kinds = lines.map((line) => (line.kind === 'command' ? line.name : 'text'));
  const exported = lines.findIndex(
    (line) => line.kind === 'command' && line.name === 'task.setvariable',
  );
  const masked = kinds.lastIndexOf('task.setsecret');
  return [
    ...(stderr === '' ? [] : [`${name}: something on stderr`]),
    ...(masks.some((mask) => mask.length < 4) ? [`${name}: a mask under 4 characters`] : []),
    ...(masks.some((mask) => /[\r\n]/.test(mask)) ? [`${name}: a mask of several lines`] : []),
    ...(exported >= 0 && masked > exported ? [`${name}: a mask after a variable`] : []),
  ];
}

/** What {@link Pipeline.lent} says when everything came back. */
export const NOTHING = { leases: [], custodies: [], files: [] };

/** The warnings of a step. The emulator's announcement, which no vault causes, is left out. */
export function warnings({ warnings: all }: AzureStep): readonly string[] {
  return all.filter((text) => !text.includes('senhasegura emulator'));
}

/** A path below the temporary directory of the agent. */
export function temporary(pipeline: Pipeline, name: string): string {
  return join(pipeline.agent.folders.temp, name);
}
