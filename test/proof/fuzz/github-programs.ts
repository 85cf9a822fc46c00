import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../e2e/job.ts';
import { shop } from '../../e2e/shop.ts';
import { MAPPING, VALUES } from '../../register/scenario.ts';
import { readAction } from '../../support/github/action-metadata.ts';
import { startVault } from '../../support/vault/emulator.ts';
import { GithubRunner } from '../../support/github/runner.ts';
import { textsOf, type StepResult } from '../../support/github/step-result.ts';
import { writeStart, type HostileStart } from './hostile-start.ts';
import {
  VARIABLES_OF_ALL,
  type FuzzCase,
  type FuzzedProcess,
  type Played,
  type Program,
} from './program.ts';
import { makePlaces } from './texts.ts';
import { stillLent, HASTY, SECRETS } from './lent.ts';

const VARIABLES = [
  ...[
    'EVENT_PATH',
    'EVENT_NAME',
    'REPOSITORY',
    'RUN_ID',
    'RUN_ATTEMPT',
    'JOB',
    'WORKFLOW',
    'ACTION',
  ],
  ...['ENV', 'OUTPUT', 'STATE', 'STEP_SUMMARY', 'ACTOR', 'WORKSPACE', 'SERVER_URL'],
].map((name) => `GITHUB_${name}`);
const RUNNER = ['RUNNER_TEMP', 'RUNNER_OS', 'RUNNER_DEBUG', 'RUNNER_TOOL_CACHE'];

function inputsOf(file: string): string[] {
  return [...readAction(file).inputs.keys()].map((name) => `INPUT_${name.toUpperCase()}`);
}

const IDENTITY = ['INPUT_CLIENT-CERTIFICATE', 'INPUT_CLIENT-KEY'] as const;
const LOAD = join(ROOT, 'action.yml');
const REGISTER = join(ROOT, 'actions/register-secrets/action.yml');

/** The action that loads, main and post. */
export const githubLoad: Program = {
  name: 'the action that loads',
  identity: IDENTITY,
  variables: [...inputsOf(LOAD), ...VARIABLES, ...RUNNER, ...VARIABLES_OF_ALL],
  play: async (fuzzed) => play(LOAD, fuzzed, { secrets: SECRETS, provision: 'true' }),
};

/** The action that registers. */
export const githubRegister: Program = {
  name: 'the action that registers',
  identity: IDENTITY,
  variables: [
    ...inputsOf(REGISTER),
    ...VARIABLES,
    ...RUNNER,
    ...VARIABLES_OF_ALL,
    ...Object.keys(VALUES),
  ],
  play: async (fuzzed) => play(REGISTER, fuzzed, { 'mapping-file': 'mapping.json' }),
};

async function play(
  file: string,
  { main, post, document }: FuzzCase,
  inputs: Readonly<Record<string, string>>,
): Promise<Played> {
  await using vault = await startVault(shop());
  await using runner = new GithubRunner({
    secrets: [vault.inputs['client-secret']],
    env: VALUES,
  });
  writeFileSync(join(runner.folders.workspace, 'mapping.json'), JSON.stringify(MAPPING));
  const places = makePlaces(runner.folders.root, document);
  const metadata = readAction(file);
  const run = async (
    script: string,
    start: HostileStart,
    state: Readonly<Record<string, string>>,
  ): Promise<StepResult> => {
    const folder = join(runner.folders.root, 'start');
    const node = writeStart(folder, process.execPath, start, places);
    return runner.run({ script, node, state, inputs: { ...HASTY, ...vault.inputs, ...inputs } });
  };
  const begun = await run(metadata.main, main, {});
  const steps = [begun];
  if (metadata.post !== undefined) {
    steps.push(await run(metadata.post, post, Object.fromEntries(begun.state)));
  }
  return {
    processes: steps.map((step, index) => processOf(step, index === 0 ? [0, 1] : [0])),
    secrets: vault.secrets,
    ...stillLent(vault.emulator, { main, post }, steps),
  };
}

function processOf(step: StepResult, codes: readonly number[]): FuzzedProcess {
  const printed = Object.values(textsOf(step)).join('\n');
  return { name: step.name, exit: step, printed, codes };
}
