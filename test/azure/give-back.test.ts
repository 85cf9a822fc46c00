import { statSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { EVERYTHING, expectQuiet, provision } from './lent-job.ts';
import { it, NOTHING, warnings, type Pipeline } from './pipeline.ts';

const DAY = 86_400_000;

const requests = ({ vault }: Pipeline): number => vault.emulator.log().length;

describe('post', () => {
  it('gives everything back and says so, by name and id', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const main = await pipeline.load(EVERYTHING, provision);
    expect(main.result).toBe('Succeeded');
    const [lease] = pipeline.vault.emulator.leases();
    expect(pipeline.lent).toMatchObject({
      leases: [lease?.podName],
      custodies: ['77'],
      files: [expect.stringMatching(/db\.txt$/)],
    });

    const [post] = await pipeline.end();
    expectQuiet(post === undefined ? [] : [post]);
    expect(pipeline.lent).toEqual(NOTHING);
    for (const name of [lease?.podName, lease?.secretId, 'pam-credential:77']) {
      expect(post?.stdout).toContain(name);
    }
  });

  it('asks under the identity of run, attempt, job, step and pipeline', async ({
    startPipeline,
  }) => {
    const pipeline = await startPipeline();
    const task = pipeline.task(EVERYTHING, provision);
    await task.main();
    expect(pipeline.vault.emulator.leases()).toEqual([
      expect.objectContaining({
        podName: expect.stringMatching(
          new RegExp(
            `^7001-1-1-12f1170f-54f2-53f3-20dd-22fc7dff55f9-${task.instance}-[0-9a-f]{8}$`,
          ),
        ) as unknown,
        deploy: 'deploy',
        namespace: 'shop-project-shop',
      }),
    ]);
  });

  it('asks no vault when a step has planted a part of the connection since', async ({
    startPipeline,
  }) => {
    const pipeline = await startPipeline();
    const task = pipeline.task(EVERYTHING, provision);
    await task.main();
    const before = requests(pipeline);
    const planted = 'ENDPOINT_AUTH_PARAMETER_X_PROXYURL';
    pipeline.agent.variables.set(planted, { value: 'http://127.0.0.1:9', secret: false });
    const post = await task.post();
    pipeline.agent.variables.delete(planted);
    expect(requests(pipeline)).toBe(before);
    expect(warnings(post).join()).toContain(planted);
    expect(warnings(post).join()).toContain('pam-credential:77');
    expectQuiet([await task.post()]);
    expect(pipeline.lent).toEqual(NOTHING);
  });

  it('can run three times', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const task = pipeline.task(EVERYTHING, provision);
    await task.main();
    expectQuiet([await task.post(), await task.post(), await task.post()]);
    expect(pipeline.lent).toEqual(NOTHING);
  });

  it('prints nothing when main was skipped', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const post = await pipeline.task(EVERYTHING, provision).post();
    expect(post).toMatchObject({ exitCode: 0, result: 'Succeeded', stdout: '', stderr: '' });
    expect(requests(pipeline)).toBe(0);
  });

  it('prints nothing when nothing was lent', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const task = pipeline.task('db#password -> DB_PASSWORD');
    await task.main();
    const before = requests(pipeline);
    expect(await task.post()).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    expect(requests(pipeline)).toBe(before);
  });

  it('finds nothing to do after a main that failed and rolled back', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const main = await pipeline.load(`${EVERYTHING}provisioned#NO_SUCH_KEY -> OTHER`, provision);
    expect(main).toMatchObject({ result: 'Failed', variables: new Map() });
    expect(pipeline.lent).toEqual(NOTHING);
    const before = requests(pipeline);
    expectQuiet(await pipeline.end());
    expect(requests(pipeline)).toBe(before);
  });

  it('works a day later, when token and lease have expired', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    await pipeline.load(EVERYTHING, provision);
    pipeline.vault.emulator.advance(DAY);
    expectQuiet(await pipeline.end());
    expect(pipeline.lent).toEqual(NOTHING);
  });

  it('leaves everything to a journal file when cleanup is false', async ({ startPipeline }) => {
    const pipeline = await startPipeline({ filesStay: true });
    const main = await pipeline.load(EVERYTHING, {
      name: 'secrets',
      inputs: { ...provision.inputs, cleanup: 'false' },
    });
    const before = requests(pipeline);
    expectQuiet(await pipeline.end());
    expect(requests(pipeline)).toBe(before);
    expect(pipeline.lent).toMatchObject({ custodies: ['77'], leases: [expect.any(String)] });
    const { value = '', secret } = main.variables.get('secrets.journal') ?? {};
    expect(secret).toBe(false);
    expect(statSync(value).mode & 0o777).toBe(0o600);
  });

  it('gives back each use of the task in one job', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    await pipeline.load(EVERYTHING, provision);
    await pipeline.load('provisioned#KEY -> OTHER\npam-credential:78#password -> WEB', provision);
    expect(new Set(pipeline.lent.leases).size).toBe(2);
    expectQuiet(await pipeline.end());
    expect(pipeline.lent).toEqual(NOTHING);
  });

  it('gives nothing back for a journal that the task did not write', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const task = pipeline.task(EVERYTHING, provision);
    await task.main();
    const { emulator } = pipeline.vault;
    const forged = Buffer.from(
      `v1.${'0'.repeat(64)}.${JSON.stringify({
        url: emulator.url,
        job: '',
        leg: '',
        handover: [],
        leases: [],
        custodies: ['pam-credential:77'],
      })}`,
    ).toString('base64url');
    const other = pipeline.task(EVERYTHING, provision);
    other.variables.set('journal', forged);
    const post = await other.post();
    expect(post.result).toBe('SucceededWithIssues');
    expect(warnings(post)).toEqual([
      expect.stringMatching(/^Nothing was given back.*pam-credential:77/),
    ]);
    expect(pipeline.lent.custodies).toEqual(['77']);
  });
});

describe('post while the vault is down', () => {
  it.for([
    ['warn', 'SucceededWithIssues', 'warnings'],
    ['fail', 'Failed', 'errors'],
  ] as const)(
    'with cleanupFailure: %s names what stays and ends as %s',
    async ([cleanupFailure, result, kind], { startPipeline }) => {
      const pipeline = await startPipeline();
      const { emulator } = pipeline.vault;
      await pipeline.load(EVERYTHING, {
        inputs: {
          provision: 'true',
          caCertificate: emulator.ca ?? '',
          cleanupFailure,
          retryBudget: '1',
        },
      });
      const [lease] = emulator.leases();
      await emulator.close();
      const [post] = await pipeline.end();
      expect(post).toMatchObject({ exitCode: 0, result });
      const said = (post?.[kind] ?? []).filter((text) => text.includes('Not given back'));
      expect(said).toHaveLength(2);
      const names = [lease?.podName, lease?.secretId, 'pam-credential:77', 'senhasegura cleanup'];
      for (const name of names) expect(said.join('\n')).toContain(name);
      expect(said.join('\n')).toContain('--pod-name');
    },
  );

  it.for([
    ['warn', 'SucceededWithIssues', 'warnings'],
    ['fail', 'Failed', 'errors'],
  ] as const)(
    'with cleanupFailure: %s names what stays when what the agent was configured with is gone, and ends as %s',
    async ([cleanupFailure, result, kind], { startPipeline }) => {
      const pipeline = await startPipeline({ filesStay: true });
      const task = pipeline.task(EVERYTHING, provision);
      await task.main();
      pipeline.agent.variables.set('Agent.CAInfo', { value: '/nowhere/ca.pem', secret: false });
      const inputs = { serviceConnection: '', caCertificate: '', cleanupFailure };
      const post = await task.post({ inputs });
      expect(post.result).toBe(result);
      const [lease] = pipeline.vault.emulator.leases();
      const said = post[kind].filter((text) => text.startsWith('Nothing was given back, because'));
      expect(said).toHaveLength(1);
      const names = [lease?.podName, lease?.secretId, 'pam-credential:77', 'Agent.CAInfo'];
      for (const name of names) expect(said.join()).toContain(name);
    },
  );

  it('says nothing of a journal that names nothing', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const task = pipeline.task(`${EVERYTHING}provisioned#NO_SUCH_KEY -> OTHER`, provision);
    await task.main();
    pipeline.agent.variables.set('Agent.CAInfo', { value: '/nowhere/ca.pem', secret: false });
    expectQuiet([await task.post({ inputs: { caCertificate: '' } })]);
  });
});

describe('post with a journal that cannot be its own', () => {
  it.for([
    ['warn', 'SucceededWithIssues', 'warnings'],
    ['fail', 'Failed', 'errors'],
  ] as const)(
    'gives back what the good one names, and with cleanupFailure: %s ends as %s',
    async ([cleanupFailure, result, kind], { startPipeline }) => {
      const pipeline = await startPipeline();
      const task = pipeline.task(EVERYTHING, {
        inputs: { ...provision.inputs, cleanupFailure },
      });
      await task.main();
      const damaged = Buffer.from('v1.no journal').toString('base64url');
      task.variables.set('journal', `${damaged}.${task.variables.get('journal') ?? ''}`);
      const post = await task.post();
      expect(post.result).toBe(result);
      expect(post[kind].filter((text) => text.includes('journal is damaged'))).toHaveLength(1);
      expect(pipeline.lent).toEqual(NOTHING);
    },
  );
});
