import { describe, expect } from 'vitest';
import { annotations, it, NOTHING, type Job } from './job.ts';
import type { StepResult } from '../support/github/step-result.ts';

const ADMIN = 'pam-credential:77#password -> ADMIN_PASSWORD\nprovisioned#KEY -> KEY';
const provision = { provision: 'true' };

const journalOf = (step: StepResult): string => step.state.get('journal') ?? '';

/** Post warned once, did nothing, and sent no request. */
async function expectRefusal(job: Job, work: () => Promise<StepResult>): Promise<string> {
  const { emulator } = job.vault;
  const [requests, lent] = [emulator.log().length, job.lent];
  const post = await work();
  expect(post).toMatchObject({ exitCode: 0, outcome: 'success' });
  expect(emulator.log()).toHaveLength(requests);
  expect(job.lent).toEqual(lent);
  const [warning = '', ...more] = annotations(post, 'warning');
  expect(more).toEqual([]);
  expect(warning).not.toBe('');
  return warning;
}

describe('post with a state that is not its own', () => {
  it.for([
    ['garbage', () => 'not a journal'],
    ['a journal without an authenticator', (own: string) => own.slice(own.indexOf('{'))],
    ['a planted journal', () => `v1.${'0'.repeat(64)}.{"url":"https://elsewhere.example"}`],
    [
      'another custody written into it',
      (own: string) => own.replace('pam-credential:77', 'pam-credential:78'),
    ],
    ['half of it', (own: string) => own.slice(0, own.length / 2)],
  ] as const)('gives nothing back: %s', async ([, change], { startJob }) => {
    const job = await startJob();
    const { main, post } = await job.load(ADMIN, { with: provision });
    const journal = change(journalOf(main));
    await expectRefusal(job, async () => post({ state: new Map([['journal', journal]]) }));
    await post();
    expect(job.lent).toEqual(NOTHING);
  });

  it('does not overwrite or delete a folder that a planted journal names', async ({ startJob }) => {
    const job = await startJob({ filesStay: true });
    const { main, post } = await job.load('db#password -> file:db.txt');
    const [folder = ''] = job.secretFolders;
    const other = journalOf(main).replaceAll(folder, job.runner.folders.workspace);
    await expectRefusal(job, async () => post({ state: new Map([['journal', other]]) }));
  });

  it('gives nothing back of another run, and names what the journal holds', async ({
    startJob,
  }) => {
    const job = await startJob();
    const lender = await job.load(ADMIN, { with: provision });
    const other = await startJob({ vault: job.vault, variables: { GITHUB_RUN_ID: '7002' } });
    const borrower = await other.load('db#password -> DB_PASSWORD');
    const warning = await expectRefusal(other, async () =>
      borrower.post({ state: lender.main.state }),
    );
    expect(warning).toContain('pam-credential:77');
    expect(warning).toContain(job.lent.leases[0]);
    await borrower.post();
    await job.end();
    expect(job.lent).toEqual(NOTHING);
  });
});

describe('post with inputs that are not those of main', () => {
  it('gives nothing back to another vault', async ({ startJob }) => {
    const job = await startJob();
    const elsewhere = await startJob();
    const { post } = await job.load(ADMIN, { with: provision });
    const { url } = elsewhere.vault.inputs;
    await expectRefusal(job, async () => post({ with: { url } }));
    expect(elsewhere.vault.emulator.connections).toEqual({ tcp: 0, tls: 0 });
    await post();
    expect(job.lent).toEqual(NOTHING);
  });

  it('gives nothing back with a wrong client secret', async ({ startJob }) => {
    const job = await startJob();
    const { post } = await job.load(ADMIN, { with: provision });
    await expectRefusal(job, async () => post({ with: { 'client-secret': 'some-other-secret' } }));
    await post();
    expect(job.lent).toEqual(NOTHING);
  });

  it('gives back with the three variables where a runner hands over the inputs of another step', async ({
    startJob,
  }) => {
    const job = await startJob();
    const { url, 'client-id': id, 'client-secret': secret } = job.vault.inputs;
    const { post } = await job.load(ADMIN, { with: provision });
    const done = await post({
      with: {
        url: 'https://other.example',
        'client-id': 'other-id',
        'client-secret': 'other-secret',
      },
      env: { SENHASEGURA_URL: url, SENHASEGURA_CLIENT_ID: id, SENHASEGURA_CLIENT_SECRET: secret },
    });
    expect(annotations(done, 'warning')).toEqual([]);
    expect(job.lent).toEqual(NOTHING);
  });
});
