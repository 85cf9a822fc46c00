import { MockAgent, request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mockEmulator, type EmulatorControl } from '../src/index.ts';

const ORIGIN = 'https://vault.example';
let agent: MockAgent;
let emulator: EmulatorControl;

beforeEach(() => {
  agent = new MockAgent();
  agent.disableNetConnect();
  emulator = mockEmulator(agent, ORIGIN);
});

afterEach(async () => {
  await agent.close();
});

describe("undici's MockAgent", () => {
  it('answers as the server does, without a socket', async () => {
    const { clientId, clientSecret } = emulator.credentials;
    const token = await request(`${ORIGIN}/iso/oauth2/token`, {
      dispatcher: agent,
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`,
    });
    const { access_token: bearer } = (await token.body.json()) as { access_token: string };
    const read = await request(`${ORIGIN}/iso/dapp/application?unused=1`, {
      dispatcher: agent,
      headers: { authorization: `Bearer ${bearer}` },
    });
    expect(read.statusCode).toBe(200);
    expect(await read.body.json()).toHaveProperty('application.name', 'shop-api');
    expect(emulator.log().map(({ path, status }) => [path, status])).toEqual([
      ['/iso/oauth2/token', 200],
      ['/iso/dapp/application', 200],
    ]);
  });
});
