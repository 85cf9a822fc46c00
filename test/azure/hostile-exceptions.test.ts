import { describe, expect } from 'vitest';
import { EVERYTHING, expectQuiet, provision } from './lent-job.ts';
import { it, NOTHING, warnings, type Pipeline } from './pipeline.ts';

const PROXY = 'Agent.ProxyUrl';
const EXCEPTIONS = 'Agent.ProxyBypassList';

/** Patterns that any step can put among the exceptions to the agent's proxy. */
const HOSTILE = [
  ['finds no end', '^([a-z0-9.:/]+|[a-z0-9.:/]+)+!', 'endless pattern'],
  [
    'would end Node itself',
    `${'('.repeat(8000)}.${')*'.repeat(8000)}`,
    'more than 1000 characters',
  ],
  ['takes Node minutes', `${'('.repeat(5000)}.${')*'.repeat(5000)}`, 'more than 1000 characters'],
] as const;

function plant({ agent }: Pipeline, pattern: string): void {
  agent.variables.set(PROXY, { value: 'http://127.0.0.1:9', secret: false });
  agent.variables.set(EXCEPTIONS, { value: JSON.stringify([pattern]), secret: false });
}

describe('an exception to the proxy that', () => {
  it.for(HOSTILE)('%s from the start is refused', async ([, pattern, why], { startPipeline }) => {
    const pipeline = await startPipeline();
    plant(pipeline, pattern);
    const task = pipeline.task(EVERYTHING, provision);
    const main = await task.main();
    expect(main).toMatchObject({ exitCode: 0, result: 'Failed', stderr: '' });
    expect(main.errors).toEqual([expect.stringMatching(new RegExp(`${why}.*ERR_INPUT_INVALID`))]);
    expect(pipeline.vault.emulator.log()).toEqual([]);
    expectQuiet([await task.post()]);
  });

  it.for(HOSTILE)(
    '%s is planted after main: post stays green and names what stays, with all commands',
    async ([, pattern, why], { startPipeline }) => {
      const pipeline = await startPipeline();
      const task = pipeline.task(EVERYTHING, provision);
      await task.main();
      const { lent } = pipeline;
      const [lease] = pipeline.vault.emulator.leases();
      plant(pipeline, pattern);
      const post = await task.post();
      expect(post).toMatchObject({ exitCode: 0, result: 'SucceededWithIssues', stderr: '' });
      const { podName, deploy, namespace, secretId } = lease ?? {};
      const said = warnings(post).join('\n');
      for (const part of [
        why,
        ...lent.files.map((file) => file.replace(/\/[^/]*$/, '')),
        `senhasegura cleanup --pod-name ${podName} --deploy ${deploy} ` +
          `--namespace ${namespace} --secret-id ${secretId}`,
        'senhasegura cleanup --custody 77',
      ]) {
        expect(said).toContain(part);
      }
      expect(pipeline.lent).toEqual(lent);
      for (const name of [PROXY, EXCEPTIONS]) pipeline.agent.variables.delete(name);
      expectQuiet([await task.post()]);
      expect(pipeline.lent).toEqual(NOTHING);
    },
  );
});
