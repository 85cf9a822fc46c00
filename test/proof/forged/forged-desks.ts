import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERYTHING as FOR_AZURE } from '../../azure/lent-job.ts';
import { CONNECTION, TASK } from '../../azure/pipeline.ts';
import { openDesk } from '../../cli/senhasegura.ts';
import { ROOT } from '../../e2e/job.ts';
import { shop } from '../../e2e/shop.ts';
import { AzureAgent } from '../../support/azure/azure-agent.ts';
import { startVault, type TestVault } from '../../support/vault/emulator.ts';
import { GithubRunner } from '../../support/github/runner.ts';

/** A job that was lent something, and whose journal somebody may replace before its end. */
export interface ForgedDesk extends AsyncDisposable {
  readonly vault: TestVault;
  /** What main wrote down. */
  readonly journal: string;
  /** Where the runner has its temporary files. */
  readonly temporary: string;
  /** A folder of the job that is nobody's business. */
  readonly workspace: string;
  /** Gives back what a journal names; answers the exit code and all that was printed. */
  readonly giveBack: (journal: string) => Promise<{ code: number | null; said: string }>;
}

const EVERYTHING = FOR_AZURE.replace('JOB_KEY', 'env:JOB_KEY');

async function github(): Promise<ForgedDesk> {
  const vault = await startVault(shop());
  const runner = new GithubRunner({ secrets: [vault.inputs['client-secret']] });
  const inputs = { ...vault.inputs, provision: 'true', secrets: EVERYTHING };
  const used = await runner.action(join(ROOT, 'action.yml'), { with: inputs });
  return {
    vault,
    journal: used.main.state.get('journal') ?? '',
    temporary: runner.folders.temp,
    workspace: runner.folders.workspace,
    giveBack: async (journal) => {
      const { exitCode, stdout, stderr } = await used.post({
        state: new Map([['journal', journal]]),
      });
      return { code: exitCode, said: stdout + stderr };
    },
    [Symbol.asyncDispose]: async () => {
      await runner.close();
      await vault[Symbol.asyncDispose]();
    },
  };
}

const encoded = (journal: string): string => Buffer.from(journal).toString('base64url');

async function azure(): Promise<ForgedDesk> {
  const vault = await startVault(shop());
  const { url, 'client-id': username, 'client-secret': password } = vault.inputs;
  const agent = new AzureAgent({
    endpoints: [{ id: CONNECTION, url, parameters: { username, password } }],
  });
  const task = agent.task(TASK, {
    inputs: {
      serviceConnection: CONNECTION,
      caCertificate: vault.inputs['ca-certificate'],
      provision: 'true',
      secrets: FOR_AZURE,
    },
  });
  await task.main();
  return {
    vault,
    journal: Buffer.from(task.variables.get('journal') ?? '', 'base64url').toString(),
    temporary: agent.folders.temp,
    workspace: agent.folders.sources,
    giveBack: async (journal) => {
      task.variables.set('journal', encoded(journal));
      const { exitCode, stdout, stderr } = await task.post();
      return { code: exitCode, said: stdout + stderr };
    },
    [Symbol.asyncDispose]: async () => {
      await agent[Symbol.asyncDispose]();
      await vault[Symbol.asyncDispose]();
    },
  };
}

async function commandLine(): Promise<ForgedDesk> {
  const desk = await openDesk(shop());
  const file = join(desk.folder, 'kept.journal');
  const flags = ['--journal', file, '--provision', 'true', '--secrets', EVERYTHING];
  await desk.run(['export', '--format', 'linux', '--file', join(desk.folder, 'out'), ...flags]);
  return {
    vault: desk.vault,
    journal: readFileSync(file, 'utf8'),
    temporary: desk.folder,
    workspace: desk.folder,
    giveBack: async (journal) => {
      rmSync(file, { force: true });
      writeFileSync(file, journal);
      const { exitCode, stdout, stderr } = await desk.run(['cleanup', '--journal', file]);
      return { code: exitCode, said: stdout + stderr };
    },
    [Symbol.asyncDispose]: desk[Symbol.asyncDispose],
  };
}

/** What a platform makes of a journal, by name. */
export const FORGED_DESKS: Readonly<Record<string, () => Promise<ForgedDesk>>> = {
  'the action': github,
  'the task': azure,
  'the command line': commandLine,
};
