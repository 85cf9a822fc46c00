import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AzureAgent, type AgentOptions, type TaskOptions } from '../support/azure/azure-agent.ts';
import type { AzureStep } from '../support/azure/azure-step.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { expectSecrets, expectVariables, MAPPING, OTHERS, VALUES } from './scenario.ts';
import { SecondVault } from './second-vault.ts';

const TASK = fileURLToPath(new URL('../../azure-tasks/RegisterSecretsV1', import.meta.url));
const CONNECTION = '0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d';
const { DB_USER = '', DB_HOST = '', DB_PASSWORD = '', API_KEY = '' } = VALUES;

let vault: SecondVault;
let agent: AzureAgent | undefined;
beforeEach(async () => {
  vault = await SecondVault.start();
});
afterEach(async () => {
  await agent?.[Symbol.asyncDispose]();
  await vault[Symbol.asyncDispose]();
});

/** A job whose variables are partly public, partly secret. */
async function run(options: TaskOptions, job: AgentOptions = {}): Promise<AzureStep> {
  const parameters = { username: 'the-client-id', password: 's3cret-of-client' };
  agent = new AzureAgent({
    variables: { 'Db.User': DB_USER, DB_HOST, ...job.variables },
    secrets: { 'db password': DB_PASSWORD, API_KEY, ...OTHERS, ...job.secrets },
    endpoints: [{ id: CONNECTION, url: vault.url, parameters }],
  });
  writeFileSync(join(agent.folders.sources, 'mapping.json'), JSON.stringify(MAPPING));
  const task = agent.task(TASK, {
    ...options,
    inputs: { serviceConnection: CONNECTION, mappingFile: 'mapping.json', ...options.inputs },
  });
  const step = await task.main();
  const texts = { log: agent.log, stdout: shown(step), stderr: step.stderr };
  const secrets = { DB_PASSWORD, API_KEY, ...OTHERS, client: 's3cret-of-client' };
  expect(scanForLeaks({ texts, roots: [agent.folders.home] }, secrets)).toEqual([]);
  return step;
}

/** What is printed, but for the lines that teach the agent its masks. */
function shown({ stdout }: AzureStep): string {
  return stdout.replace(/^##vso\[task\.setsecret\].*$/gm, '');
}

describe('SenhaseguraRegisterSecrets@1', () => {
  it('has no post job, as nothing is lent', async () => {
    const step = await run({ inputs: { dryRun: 'true' } });
    expect(step.result).toBe('Succeeded');
    expect(agent?.task(TASK).definition.postjobexecution).toBeUndefined();
    expect(vault.calls).toEqual([]);
  });

  it('sends named variables of the job, public and secret ones, and nothing else', async () => {
    const step = await run({});
    expect(step.errors).toEqual([]);
    expectVariables(vault);
    expect(step.masks).toContain(DB_PASSWORD.trim());
    expect([...step.variables]).toEqual([]);
  });

  it('writes secrets from the variables of the step', async () => {
    const step = await run({ inputs: { via: 'secret' }, env: { API_KEY: '$(API_KEY)' } });
    expect(step.result).toBe('Succeeded');
    expectSecrets(vault);
  });

  it('takes the path from SENHASEGURA_MAPPING_FILE when it has no input', async () => {
    const variables = { SENHASEGURA_MAPPING_FILE: 'mapping.json' };
    await run({ inputs: { mappingFile: '' } }, { variables });
    expectVariables(vault);
  });

  it('names a reference that Azure did not replace, and sends nothing', async () => {
    const step = await run({ env: { API_KEY: '$(Misspelled)' } });
    expect(step.result).toBe('Failed');
    expect(step.errors).toEqual([
      expect.stringMatching(/API_KEY, which still contains an expression .*ERR_INPUT_UNEXPANDED/),
    ]);
    const none = await run({ inputs: { mappingFile: '' } });
    expect(none.errors).toEqual([
      expect.stringMatching(/^The input mappingFile is missing or empty\./),
    ]);
    expect(vault.calls).toEqual([]);
  });
});
