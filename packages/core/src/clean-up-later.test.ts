import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { inodeOf } from './lending/files/file-scrubbing.ts';
import { readSealedJournal } from './lending/sealed-journal.ts';
import type { RawInputs } from './inputs/input-reader.ts';

let job: RecordedJob;
beforeEach(() => {
  job = new RecordedJob(VAULT);
});

const later = async (left: LeftBehind, change: RawInputs = {}) =>
  cleanUpLater(left, {
    raw: { ...INPUTS, ...change },
    platform: job.platform({ kind: 'cli' }),
    runtime: job.runtime(),
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
    ["that isn't one", 'nonsense', {}],
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

  it('asks nothing of the vault without a secret id, and says that it cannot know', async () => {
    const outcomes = await later({ leases: [{ ...LEASE, secretIds: [] }], custodies: [] });
    expect(outcomes).toMatchObject([{ kind: 'lease', result: 'failed' }]);
    expect(outcomes[0]?.reason).toMatch(/^Without --secret-id it is impossible to tell/);
    expect(job.asked).toEqual([]);
  });

  it('asks again by a journal, which records an intent without an answer', async () => {
    const outcomes = await later({ journal: stateOf({ leases: [{ ...LEASE, secretIds: [] }] }) });
    expect(outcomes).toMatchObject([{ result: 'given-back' }, { kind: 'custody' }]);
    expect(outcomes[0]?.name).toMatch(/secret id 302$/);
  });

  it('finds the files of a journal wherever the temporary directory was', async () => {
    const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'later-')));
    const directory = join(temporary, `senhasegura-${'0'.repeat(32)}`);
    mkdirSync(directory);
    writeFileSync(join(directory, 'db.txt'), 'v4lue');
    const inodes = [join(directory, 'db.txt')].map((path) =>
      inodeOf(statSync(path, { bigint: true })),
    );
    const files = { directory, inodes };
    expect(await later({ journal: stateOf({ files, custodies: [] }) })).toMatchObject([
      { kind: 'files', result: 'given-back' },
    ]);
    expect(existsSync(directory)).toBe(false);
    rmSync(temporary, { recursive: true });
    expect(await later({ journal: stateOf({ files, custodies: [] }) })).toEqual([]);
  });

  it('keeps the journal of what is left, so that nothing is released twice', async () => {
    job = new RecordedJob({ [DEPROVISION]: VAULT[DEPROVISION] ?? {} });
    let kept = '';
    const save = (journal: string) => (kept = journal);
    await later({ journal: stateOf({ leases: [LEASE] }), save });
    expect(readSealedJournal(kept).data).toMatchObject({
      leases: [],
      custodies: ['pam-credential:77'],
    });
    job = new RecordedJob(VAULT);
    expect(await later({ journal: kept })).toMatchObject([{ kind: 'custody' }]);
    expect(job.asked).toEqual([CUSTODY]);
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
