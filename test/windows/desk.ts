import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Seed } from '@senhasegura-action/emulator';
import { variablesOf } from '../cli/senhasegura.ts';
import type { ChildExit } from '../support/machine/child.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { nodePath, windowsPath, type NodeMajor } from './toolbox.ts';
import { windowsVariables } from './windows-environment.ts';
import { WindowsMachine, type WindowsProcess } from './windows-machine.ts';

const CLI = windowsPath(
  fileURLToPath(new URL('../../packages/cli/dist/senhasegura.cjs', import.meta.url)),
);

export interface DeskOptions {
  /** More variables; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly node?: NodeMajor;
  readonly cwd?: string;
  readonly stdin?: string;
  readonly onStdout?: (text: string) => void;
}

function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** A place on Windows from where the command line reaches a vault. */
export class Desk implements AsyncDisposable {
  readonly machine: WindowsMachine;
  readonly vault: TestVault;
  readonly env: Readonly<Record<string, string>>;
  readonly #ownsMachine: boolean;

  private constructor(machine: WindowsMachine, vault: TestVault, ownsMachine: boolean) {
    this.machine = machine;
    this.vault = vault;
    this.#ownsMachine = ownsMachine;
    this.env = {
      ...windowsVariables(machine),
      ...variablesOf(vault),
      SENHASEGURA_CA_CERTIFICATE: windowsPath(vault.inputs['ca-certificate']),
    };
  }

  static async open(seed: Seed, machine?: WindowsMachine): Promise<Desk> {
    const vault = await startVault(seed);
    return new Desk(machine ?? (await WindowsMachine.start()), vault, machine === undefined);
  }

  /** The command line as it is shipped. */
  start(args: readonly string[], options: DeskOptions = {}): WindowsProcess {
    const { node = 24, cwd = this.machine.folder, stdin, onStdout } = options;
    return this.machine.start(
      {
        command: nodePath(node),
        args: [CLI, ...args],
        cwd,
        env: defined({ ...this.env, ...options.env }),
        ...(stdin === undefined ? {} : { stdin }),
      },
      onStdout,
    );
  }

  async run(args: readonly string[], options: DeskOptions = {}): Promise<ChildExit> {
    return this.start(args, options).exit;
  }

  /**
   * `senhasegura run` of JavaScript, which is the one language at hand that says exactly what it
   * got.
   */
  async runScript(secrets: string, script: string, options: DeskOptions = {}): Promise<ChildExit> {
    const command = [nodePath(options.node ?? 24), '-e', script];
    return this.run(['run', '--quiet', '--secrets', secrets, '--', ...command], options);
  }

  /** A folder of the emulator's, on drive Z: for Windows. */
  get vaultFolder(): string {
    return dirname(this.vault.inputs['ca-certificate']);
  }

  /** What is left of ours in the temporary directory. */
  get leftovers(): readonly string[] {
    return readdirSync(join(this.machine.linuxFolder, 'Temp')).filter((name) =>
      name.startsWith('senhasegura'),
    );
  }

  /** What the vault lent and did not get back. */
  get lent(): readonly unknown[] {
    const { emulator } = this.vault;
    return [...emulator.leases(), ...emulator.custodies()];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.vault[Symbol.asyncDispose]();
    if (this.#ownsMachine) await this.machine[Symbol.asyncDispose]();
  }
}
