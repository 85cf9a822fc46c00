import { describe, expect } from 'vitest';
import { CONNECTION, it, warnings, type Pipeline } from './pipeline.ts';

const SECRETS = 'db#password -> DB_PASSWORD';
const PLAIN = { serviceConnection: '' };

const requests = ({ vault }: Pipeline): number => vault.emulator.log().length;

/** The vault's three inputs, as the task names them. */
function inputsOf({ vault }: Pipeline) {
  const { url, 'client-id': clientId, 'client-secret': clientSecret } = vault.inputs;
  return { url, clientId, clientSecret };
}

describe('the connection', () => {
  it('may be plain inputs', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const step = await pipeline.load(SECRETS, { inputs: { ...PLAIN, ...inputsOf(pipeline) } });
    expect(step.result).toBe('Succeeded');
    expect(step.masks).toContain(inputsOf(pipeline).clientSecret);
  });

  it('may be the three variables, mapped with env:', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const { url, clientId, clientSecret } = inputsOf(pipeline);
    const env = {
      SENHASEGURA_URL: url,
      SENHASEGURA_CLIENT_ID: clientId,
      SENHASEGURA_CLIENT_SECRET: clientSecret,
    };
    expect((await pipeline.load(SECRETS, { inputs: PLAIN, env })).result).toBe('Succeeded');
  });

  it('may be the three variables of the job, the secret one unmapped', async ({
    startPipeline,
  }) => {
    const pipeline = await startPipeline();
    const { url, clientId, clientSecret } = inputsOf(pipeline);
    const { variables } = pipeline.agent;
    variables.set('SENHASEGURA_URL', { value: url, secret: false });
    variables.set('SENHASEGURA_CLIENT_ID', { value: clientId, secret: false });
    variables.set('SENHASEGURA_CLIENT_SECRET', { value: clientSecret, secret: true });
    expect((await pipeline.load(SECRETS, { inputs: PLAIN })).result).toBe('Succeeded');
  });

  it.for([
    ['url', 'https://$(VAULT_HOST)'],
    ['clientSecret', '$(VAULT_SECRET)'],
  ] as const)(
    'is refused when %s holds an expression that nobody replaced',
    async ([name, text], { startPipeline }) => {
      const pipeline = await startPipeline();
      const inputs = { ...PLAIN, ...inputsOf(pipeline), [name]: text };
      const step = await pipeline.load(SECRETS, { inputs });
      expect(step.result).toBe('Failed');
      expect(step.errors).toEqual([
        expect.stringMatching(
          new RegExp(
            `^The input ${name} still contains an expression.*\\(ERR_INPUT_UNEXPANDED\\)$`,
          ),
        ),
      ]);
      expect(requests(pipeline)).toBe(0);
    },
  );

  it('is asked for, in the words of the task, when nothing says it', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const step = await pipeline.load(SECRETS, { inputs: PLAIN });
    expect(step).toMatchObject({ result: 'Failed', exitCode: 0 });
    expect(step.errors).toEqual([
      expect.stringMatching(
        /^The inputs url, clientId and clientSecret are missing.* Give a service connection, or all three, .*ERR_INPUT_MISSING/,
      ),
    ]);
  });

  it('that is given twice is a conflict', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const step = await pipeline.load(SECRETS, { inputs: { url: 'https://vault.example.com' } });
    expect(step.errors).toEqual([expect.stringMatching(/service connection.*ERR_INPUT_CONFLICT/)]);
    expect(requests(pipeline)).toBe(0);
  });

  it('of another type is named as incomplete', async ({ startPipeline }) => {
    const id = '11111111-2222-4333-8444-555555555555';
    const parameters = { apitoken: 'some-token-of-another-system' };
    const pipeline = await startPipeline({
      endpoints: [{ id, url: 'https://other.example.com/', parameters }],
    });
    const step = await pipeline.load(SECRETS, { inputs: { serviceConnection: id } });
    expect(step.errors).toEqual([
      expect.stringMatching(/service connection has no clientId and clientSecret/),
    ]);
  });

  it('is found however the pipeline writes its id', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const inputs = { serviceConnection: ` ${CONNECTION.toUpperCase()} ` };
    expect((await pipeline.load(SECRETS, { inputs })).result).toBe('Succeeded');
  });

  it.for([
    ['$(VAULT_CONNECTION)', 'ERR_INPUT_UNEXPANDED'],
    ['vault', 'ERR_INPUT_INVALID'],
    ['11111111-2222-4333-8444-555555555555', 'ERR_INPUT_INVALID'],
  ] as const)(
    'that the job was not given, such as %s, is named as that',
    async ([serviceConnection, code], { startPipeline }) => {
      const pipeline = await startPipeline();
      const step = await pipeline.load(SECRETS, { inputs: { serviceConnection } });
      expect(step.errors).toEqual([
        expect.stringMatching(
          new RegExp(`^The input serviceConnection is not a service connection .*\\(${code}\\)$`),
        ),
      ]);
      expect(requests(pipeline)).toBe(0);
    },
  );

  it('that a fork is not given is explained', async ({ startPipeline }) => {
    const pipeline = await startPipeline({ variables: { 'System.PullRequest.IsFork': 'True' } });
    const step = await pipeline.load(SECRETS, { inputs: PLAIN });
    expect(step.errors.join()).toMatch(/Runs from forks do not get secrets/);
  });
});

describe('a variable of the job that replaces one of the agent', () => {
  it.for([
    'INPUT_URL',
    'input.clientId',
    'ENDPOINT_URL_x',
    'Input_ServiceConnection',
    'VSTS_TASKVARIABLE_JOURNAL',
  ])('such as %s stops the task before anything is sent', async (name, { startPipeline }) => {
    const pipeline = await startPipeline({ variables: { [name]: 'https://evil.example.com' } });
    const step = await pipeline.load(SECRETS);
    expect(step.errors).toEqual([expect.stringMatching(/has a variable .*\(ERR_PLATFORM\)$/)]);
    expect(step.errors.join()).toContain(name.replace('.', '_').toUpperCase());
    expect(requests(pipeline)).toBe(0);
  });

  it('does no harm under an ordinary name', async ({ startPipeline }) => {
    const pipeline = await startPipeline({
      variables: { INPUT_FILES: '*.md', 'My.Input.Url': 'x' },
    });
    const step = await pipeline.load(SECRETS);
    expect(step.result).toBe('Succeeded');
    expect(warnings(step)).toEqual([]);
  });
});

describe('what the task prints', () => {
  it('gains one line when the system is being debugged, and none outside an agent', async ({
    startPipeline,
  }) => {
    const pipeline = await startPipeline();
    const plain = await pipeline.load(SECRETS);
    pipeline.agent.variables.set('System.Debug', { value: 'true', secret: false });
    const debugged = await pipeline.load(SECRETS);
    pipeline.agent.variables.delete('Agent.Version');
    pipeline.agent.variables.delete('Agent.TempDirectory');
    const outside = await pipeline.load(SECRETS);
    const shown = [plain, debugged, outside].map(({ stdout }) =>
      // A token of its own has masks of its own.
      stdout.split('\n').filter((line) => !line.startsWith('##vso[task.setsecret]')),
    );
    const [first = [], ...others] = shown;
    expect(first.join('\n')).not.toContain('task.debug');
    for (const lines of others) {
      const debug = lines.filter((line) => line.startsWith('##vso[task.debug]'));
      expect(debug).toEqual([
        '##vso[task.debug]The secrets were read with GET iso/dapp/application.',
      ]);
      expect(lines.filter((line) => !debug.includes(line))).toEqual(first);
    }
  });
});
