import { startEmulator, type FaultRule } from '@senhasegura-action/emulator';
import { describe, expect } from 'vitest';
import { it } from './job.ts';
import { expectRefusal } from './refusal.ts';
import { shop } from './shop.ts';

const SECRETS = 'db#password -> DB_PASSWORD\ndb#password -> env:DB\ndb#password -> file:db.txt';
const IMPATIENT = { timeout: '2', 'retry-budget': '1' };

describe('main refuses a vault', () => {
  it('that does not know the credentials', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load('db#password -> A', {
      with: { 'client-secret': 'not-the-secret-of-anybody' },
    });
    expectRefusal(job, main, 'ERR_AUTH', ['client-id', 'client-secret']);
  });

  it('whose certificate nobody vouches for, and says which input solves that', async ({
    startJob,
  }) => {
    const job = await startJob();
    const { main } = await job.load('db#password -> A', { with: { 'ca-certificate': '' } });
    expectRefusal(job, main, 'ERR_TLS', ['ca-certificate']);
    expect(job.vault.emulator.log()).toEqual([]);
  });

  it('whose certificate another authority than ca-certificate signed', async ({ startJob }) => {
    const [job, other] = [await startJob(), await startJob()];
    const { main } = await job.load('db#password -> A', {
      with: { 'ca-certificate': other.vault.inputs['ca-certificate'] },
    });
    expectRefusal(job, main, 'ERR_TLS', ['ca-certificate']);
  });

  it('that speaks plain HTTP where TLS is expected', async ({ startJob }) => {
    const job = await startJob();
    const plain = await startEmulator({ seed: shop() });
    try {
      const { main } = await job.load('db#password -> A', {
        with: { url: plain.url.replace('http:', 'https:'), ...IMPATIENT },
      });
      expectRefusal(job, main, 'ERR_TLS', ['url', 'TLS']);
    } finally {
      await plain.close();
    }
  });

  it('that expects TLS where plain HTTP is spoken', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load('db#password -> A', {
      with: { url: job.vault.inputs.url.replace('https:', 'http:'), ...IMPATIENT },
    });
    expectRefusal(job, main, 'ERR_NETWORK', ['url']);
  });

  it('that is not there', async ({ startJob }) => {
    const job = await startJob();
    const { ca = '' } = job.vault.emulator;
    await job.vault.emulator.close();
    const { main } = await job.load('db#password -> A', {
      with: { 'ca-certificate': ca, ...IMPATIENT },
    });
    expectRefusal(job, main, 'ERR_NETWORK', ['refused the connection', 'url']);
  });
});

const calls = ['POST oauth2/token', 'GET dapp/application'];
const faults: readonly (readonly [string, FaultRule, string, RegExp])[] = [
  ['answers HTML', { fault: 'html' }, 'ERR_ANSWER', /text\/html.*url of the vault/],
  ['answers half a JSON', { fault: 'cut-json' }, 'ERR_ANSWER', /application\/json/],
  ['answers nothing', { fault: 'empty-body' }, 'ERR_ANSWER', /url/],
  ['answers without an end', { fault: 'endless' }, 'ERR_ANSWER', /MiB/],
  ['answers compressed', { fault: 'gzip' }, 'ERR_ANSWER', /proxy/],
  ['breaks off', { fault: 'truncate' }, 'ERR_NETWORK', /url/],
  ['hangs up', { fault: 'reset' }, 'ERR_NETWORK', /url/],
  ['is silent', { fault: 'hang' }, 'ERR_TIMEOUT', /within 2 s/],
  ['is unavailable', { fault: 'status', status: 503 }, 'ERR_UNAVAILABLE', /not available/],
];

describe.each(calls)('main refuses a vault that, asked for %s,', (on) => {
  it.for(faults)('%s', async ([, fault, code, says], { startJob }) => {
    const job = await startJob();
    job.vault.emulator.faults.add({ ...fault, on });
    const { main } = await job.load('db#password -> A', { with: IMPATIENT });
    expectRefusal(job, main, code, [says]);
  });

  it('redirects: the host is named and never asked', async ({ startJob }) => {
    const [job, other] = [await startJob(), await startJob()];
    const { url } = other.vault.inputs;
    job.vault.emulator.faults.add({ fault: 'redirect', on, location: `${url}/collect?from=vault` });
    const { main } = await job.load('db#password -> A', { with: IMPATIENT });
    expectRefusal(job, main, 'ERR_REDIRECT', [new URL(url).host, /^(?!.*collect)/]);
    expect(other.vault.emulator.connections).toEqual({ tcp: 0, tls: 0 });
  });
});

describe('main that fails with files asked for', () => {
  it('leaves no file, whatever the vault did', async ({ startJob }) => {
    const job = await startJob();
    job.vault.emulator.faults.add({ fault: 'cut-json', on: 'GET dapp/application' });
    const { main } = await job.load(SECRETS);
    expect(main).toMatchObject({ exitCode: 1, outputs: new Map(), env: new Map(), summary: '' });
    expect(job.secretFolders).toEqual([]);
  });
});
