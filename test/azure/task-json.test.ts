import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AZURE } from '../../packages/core/src/platforms/azure.ts';
import { camelCase, inAzureWords } from '../../packages/azure/src/wording.ts';
import { azureInputDoc } from '../../packages/azure/src/input-docs.ts';
import type { InputCommand } from '../../packages/core/src/inputs/input-table.ts';
import { readTask, taskFolders, type TaskInput } from '../support/azure/azure-task.ts';
import { inputsOf } from '../support/docs/inputs-table.ts';

interface Identity {
  readonly id: string;
  /** Whose inputs the task has. */
  readonly command: InputCommand;
}

/** By name; pipelines know a task by its id and its name, so neither ever changes. */
const IDENTITIES: Readonly<Record<string, Identity>> = {
  SenhaseguraLoadSecrets: { id: 'd238341a-b55a-4f41-9538-2bd7d6294739', command: 'load' },
  SenhaseguraRegisterSecrets: {
    id: '7c0e5f0b-3a55-4a0c-9d5e-62c1f7a4be18',
    command: 'register',
  },
};

/**
 * The keys that the agent's server knows. It ignores every other one, such as a misspelled handler.
 */
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
];
const TYPES = /^(boolean|multiLine|pickList|string|connectedService:senhasegura)$/;

const folders = taskFolders();

describe('the tasks', () => {
  it('are the ones that pipelines know, each once', () => {
    const tasks = folders.map((folder) => readTask(folder));
    expect(tasks.map(({ id, name }) => [name, id])).toEqual(
      Object.entries(IDENTITIES).map(([name, { id }]) => [name, id]),
    );
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  });
});

describe.each(folders.map((folder) => [basename(folder), folder] as const))('%s', (_, folder) => {
  const task = readTask(folder);
  const raw = JSON.parse(readFileSync(join(folder, 'task.json'), 'utf8')) as object;
  const dist = join(folder, 'dist');

  it('has the keys that a task has, and declares no output variables', () => {
    const post = task.postjobexecution === undefined ? [] : ['postjobexecution'];
    expect(Object.keys(raw)).toEqual([...KEYS, ...post]);
  });

  it('says of itself what the server takes', () => {
    expect(task.friendlyName.length).toBeLessThanOrEqual(40);
    // Without one that says what it does, all such tasks of a pipeline have one name.
    const named = [...task.instanceNameFormat.matchAll(/\$\((\w+)\)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(task.inputs.map((input) => input.name)).toContain(name);
    expect(task.category).toBe('Utility');
  });

  const stages = { execution: task.execution, postjobexecution: task.postjobexecution };
  it.each(Object.entries(stages).filter(([, handlers]) => handlers !== undefined))(
    'has for %s exactly the two handlers, on one bundle that is there',
    (_stage, handlers = {}) => {
      expect(Object.keys(handlers)).toEqual(['Node20_1', 'Node24']);
      const targets = Object.values(handlers).map(({ target }) => target);
      expect(new Set(targets).size).toBe(1);
      for (const target of targets) expect(existsSync(join(folder, target))).toBe(true);
    },
  );

  it('ships CommonJS that needs nothing beside it', () => {
    const type = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8')) as unknown;
    expect(type).toEqual({ type: 'commonjs' });
    const files = readdirSync(dist).filter((file) => file.endsWith('.js'));
    for (const file of files) {
      const code = readFileSync(join(dist, file), 'utf8');
      const needed = [...code.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g)].map(
        ([, , name = '']) => name,
      );
      const missing = needed.filter((name) =>
        name.startsWith('.')
          ? !existsSync(join(dist, name))
          : !isBuiltin(name) && !name.startsWith('node:'),
      );
      expect(missing).toEqual([]);
      expect(spawnSync(process.execPath, ['--check', join(dist, file)]).status).toBe(0);
    }
    expect(readdirSync(dist)).not.toContain('.taskkey');
  });

  it('has the version of package.json, as numbers', () => {
    const file = join(folder, '..', '..', 'package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    const [Major, Minor, Patch] = version.split('.').map(Number);
    expect(task.version).toStrictEqual({ Major, Minor, Patch });
  });

  it('asks for an agent that knows Node 20, and for no newer one', () => {
    expect(task.minimumAgentVersion).toBe('3.232.1');
  });

  it('restricts itself to harmless commands', () => {
    expect(task.restrictions).toEqual({ commands: { mode: 'restricted' } });
  });

  it('groups its inputs, and shows each by a rule that can be met', () => {
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
    const icon = readFileSync(join(folder, 'icon.png'));
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([32, 32]);
  });

  describe('has inputs that', () => {
    const own = task.inputs.filter(
      ({ name }) => !['connectWith', 'serviceConnection'].includes(name),
    );
    const table = inputsOf(IDENTITIES[task.name]?.command ?? 'load').filter(
      ({ hidden }) => hidden !== true,
    );

    it('are those of the table, in camelCase, and a service connection', () => {
      expect(own.map(({ name }) => name).sort()).toEqual(
        table.map(({ name }) => camelCase(name)).sort(),
      );
      expect(task.inputs.slice(0, 2)).toMatchObject([
        { name: 'connectWith', type: 'pickList', defaultValue: 'serviceConnection' },
        { name: 'serviceConnection', type: 'connectedService:senhasegura', required: false },
      ]);
      for (const { name, type, label } of task.inputs) {
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
        expect(type).toMatch(TYPES);
        expect(label).not.toBe('');
      }
    });

    it('show a service connection, or the fields that it stands for', () => {
      const rules = Object.fromEntries(
        task.inputs.map(({ name, visibleRule }) => [name, visibleRule]),
      );
      expect(rules['serviceConnection']).toBe('connectWith = serviceConnection');
      for (const name of ['url', 'clientId', 'clientSecret']) {
        expect(rules[name]).toBe('connectWith = fields');
      }
    });

    it('say what is meant, in choices and labels', () => {
      for (const { label, options = {} } of task.inputs) {
        expect(label).toMatch(/^(?:[A-Z]|senhasegura )/);
        for (const shown of Object.values(options)) expect(shown).toMatch(/^(?:[A-Z]|\/)/);
      }
    });

    it.each(table.map((input) => [camelCase(input.name), input] as const))(
      'declare %s as the table does',
      (name, { name: key, type, choices, default: all }) => {
        const found: TaskInput | undefined = own.find((input) => input.name === name);
        expect(found).toMatchObject({
          defaultValue: AZURE.defaults[key] ?? all,
          required: false,
          helpMarkDown: inAzureWords(azureInputDoc(key)),
        });
        expect(Object.keys(found?.options ?? {})).toEqual(choices ?? []);
        const controls = { boolean: ['boolean'], choice: ['pickList'], seconds: ['string'] };
        expect(type === 'text' ? ['string', 'multiLine'] : controls[type]).toContain(found?.type);
      },
    );
  });
});
