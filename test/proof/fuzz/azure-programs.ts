import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONNECTION, TASK } from '../../azure/pipeline.ts';
import { ROOT } from '../../e2e/job.ts';
import { shop } from '../../e2e/shop.ts';
import { MAPPING, VALUES } from '../../register/scenario.ts';
import { AzureAgent } from '../../support/azure/azure-agent.ts';
import type { AzureStep } from '../../support/azure/azure-step.ts';
import { readTask, targetOf } from '../../support/azure/azure-task.ts';
import { startVault } from '../../support/vault/emulator.ts';
import { writeStart, type HostileStart } from './hostile-start.ts';
import { stillLent, HASTY, SECRETS } from './lent.ts';
import {
  VARIABLES_OF_ALL,
  type FuzzCase,
  type FuzzedProcess,
  type Played,
  type Program,
} from './program.ts';
import { makePlaces } from './texts.ts';

const REGISTER = join(ROOT, 'azure-tasks/RegisterSecretsV1');

const IDENTITY = ['INPUT_CLIENTCERTIFICATE', 'INPUT_CLIENTKEY'] as const;
const VARIABLES = [
  ...['AGENT_TEMPDIRECTORY', 'AGENT_VERSION', 'AGENT_CAINFO', 'AGENT_PROXYURL', 'AGENT_JOBSTATUS'],
  ...['AGENT_PROXYBYPASSLIST', 'BUILD_BUILDID', 'BUILD_DEFINITIONNAME', 'BUILD_REPOSITORY_NAME'],
  ...['SYSTEM_TEAMPROJECT', 'SYSTEM_STAGEATTEMPT', 'SYSTEM_JOBATTEMPT', 'SYSTEM_JOBID'],
  ...['SYSTEM_TASKINSTANCEID', 'SYSTEM_DEBUG', 'SYSTEM_CULTURE', 'SYSTEM_PULLREQUEST_ISFORK'],
  ...[
    'RELEASE_RELEASEID',
    'RELEASE_DEFINITIONNAME',
    'VSTS_PUBLIC_VARIABLES',
    'INPUT_SERVICECONNECTION',
  ],
  ...['VSTS_SECRET_VARIABLES', 'VSTS_TASKVARIABLE_JOURNAL', `ENDPOINT_URL_${CONNECTION}`],
  ...['USERNAME', 'PASSWORD'].map((key) => `ENDPOINT_AUTH_PARAMETER_${CONNECTION}_${key}`),
  ...[`ENDPOINT_AUTH_${CONNECTION}`, `ENDPOINT_AUTH_SCHEME_${CONNECTION}`],
];

const inputsOf = (folder: string): string[] =>
  readTask(folder).inputs.map(({ name }) => `INPUT_${name.toUpperCase()}`);

/** The task that loads, main and post. */
export const azureLoad: Program = {
  name: 'the task that loads',
  identity: IDENTITY,
  variables: [...inputsOf(TASK), ...VARIABLES, ...VARIABLES_OF_ALL],
  play: async (fuzzed) =>
    play(TASK, fuzzed, {
      secrets: SECRETS.replace('env:DB', 'DB').replace('env:JOB_KEY', 'JOB_KEY'),
      provision: 'true',
    }),
};

/** The task that registers. */
export const azureRegister: Program = {
  name: 'the task that registers',
  identity: IDENTITY,
  variables: [...inputsOf(REGISTER), ...VARIABLES, ...VARIABLES_OF_ALL, ...Object.keys(VALUES)],
  play: async (fuzzed) => play(REGISTER, fuzzed, { mappingFile: 'mapping.json' }),
};

async function play(
  folder: string,
  { main, post, document }: FuzzCase,
  inputs: Readonly<Record<string, string>>,
): Promise<Played> {
  await using vault = await startVault(shop());
  const { url, 'client-id': username, 'client-secret': password } = vault.inputs;
  await using agent = new AzureAgent({
    variables: VALUES,
    endpoints: [{ id: CONNECTION, url, parameters: { username, password } }],
  });
  writeFileSync(join(agent.folders.sources, 'mapping.json'), JSON.stringify(MAPPING));
  const places = makePlaces(agent.folders.root, document);
  const program = (start: HostileStart): string =>
    writeStart(join(agent.folders.root, 'start'), process.execPath, start, places);
  const task = agent.task(folder, {
    inputs: {
      serviceConnection: CONNECTION,
      caCertificate: vault.inputs['ca-certificate'],
      connectTimeout: HASTY['connect-timeout'],
      timeout: HASTY.timeout,
      retryBudget: HASTY['retry-budget'],
      ...inputs,
    },
  });
  const steps = [await task.main({ node: program(main) })];
  if (targetIn(folder)) steps.push(await task.post({ node: program(post) }));
  return {
    processes: steps.map((step) => processOf(step)),
    secrets: vault.secrets,
    ...stillLent(vault.emulator, { main, post }, steps),
  };
}

function targetIn(folder: string): boolean {
  const { postjobexecution } = readTask(folder);
  return postjobexecution !== undefined && targetOf(postjobexecution, 24) !== '';
}

/** What carries a value for the agent isn't read by anybody. */
function processOf(step: AzureStep): FuzzedProcess {
  const commands = /^##vso\[task\.(?:setsecret|setvariable)\b.*$/gm;
  const printed = `${step.stdout.replace(commands, '')}\n${step.stderr}`;
  return { name: step.name, exit: step, printed, codes: [0, 1] };
}
