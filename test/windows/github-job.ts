import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputEnvironment, inputValues, readAction } from '../support/github/action-metadata.ts';
import type { ChildExit } from '../support/machine/child.ts';
import type { TestVault } from '../support/vault/emulator.ts';
import { parseFileCommands } from '../support/github/file-commands.ts';
import { parseCommands, withoutMasks } from '../support/github/runner-commands.ts';
import { nodePath, windowsPath, type NodeMajor } from './toolbox.ts';
import { COMMAND_FILES } from '../support/github/step-command-files.ts';
import { windowsVariables } from './windows-environment.ts';
import type { WindowsMachine } from './windows-machine.ts';

const ACTION = readAction(fileURLToPath(new URL('../../action.yml', import.meta.url)));

/** What one step did, as the runner of Windows saw it. */
export interface WindowsStep extends ChildExit {
  readonly env: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  /** What the runner has to say about the files. */
  readonly errors: readonly string[];
  readonly masks: readonly string[];
  /** What was printed, without the masks. */
  readonly log: string;
  /** Linux paths of the files through which values went. */
  readonly files: Readonly<Record<keyof typeof COMMAND_FILES, string>>;
}

export interface WindowsStepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly onStdout?: (text: string) => void;
}

/** One job of a self-hosted runner on Windows. */
export class GithubJob {
  readonly machine: WindowsMachine;
  readonly vault: TestVault;
  readonly node: NodeMajor;
  /** Linux path of RUNNER_TEMP. */
  readonly temp: string;
  readonly #workspace: string;

  constructor(machine: WindowsMachine, vault: TestVault, node: NodeMajor = 24) {
    this.machine = machine;
    this.vault = vault;
    this.node = node;
    const root = join(machine.linuxFolder, `runner-${randomUUID().slice(0, 8)}`, '_work');
    this.temp = join(root, '_temp');
    this.#workspace = join(root, 'shop', 'shop');
    mkdirSync(join(this.temp, '_runner_file_commands'), { recursive: true });
    mkdirSync(this.#workspace, { recursive: true });
  }

  /** The main step of the shipped action. */
  async main(secrets: string, options: WindowsStepOptions = {}): Promise<WindowsStep> {
    return this.#step(ACTION.main, secrets, new Map(), options);
  }

  /** Its post step, with what main kept. */
  async post(main: WindowsStep, options: WindowsStepOptions = {}): Promise<WindowsStep> {
    return this.#step(ACTION.post ?? '', '*', main.state, options);
  }

  async #step(
    script: string,
    secrets: string,
    state: ReadonlyMap<string, string>,
    { inputs = {}, env = {}, onStdout }: WindowsStepOptions,
  ): Promise<WindowsStep> {
    const files = this.#makeFiles();
    const all = {
      ...this.vault.inputs,
      'ca-certificate': windowsPath(this.vault.inputs['ca-certificate']),
      'export-to': 'output',
      secrets,
      ...inputs,
    };
    const exit = await this.machine.start(
      {
        command: nodePath(this.node),
        args: [windowsPath(script)],
        cwd: windowsPath(this.#workspace),
        env: {
          ...this.#variables(),
          ...inWindowsWords(files),
          ...Object.fromEntries(inputEnvironment(inputValues(ACTION, all, new Map()))),
          ...Object.fromEntries([...state].map(([name, value]) => [`STATE_${name}`, value])),
          ...env,
        },
      },
      onStdout,
    ).exit;
    const parsed = {
      env: parseFileCommands(textOf(files.GITHUB_ENV), 'crlf'),
      outputs: parseFileCommands(textOf(files.GITHUB_OUTPUT), 'crlf'),
      state: parseFileCommands(textOf(files.GITHUB_STATE), 'crlf'),
    };
    return {
      ...exit,
      env: new Map(parsed.env.pairs),
      outputs: new Map(parsed.outputs.pairs),
      state: new Map(parsed.state.pairs),
      errors: Object.values(parsed).flatMap(({ errors }) => errors),
      masks: parseCommands(exit.stdout)
        .filter(({ kind }) => kind === 'mask')
        .map(({ data }) => data),
      log: withoutMasks(exit.stdout),
      files,
    };
  }

  #makeFiles(): Record<keyof typeof COMMAND_FILES, string> {
    const id = randomUUID();
    const paths = Object.entries(COMMAND_FILES).map(([variable, prefix]) => {
      const path = join(this.temp, '_runner_file_commands', prefix + id);
      writeFileSync(path, '');
      return [variable, path];
    });
    return Object.fromEntries(paths) as Record<keyof typeof COMMAND_FILES, string>;
  }

  #variables(): Record<string, string> {
    return {
      ...windowsVariables(this.machine),
      CI: 'true',
      GITHUB_ACTION: '__self',
      GITHUB_ACTIONS: 'true',
      GITHUB_JOB: 'deploy',
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '7001',
      GITHUB_WORKFLOW: 'Deploy',
      GITHUB_WORKSPACE: windowsPath(this.#workspace),
      RUNNER_ARCH: 'X64',
      RUNNER_OS: 'Windows',
      RUNNER_TEMP: windowsPath(this.temp),
    };
  }
}

function inWindowsWords(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([variable, path]) => [variable, windowsPath(path)]),
  );
}

/** A step may delete its own files; the runner then sees none. */
function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
