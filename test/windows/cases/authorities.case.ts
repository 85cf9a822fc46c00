import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, shop } from '../../e2e/shop.ts';
import { Desk } from '../desk.ts';
import { GithubJob } from '../github-job.ts';
import { windowsPath } from '../toolbox.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open(shop({ db: { password: made('db') } }));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

/** Does some work while Windows trusts the authority of the vault. */
async function whileTrusted<T>(work: () => Promise<T>): Promise<T> {
  const trust = await desk.machine.trust(readFileSync(desk.vault.inputs['ca-certificate'], 'utf8'));
  try {
    return await work();
  } finally {
    await trust[Symbol.asyncDispose]();
  }
}

const without = { SENHASEGURA_CA_CERTIFICATE: undefined };
const load = async (node: 20 | 24, env = {}) =>
  desk.runScript('db#password -> DB', 'console.log("started")', {
    node,
    env: { ...without, ...env },
  });

describe('an authority that Windows trusts and Node does not know (D8)', () => {
  it('is trusted by the command line and the action with Node 24', async () => {
    const before = await load(24);
    expect({ exitCode: before.exitCode, stdout: before.stdout }).toEqual({
      exitCode: 125,
      stdout: '',
    });
    expect(before.stderr).toMatch(/issued by an unknown CA.*\(ERR_TLS\)/s);

    const job = new GithubJob(desk.machine, desk.vault, 24);
    const [run, main] = await whileTrusted(
      async () =>
        [
          await load(24),
          await job.main('db#password -> DB', { inputs: { 'ca-certificate': '' } }),
        ] as const,
    );
    expect(run.stdout).toBe('started\n');
    expect({ exitCode: main.exitCode, stderr: main.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(main.outputs.has('DB')).toBe(true);
  });

  it('is not read by Node 20, which says what helps', async () => {
    const refused = await whileTrusted(async () => load(20));
    expect(refused.stderr).toMatch(/NODE_EXTRA_CA_CERTS.*\(ERR_TLS\)/s);
    const ca = windowsPath(desk.vault.inputs['ca-certificate']);
    expect((await load(20, { NODE_EXTRA_CA_CERTS: ca })).stdout).toBe('started\n');
  });

  it('is not trusted beside an authority that is given', async () => {
    await using other = await Desk.open(shop(), desk.machine);
    const ca = windowsPath(other.vault.inputs['ca-certificate']);
    const { stderr } = await whileTrusted(async () => load(24, { SENHASEGURA_CA_CERTIFICATE: ca }));
    expect(stderr).toContain('(ERR_TLS)');
  });
});
