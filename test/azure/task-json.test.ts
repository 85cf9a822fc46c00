import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { camelCase, inAzureWords } from '../../azure-tasks/LoadSecretsV1/src/wording.ts';
import { INPUT_DOCS } from '../../packages/core/src/input-docs.ts';
import { readTask, type TaskInput } from '../support/azure-task.ts';
import { loadInputs, REQUIRED } from '../support/inputs-table.ts';
import { TASK } from './pipeline.ts';

const task = readTask(TASK);
const raw = JSON.parse(readFileSync(join(TASK, 'task.json'), 'utf8')) as Record<string, unknown>;
const root = join(TASK, '..', '..');

/** What the agent's server takes; it passes over a key that it does not know, such as a misspelled handler. */
const KEYS = [
  '$schema',
  'id',
  'name',
  'friendlyName',
  'description',
  'helpUrl',
  'helpMarkDown',
  'author',
  'category',
  'visibility',
  'showEnvironmentVariables',
  'version',
  'minimumAgentVersion',
  'instanceNameFormat',
  'restrictions',
  'groups',
  'inputs',
  'execution',
  'postjobexecution',
];
const TYPES = /^(boolean|multiLine|pickList|string|connectedService:senhasegura)$/;

describe('task.json', () => {
  it('has the keys that a task has, and declares no output variables', () => {
    expect(Object.keys(raw)).toEqual(KEYS);
  });

  it('keeps its id and name, by which pipelines know the task', () => {
    expect(task).toMatchObject({
      id: 'd238341a-b55a-4f41-9538-2bd7d6294739',
      name: 'SenhaseguraLoadSecrets',
    });
    expect(task.friendlyName.length).toBeLessThanOrEqual(40);
    expect(task.instanceNameFormat).not.toBe('');
    expect(task.category).toBe('Utility');
  });

  it.each(['execution', 'postjobexecution'] as const)(
    'has for %s exactly the two handlers, on one bundle that is there',
    (stage) => {
      expect(Object.keys(task[stage])).toEqual(['Node20_1', 'Node24']);
      const targets = Object.values(task[stage]).map(({ target }) => target);
      expect(new Set(targets).size).toBe(1);
      for (const target of targets) expect(existsSync(join(TASK, target))).toBe(true);
    },
  );

  it('ships CommonJS that needs nothing beside it', () => {
    const dist = join(TASK, 'dist');
    const type = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8')) as unknown;
    expect(type).toEqual({ type: 'commonjs' });
    const files = readdirSync(dist).filter((file) => file.endsWith('.js'));
    for (const file of files) {
      const code = readFileSync(join(dist, file), 'utf8');
      const needed = [...code.matchAll(/require\("(?!node:)([^"]+)"\)/g)].map(([, name]) => name);
      for (const name of needed.filter((one) => one?.startsWith('.'))) {
        expect(existsSync(join(dist, name ?? ''))).toBe(true);
      }
      expect(spawnSync(process.execPath, ['--check', join(dist, file)]).status).toBe(0);
    }
    expect(readdirSync(dist)).not.toContain('.taskkey');
  });

  it('has the version of package.json, as numbers', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    const [Major, Minor, Patch] = version.split('.').map(Number);
    expect(task.version).toStrictEqual({ Major, Minor, Patch });
  });

  it('asks for an agent that knows Node 20, and for no newer one', () => {
    expect(task.minimumAgentVersion).toBe('3.232.1');
  });

  it('restricts itself to harmless commands', () => {
    expect(task.restrictions).toEqual({ commands: { mode: 'restricted' } });
  });

  it('groups its inputs, and shows none by a rule that nothing can meet', () => {
    const groups = new Set(task.groups.map(({ name }) => name));
    for (const { groupName, visibleRule } of task.inputs) {
      if (groupName !== undefined) expect(groups).toContain(groupName);
      if (visibleRule === undefined) continue;
      const [, name, value] = /^(\w+) = (\w+)$/.exec(visibleRule) ?? [];
      const other = task.inputs.find((input) => input.name === name);
      const choices =
        other?.type === 'boolean' ? ['true', 'false'] : Object.keys(other?.options ?? {});
      expect(choices).toContain(value);
    }
    const used = new Set(task.inputs.map(({ groupName }) => groupName));
    for (const group of groups) expect(used).toContain(group);
  });

  it('has a 32 by 32 icon', () => {
    const icon = readFileSync(join(TASK, 'icon.png'));
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([32, 32]);
  });
});

describe('the inputs of the task', () => {
  const own = task.inputs.filter(({ name }) => name !== 'serviceConnection');
  const table = loadInputs().filter(({ hidden }) => hidden !== true);

  it('are those of the table, in camelCase, and a service connection', () => {
    expect(own.map(({ name }) => name).sort()).toEqual(
      table.map(({ name }) => camelCase(name)).sort(),
    );
    expect(task.inputs[0]).toMatchObject({
      name: 'serviceConnection',
      type: 'connectedService:senhasegura',
      required: false,
    });
    for (const { name, type, label } of task.inputs) {
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
      expect(type).toMatch(TYPES);
      expect(label).not.toBe('');
    }
  });

  it.each(table.map((input) => [camelCase(input.name), input] as const))(
    'declare %s as the table does',
    (name, { name: key, type, choices, default: all, defaultOn }) => {
      const found: TaskInput | undefined = own.find((input) => input.name === name);
      expect(found).toMatchObject({
        defaultValue: defaultOn?.azure ?? all,
        required: REQUIRED.includes(key),
        helpMarkDown: inAzureWords(INPUT_DOCS[key]),
      });
      expect(Object.keys(found?.options ?? {})).toEqual(choices ?? []);
      const controls = { boolean: ['boolean'], choice: ['pickList'], seconds: ['string'] };
      expect(type === 'text' ? ['string', 'multiLine'] : controls[type]).toContain(found?.type);
    },
  );
});
