import { expect, it } from 'vitest';
import { RecordedJob } from '../../test-support/job-fixture.ts';
import { parseInputs } from '../inputs/inputs.ts';
import { GITHUB } from '../platforms/github.ts';
import { connect } from './connection.ts';

it('a connection tells the vault which version, platform and run asks', async () => {
  const job = new RecordedJob({ 'GET dapp/application': { application: { secrets: [] } } });
  const agents = new Set<string | undefined>();
  const { createTransport } = job.runtime();
  const runtime = job.runtime({
    runId: '7001',
    createTransport: (options) => {
      const { send, close } = createTransport(options);
      return {
        close,
        send: async (request, signal) => {
          agents.add(request.headers['user-agent']);
          return send(request, signal);
        },
      };
    },
  });
  const raw = { url: 'https://vault.example', 'client-id': 'id', 'client-secret': 'a-secret' };
  const inputs = parseInputs({ ...raw, secrets: '*' }, GITHUB, {});
  const masks = { hide: () => {}, hideAsIs: () => {}, areIn: () => false };
  const { vault } = await connect(inputs, job.platform(), runtime, masks);
  await vault.readSecrets();
  expect([...agents]).toEqual([
    expect.stringMatching(/^senhasegura-action\/\d+\.\d+\.\d+ \(github; run 7001\)$/),
  ]);
});
