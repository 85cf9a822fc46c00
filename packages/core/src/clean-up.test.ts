import { beforeEach, describe, expect, it } from 'vitest';
import { cleanUp, reportUnprepared } from './clean-up.ts';
import { SenhaseguraError } from './model/errors.ts';
import type { RawInputs } from './inputs/input-reader.ts';
import type { Step } from './inputs/step.ts';
import { RecordedJob } from '../test-support/job-fixture.ts';
import {
  CUSTODY,
  DEPROVISION,
  FORM,
  INPUTS,
  LEASE,
  stateOf,
  VAULT,
} from '../test-support/lent-fixture.ts';

let job: RecordedJob;
beforeEach(() => {
  job = new RecordedJob(VAULT);
});

const stepWith = (change: RawInputs): Step => ({
  raw: { ...INPUTS, ...change },
  platform: job.platform(),
  runtime: job.runtime(),
  context: {},
});
const end = async (state: string, change: RawInputs = {}): Promise<boolean> =>
  cleanUp(state, stepWith(change));

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

  it.each(['', 'nonsense'])('warns of text that is not a state (%j)', async (state) => {
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

  it('goes on for a while when the job is cancelled, as nobody comes after it', async () => {
    let waited = 0;
    const delay = async (ms: number): Promise<void> => {
      waited = ms;
      return new Promise(() => {});
    };
    const runtime = job.runtime({ signal: AbortSignal.abort(), delay });
    expect(await cleanUp(stateOf(), { ...stepWith({}), runtime })).toBe(true);
    expect(waited).toBe(5000);
    expect(job.asked).toEqual([CUSTODY]);
  });

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

describe('reportUnprepared', () => {
  const reason = new SenhaseguraError('ERR_INPUT_INVALID', 'The proxy has no address.');
  const said =
    'Nothing was given back, because the journal of this job cannot be checked. The proxy ' +
    'has no address. ' +
    'It names: custody of pam-credential:77. To give it back later, use the url and the client ' +
    'secret of the step that borrowed it: senhasegura cleanup --custody 77';
  const unprepared = () => ({ ...stepWith({}), windows: false });

  it('says why, and what stays: a warning, or an error when told to', () => {
    expect(reportUnprepared(reason, stateOf(), unprepared())).toBe(false);
    expect(job.warnings).toEqual([said]);
    const fail = { ...stepWith({ 'cleanup-failure': 'fail' }), windows: false };
    expect(() => reportUnprepared(reason, stateOf(), fail)).toThrow(said);
  });

  it('is silent when nothing was lent', () => {
    expect(reportUnprepared(reason, stateOf({ custodies: [] }), unprepared())).toBe(true);
    expect(job.warnings).toEqual([]);
  });
});
