import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasRsync } from '../support/machine/has-rsync.ts';
import { parseMapping } from '../../packages/core/src/register/mapping.ts';
import { CLI } from '../cli/senhasegura.ts';
import { Project } from '../gitlab/pipeline.ts';
import { evaluate } from '../support/github/action-metadata.ts';
import { AzureAgent } from '../support/azure/azure-agent.ts';
import { examplesFor } from '../support/docs/examples.ts';
import { GithubRunner } from '../support/github/runner.ts';
import { SecondVault } from './second-vault.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = examplesFor('test/register/docs.test.ts');
const [json = ''] = blocks('json');
const [github = '', azure = '', gitlab = ''] = blocks('yaml');

function blocks(language: string): readonly string[] {
  return examples.filter((example) => example.language === language).map(({ text }) => text);
}

/** The variables that the example of a mapping names. */
const NAMES = parseMapping(parse(json), 'variables').flatMap(({ variables }) =>
  variables.map(({ variable }) => variable),
);
const VALUES = Object.fromEntries(NAMES.map((name) => [name, `value-of-${name}`]));
const ARRIVED = NAMES.map((name) => `${name}=value-of-${name}`).sort();

let vault: SecondVault;
beforeEach(async () => {
  vault = await SecondVault.start();
});
afterEach(async () => {
  await vault[Symbol.asyncDispose]();
});

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

interface Task {
  readonly task: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

describe('docs/register.md', () => {
  it('has a mapping that is right either way', () => {
    expect(parseMapping(parse(json), 'secret')).toHaveLength(3);
  });

  it('has a workflow that works', async () => {
    const step = (parse(github) as Step[]).find(({ uses }) => uses.includes('/senhasegura-'));
    expect(step?.uses).toMatch(/^[\w-]+\/senhasegura-action\/actions\/register-secrets@v1$/);
    await using runner = new GithubRunner();
    writeFileSync(join(runner.folders.workspace, 'senhasegura-mapping.json'), json);
    const contexts = new Map([
      ['secrets.SENHASEGURA_CLIENT_ID', 'the-id'],
      ['secrets.SENHASEGURA_CLIENT_SECRET', 'the-client-secret'],
      ['steps.database.outputs.password', 'value-of-DB_PASSWORD'],
      ['steps.cloud.outputs.key-id', 'value-of-CLOUD_KEY_ID'],
      ['steps.cloud.outputs.key', 'value-of-CLOUD_KEY'],
      ['secrets.API_KEY', 'value-of-API_KEY'],
      ['secrets.API_SECRET', 'value-of-API_SECRET'],
    ]);
    const filled = (texts: Readonly<Record<string, string>> = {}) =>
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [name, evaluate(text, contexts)]),
      );
    const { main } = await runner.action(join(root, 'actions/register-secrets/action.yml'), {
      with: { ...filled(step?.with), url: vault.url },
      env: { ...filled(step?.env), DB_USER: 'value-of-DB_USER', DB_HOST: 'value-of-DB_HOST' },
    });
    expect(main.outcome, runner.log()).toBe('success');
    expect([...vault.lines].sort()).toEqual(ARRIVED);
  });

  it('has a pipeline for Azure that works', async () => {
    const [task] = parse(azure) as Task[];
    expect(task?.task).toBe('SenhaseguraRegisterSecrets@1');
    const parameters = { username: 'the-id', password: 'the-client-secret' };
    await using agent = new AzureAgent({
      secrets: VALUES,
      endpoints: [{ id: 'vault', url: vault.url, parameters }],
    });
    writeFileSync(join(agent.folders.sources, 'senhasegura-mapping.json'), json);
    const step = await agent.task(join(root, 'azure-tasks/RegisterSecretsV1'), { ...task }).main();
    expect(step.errors).toEqual([]);
    expect([...vault.lines].sort()).toEqual(ARRIVED);
  });

  it.runIf(hasRsync)('has a pipeline for GitLab that works', async () => {
    const here = gitlab
      .replace(/remote: \S+/, 'local: templates/load-secrets.yml')
      .replace('https://vault.example.com', vault.url);
    using project = new Project(here, { 'senhasegura-mapping.json': json });
    const { exitCode, stdout, stderr } = await project.run('register', {
      SENHASEGURA_CLI: CLI,
      SENHASEGURA_CLIENT_ID: 'the-id',
      SENHASEGURA_CLIENT_SECRET: 'the-client-secret',
      ...VALUES,
    });
    expect(exitCode, stdout + stderr).toBe(0);
    expect([...vault.lines].sort()).toEqual(ARRIVED);
  });
});
