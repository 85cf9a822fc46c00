import {
  run,
  SenhaseguraError,
  type Runtime,
  type HttpRequest,
  type HttpResponse,
} from '@senhasegura-action/core';
import { mockEmulator } from '@senhasegura-action/emulator';
import { MockAgent, request } from 'undici';
import { expect, it } from 'vitest';
import { RecordedJob } from '../../packages/core/test-support/job-fixture.ts';
import { lendingSeed } from './lent-seed.ts';
import { VirtualTime } from './virtual-time.ts';

const ORIGIN = 'https://vault.example';
const JOBS = 500;
const PER_SECOND = 20;

const SECRETS = `
team/shop/db#password -> DB_PASSWORD
pam-credential:1#password -> PAM_1
pam-credential:2#password -> PAM_2
pam-credential:3#password -> PAM_3
provisioned#DB_PASSWORD -> JOB_PASSWORD
`;

/** One request to the emulator behind the agent. */
async function answerFrom(dispatcher: MockAgent, asked: HttpRequest): Promise<HttpResponse> {
  const { url, method, headers, body = null } = asked;
  const {
    statusCode,
    headers: received,
    body: stream,
  } = await request(url, { method, headers, body, dispatcher });
  const entries = Object.entries(received).map(
    ([name, value]) => [name, value?.toString()] as const,
  );
  return {
    status: statusCode,
    headers: Object.fromEntries(entries),
    body: new Uint8Array(await stream.arrayBuffer()),
  };
}

/** Random numbers that are the same each time (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

it(`${JOBS} jobs of six calls each get all they asked for from a vault that takes ${PER_SECOND} a second`, async () => {
  const time = new VirtualTime();
  const agent = new MockAgent();
  agent.disableNetConnect();
  const emulator = mockEmulator(agent, ORIGIN, {
    seed: lendingSeed(3),
    clock: time.now,
    rate_limit: { limit: PER_SECOND },
  });
  let calls = 0;
  const random = seededRandom(7);
  const surroundings = (job: number): Partial<Runtime> => ({
    now: time.now,
    delay: time.delay,
    random,
    randomHex: (bytes) => job.toString(16).padStart(2 * bytes, '0'),
    createTransport: () => ({
      close: () => {},
      send: async (asked) =>
        time.standStill(async () => {
          calls += 1;
          return answerFrom(agent, asked);
        }),
    }),
  });
  const { clientId, clientSecret } = emulator.credentials;
  const inputs = {
    url: ORIGIN,
    'client-id': clientId,
    'client-secret': clientSecret,
    provision: 'true',
    secrets: SECRETS,
  };

  const started = time.now();
  let ended = 0;
  const lost: string[] = [];
  let last = 0;
  const jobs = Array.from({ length: JOBS }, async (_, job) => {
    const recorded = new RecordedJob();
    try {
      const runtime = recorded.runtime(surroundings(job));
      await run({ raw: inputs, platform: recorded.platform(), runtime, context: {} });
      const exported = recorded.events.filter((event) => event.startsWith('exported '));
      if (exported.length !== 6) lost.push(`job ${job}: ${exported.length} values`);
    } catch (error) {
      if (!(error instanceof SenhaseguraError)) throw error;
      lost.push(`job ${job}: ${error.code}`);
    } finally {
      ended += 1;
      last = time.now() - started;
    }
  });
  await time.until(() => ended === JOBS);
  await Promise.all(jobs);
  await agent.close();

  const seconds = last / 1000;
  console.log(
    `${JOBS} jobs, ${calls} calls (${calls - 6 * JOBS} of them again), last job after ${seconds.toFixed(1)} s`,
  );
  expect(lost).toEqual([]);
  expect(emulator.leases()).toHaveLength(JOBS);
  expect(seconds).toBeLessThanOrEqual(180);
}, 120_000);
