import { beforeEach, describe, expect, it } from 'vitest';
import { cleanUp, cleanUpLater, reportUnprepared, type LeftBehind } from './clean-up.ts';
import { SenhaseguraError } from './model/errors.ts';
import type { RawInputs } from './inputs/input-reader.ts';
import { GIVEN_BACK, RecordedJob, type Answers } from '../test-support/job-fixture.ts';
import { sealJournal } from './lending/journal-seal.ts';
import type { JournalData, Lease } from './lending/journal.ts';
import { Redacted } from './model/redacted.ts';

const INPUTS = {
  url: 'https://vault.example',
  'client-id': 'the-id',
  'client-secret': 'c0rrect-horse',
};
const LEASE: Lease = {
  podName: 'pod',
  deploy: 'deploy',
  namespace: 'shop',
  secretIds: ['300', '301'],
  expiration: undefined,
};
const FORM = 'pod_name=pod&deploy=deploy&namespace=shop';
const CUSTODY = 'DELETE pam/credential/custody/77';
const DEPROVISION = 'POST coe/dapp/deprovision';
const VAULT: Answers = {
  [CUSTODY]: GIVEN_BACK,
  [DEPROVISION]: GIVEN_BACK,
  'POST coe/dapp/provision': {
    application: { secrets: [{ identity: 'db', secret_id: 302, data: [{ KEY: 'v4lue' }] }] },
  },
};

function stateOf(change: Partial<JournalData> = {}, secret = INPUTS['client-secret']): string {
  const data: JournalData = {
    url: INPUTS.url,
    job: 'octo/shop / 7 / 1 / ship',
    leg: '',
    files: undefined,
    handover: [],
    leases: [],
    custodies: ['pam-credential:77'],
    ...change,
  };
  return sealJournal(data, new Redacted(secret));
}

let job: RecordedJob;
beforeEach(() => {
  job = new RecordedJob(VAULT);
});

const end = async (state: string, change: RawInputs = {}): Promise<boolean> =>
  cleanUp(state, { ...INPUTS, ...change }, job.platform(), job.host(), {});

describe('cleanUp', () => {
  it('gives back, says so, and warns of nothing', async () => {
    expect(await end(stateOf({ leases: [LEASE] }))).toBe(true);
    expect([...job.asked].sort()).toEqual([
      CUSTODY,
      `${DEPROVISION}?${FORM}&secret_id=300`,
      `${DEPROVISION}?${FORM}&secret_id=301`,
    ]);
    expect(job.infos.join('\n')).toContain('Released custody of pam-credential:77');
    expect(job.warnings).toEqual([]);
  });

  it.each([
    ['another client secret', stateOf({}, 'another'), {}],
    ['another vault', stateOf({ url: 'https://other.example' }), {}],
    ['another job', stateOf({ job: 'another' }), {}],
    ['wrong inputs', stateOf(), { timeout: 'soon', url: '' }],
  ])('asks nobody and warns once, by name, of what has %s', async (_, state, change) => {
    expect(await end(state, change)).toBe(false);
    expect(job.asked).toEqual([]);
    expect(job.warnings).toEqual([expect.stringContaining('custody of pam-credential:77')]);
  });

  it.each(['', 'nonsense'])('warns of a state that is none (%j)', async (state) => {
    expect(await end(state)).toBe(false);
    expect(job.warnings).toEqual([expect.stringContaining('journal is damaged')]);
  });

  it.each([
    ['another client secret', stateOf({ custodies: [] }, 'another')],
    ['another vault', stateOf({ custodies: [], url: 'https://other.example' })],
    ['another job', stateOf({ custodies: [], job: 'another' })],
  ])('is silent about a state that names nothing lent, of %s', async (_, state) => {
    expect(await end(state, { 'cleanup-failure': 'fail' })).toBe(true);
    expect([...job.warnings, ...job.infos]).toEqual([]);
  });

  it.each(['fail', ' FAIL '])(
    'fails when told to (%j) and the state is of another',
    async (how) => {
      const ending = end(stateOf({}, 'another'), { 'cleanup-failure': how });
      await expect(ending).rejects.toMatchObject({ code: 'ERR_STATE' });
      expect(job.warnings).toEqual([]);
    },
  );

  it('says what stays: a warning, or an error when told to', async () => {
    job = new RecordedJob({});
    expect(await end(stateOf())).toBe(false);
    expect(job.warnings).toEqual([
      expect.stringMatching(/^Not given back: custody of pam-credential:77\..*senhasegura cleanup/),
    ]);
    const failing = end(stateOf(), { 'cleanup-failure': 'fail' });
    await expect(failing).rejects.toMatchObject({ code: 'ERR_CLEANUP' });
    expect(job.warnings).toHaveLength(1);
  });
});

const later = async (left: LeftBehind, change: RawInputs = {}) =>
  cleanUpLater(left, { ...INPUTS, ...change }, job.platform({ kind: 'cli' }), job.host(), {});

describe('reportUnprepared', () => {
  const reason = new SenhaseguraError('ERR_INPUT_INVALID', 'The proxy is none.');
  const said =
    'Nothing was given back, because the journal of this job cannot be checked. The proxy is none. ' +
    'It names: custody of pam-credential:77.';

  it('says why, and what stays: a warning, or an error when told to', () => {
    expect(reportUnprepared(reason, stateOf(), {}, job.platform())).toBe(false);
    expect(job.warnings).toEqual([said]);
    const fail = { 'cleanup-failure': 'fail' };
    expect(() => reportUnprepared(reason, stateOf(), fail, job.platform())).toThrow(said);
  });

  it('is silent when nothing was lent', () => {
    expect(reportUnprepared(reason, stateOf({ custodies: [] }), {}, job.platform())).toBe(true);
    expect(job.warnings).toEqual([]);
  });
});

describe('cleanUpLater', () => {
  it('gives back by the journal of any job', async () => {
    const journal = stateOf({ job: 'another', leg: 'a', leases: [LEASE] });
    const outcomes = await later({ journal });
    expect(outcomes.map(({ kind, result }) => [kind, result])).toEqual([
      ['lease', 'given-back'],
      ['custody', 'given-back'],
    ]);
    expect(job.asked).toHaveLength(3);
  });

  it.each([
    ['of another client secret', stateOf({}, 'another'), {}],
    ['of another vault', stateOf({ url: 'https://other.example' }), {}],
    ['that is none', 'nonsense', {}],
    ['without the inputs to check it', stateOf(), { 'client-secret': '' }],
  ])('refuses a journal %s and asks nobody', async (_, journal, change) => {
    await expect(later({ journal }, change)).rejects.toMatchObject({ code: 'ERR_STATE' });
    expect(job.asked).toEqual([]);
  });

  it('gives back a lease by its names and ids', async () => {
    const outcomes = await later({ leases: [{ ...LEASE, secretIds: ['300'] }], custodies: [] });
    expect(outcomes).toMatchObject([{ kind: 'lease', result: 'given-back' }]);
    expect(job.asked).toEqual([`${DEPROVISION}?${FORM}&secret_id=300`]);
  });

  it('asks for the ids of a lease that are not known', async () => {
    const outcomes = await later({ leases: [{ ...LEASE, secretIds: [] }], custodies: [] });
    expect(outcomes).toMatchObject([{ result: 'given-back' }]);
    expect(outcomes[0]?.name).toMatch(/secret id 302$/);
    expect(job.asked).toEqual([
      `POST coe/dapp/provision?${FORM}`,
      `${DEPROVISION}?${FORM}&secret_id=302`,
    ]);
  });

  it('releases a custody by its reference', async () => {
    const outcomes = await later({ leases: [], custodies: ['77'] });
    expect(outcomes).toMatchObject([{ kind: 'custody', result: 'given-back' }]);
    expect(job.asked).toEqual([CUSTODY]);
  });

  it('leaves it to the caller what a failure means', async () => {
    job = new RecordedJob({});
    const outcomes = await later(
      { leases: [LEASE], custodies: ['77'] },
      { 'cleanup-failure': 'fail' },
    );
    expect(outcomes.map(({ result }) => result)).toEqual(['failed', 'failed']);
    expect(job.warnings).toEqual([]);
  });

  it('says what is wrong with the inputs', async () => {
    const wrong = later({ leases: [], custodies: ['77'] }, { timeout: 'soon' });
    await expect(wrong).rejects.toMatchObject({ code: 'ERR_INPUT_INVALID' });
  });
});
