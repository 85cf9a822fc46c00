import { beforeEach, describe, expect, it } from 'vitest';
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
import { cleanUpLater, type LeftBehind } from './clean-up-later.ts';
import type { RawInputs } from './inputs/input-reader.ts';

let job: RecordedJob;
beforeEach(() => {
  job = new RecordedJob(VAULT);
});

const later = async (left: LeftBehind, change: RawInputs = {}) =>
  cleanUpLater(left, {
    raw: { ...INPUTS, ...change },
    platform: job.platform({ kind: 'cli' }),
    host: job.host(),
    context: {},
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
