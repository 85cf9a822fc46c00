import { parse } from 'yaml';
import { join } from 'node:path';
import { AzureAgent } from '../support/azure/azure-agent.ts';
import { Child } from '../support/machine/child.ts';
import { writeFiles } from '../support/machine/write-files.ts';
import { localized, type Place, type Ran } from './place.ts';

const TASKS: Readonly<Record<string, string>> = {
  'SenhaseguraLoadSecrets@1': join(import.meta.dirname, '../../azure-tasks/LoadSecretsV1'),
};

type Texts = Readonly<Record<string, string>>;

interface Step {
  readonly task?: string;
  readonly script?: string;
  readonly checkout?: string;
  readonly inputs?: Readonly<Record<string, string | boolean>>;
  readonly env?: Texts;
}

/** Runs the steps of a pipeline on a model of Azure's agent, in the order of the text. */
export async function runAzure(text: string, place: Place): Promise<Ran> {
  const { inputs } = place.vault;
  await using agent = new AzureAgent({
    variables: { ...place.env, VAULT_CLIENT_ID: inputs['client-id'] },
    secrets: { VAULT_CLIENT_SECRET: inputs['client-secret'] },
    endpoints: [
      {
        id: 'vault',
        url: place.url,
        parameters: { username: inputs['client-id'], password: inputs['client-secret'] },
      },
    ],
  });
  writeFiles(agent.folders.sources, place.files);
  const failures: string[] = [];
  const logs: string[] = [];
  const tasks = [];
  for (const step of stepsOf(parse(localized(text, place)))) {
    const folder = TASKS[step.task ?? ''];
    if (folder !== undefined) {
      const task = agent.task(folder, {
        inputs: { ...textsOf(step.inputs), caCertificate: inputs['ca-certificate'] },
        env: step.env ?? {},
      });
      tasks.push(task);
      failures.push(...(await task.main()).errors);
    } else if (step.script !== undefined) {
      logs.push(...(await runScript(step, agent, place, failures)));
    } else if (step.task !== undefined) {
      place.tools.note(step.task.replace(/@.*/, ''), expanded(textsOf(step.inputs), agent));
    }
  }
  for (const task of tasks.reverse()) failures.push(...(await task.post()).errors);
  const left = agent.files.filter((file) => file.startsWith(agent.folders.temp));
  return { log: [agent.log, ...logs].join('\n'), failures, left };
}

async function runScript(
  { script = '', env = {} }: Step,
  agent: AzureAgent,
  place: Place,
  failures: string[],
): Promise<readonly string[]> {
  // The agent hands public variables to a script by themselves, and secret ones never.
  const open = [...agent.variables].flatMap(([name, { value, secret }]) =>
    secret ? [] : [[name.replace(/[. ]/g, '_').toUpperCase(), value] as const],
  );
  const { exitCode, stdout, stderr } = await new Child({
    command: 'bash',
    args: ['--noprofile', '--norc', '-c', agent.expand(script)],
    cwd: agent.folders.sources,
    env: {
      ...Object.fromEntries(open),
      ...expanded(env, agent),
      HOME: agent.folders.home,
      PATH: place.tools.path,
    },
    timeoutMs: 20_000,
  }).exit;
  const shown = `${stdout}${stderr}`.split('\n').map((line) => agent.masker.mask(line));
  if (exitCode !== 0) failures.push(shown.join('\n'));
  return shown;
}

/** Every step below a pipeline, whatever stages, jobs and strategies it stands in. */
function stepsOf(yaml: unknown): readonly Step[] {
  if (Array.isArray(yaml)) return yaml.flatMap((one) => (isStep(one) ? [one] : stepsOf(one)));
  if (typeof yaml !== 'object' || yaml === null) return [];
  return Object.values(yaml).flatMap((value) => stepsOf(value));
}

function isStep(value: unknown): value is Step {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['task', 'script', 'checkout'].some((key) => key in value)
  );
}

function textsOf(inputs: Step['inputs'] = {}): Texts {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
}

function expanded(texts: Texts, agent: AzureAgent): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, agent.expand(text)]),
  );
}
