import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONNECTION, TASK, warnings } from '../../azure/pipeline.ts';
import { nastyValues } from '../../e2e/nasty-values.ts';
import { made, shop } from '../../e2e/shop.ts';
import { takeStep, type AzureStep } from '../../support/azure/azure-step.ts';
import { predefinedVariables, taskEnvironment } from '../../support/azure/azure-environment.ts';
import { readTask, targetOf } from '../../support/azure/azure-task.ts';
import { Desk } from '../desk.ts';
import { linuxPath, nodePath, windowsPath } from '../toolbox.ts';
import { windowsVariables } from '../windows-environment.ts';

const BIG = 'x'.repeat(32_767);
const ONE_LINE = Object.entries(nastyValues).filter(([, value]) => !/[\r\n]/.test(value));
const definition = readTask(TASK);
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open(shop({ db: { password: made('db') }, nasty: nastyValues, long: { BIG } }));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

/** One process of the task, as an agent on Windows starts it. */
async function step(
  stage: 'main' | 'post',
  node: 20 | 24,
  secrets: string,
  journal = new Map<string, string>(),
): Promise<AzureStep & { readonly journal: Map<string, string> }> {
  const temp = join(desk.machine.linuxFolder, 'agent', '_temp');
  mkdirSync(temp, { recursive: true });
  const folders = { root: '', home: '', temp: windowsPath(temp), sources: desk.machine.folder };
  const variables = { ...predefinedVariables(folders), 'Agent.OS': 'Windows_NT' };
  const { url, 'client-id': username, 'client-secret': password } = desk.vault.inputs;
  const env = taskEnvironment(
    desk.machine.folder,
    {},
    {
      ...Object.fromEntries(
        definition.inputs.map(({ name, defaultValue = '' }) => [name, defaultValue]),
      ),
      serviceConnection: CONNECTION,
      caCertificate: windowsPath(desk.vault.inputs['ca-certificate']),
      secrets,
    },
    [{ id: CONNECTION, url: `${url}/`, parameters: { username, password } }],
    new Map(Object.entries(variables).map(([name, value]) => [name, { value, secret: false }])),
    journal,
  );
  const handlers = stage === 'main' ? definition.execution : definition.postjobexecution;
  const file = windowsPath(join(TASK, targetOf(handlers, node)));
  const ofLinux = new Set(['PATH', 'HOME', 'TMPDIR', 'LANG']);
  const ofTheJob = Object.entries(env).filter(([name]) => !ofLinux.has(name));
  const exit = await desk.machine.run({
    command: nodePath(node),
    args: [file],
    cwd: desk.machine.folder,
    env: { ...windowsVariables(desk.machine), ...Object.fromEntries(ofTheJob) },
  });
  const kept = new Map<string, string>();
  const taken = takeStep(
    { ...exit, name: stage, argv: [file] },
    {
      mask: () => {},
      write: () => {},
      debug: () => {},
      setTaskVariable: (name, value) => kept.set(name, value),
      setVariable: (name) => name,
    },
  );
  return { ...taken, journal: kept };
}

describe.each([20, 24] as const)('the Azure task on Windows with Node %i', (node) => {
  it('hands over every value as it is, and post takes it back', async () => {
    const main = await step(
      'main',
      node,
      [
        ...ONE_LINE.map(([name]) => `nasty#${name} -> V_${name}`),
        ...Object.keys(nastyValues).map(
          (name) => `nasty#${name} -> file:d/${name} | path=F_${name}`,
        ),
        'pam-credential:77#password -> PAM',
      ].join('\r\n'),
    );
    expect({ result: main.result, errors: main.errors, stderr: main.stderr }).toEqual({
      result: 'Succeeded',
      errors: [],
      stderr: '',
    });
    const variable = (name: string): string => main.variables.get(name)?.value ?? '';
    const arrived = ONE_LINE.map(([name]) => [name, variable(`V_${name}`)]);
    expect(arrived).toEqual(ONE_LINE);
    const files = Object.keys(nastyValues).map((name) => linuxPath(variable(`F_${name}`)));
    expect(files.map((path) => readFileSync(path, 'utf8'))).toEqual(Object.values(nastyValues));

    const post = await step('post', node, '*', main.journal);
    expect({ result: post.result, warnings: warnings(post), stderr: post.stderr }).toEqual({
      result: 'Succeeded',
      warnings: [],
      stderr: '',
    });
    expect([desk.lent, files.filter(existsSync)]).toEqual([[], []]);
    expect(readdirSync(join(desk.machine.linuxFolder, 'agent', '_temp'))).toEqual([]);
  });

  it('refuses by name what no variable can hold (D4)', async () => {
    const main = await step('main', node, 'long#BIG -> BIG\nnasty#crlf -> LINES');
    expect(main.result).toBe('Failed');
    expect(main.errors.join('\n')).toMatch(/long#BIG.*32766 characters.*ERR_LIMIT/s);
    expect(main.errors.join('\n')).toMatch(/nasty#crlf has several lines/);
    expect(main.variables.size).toBe(0);
  });
});
