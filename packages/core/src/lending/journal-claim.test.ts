import { describe, expect, it } from 'vitest';
import type { JobIdentity } from '../platform/runtime.ts';
import type { InputContext } from '../inputs/inputs.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import { sealJournal } from './journal-seal.ts';
import type { JournalData } from './journal.ts';
import { jobName } from './lease-names.ts';
import { claim, unclaimed, type Claim } from './journal-claim.ts';
import type { Refusal } from './journal-refusal.ts';
import { EMPTY_JOURNAL } from '../../test-support/empty-journal.ts';
import { JOB_IDENTITY, RecordedJob } from '../../test-support/job-fixture.ts';
import { Redacted } from '../model/redacted.ts';

const URL = 'https://vault.example';
const SECRET = 'c0rrect-horse';
const INPUTS = { url: URL, 'client-id': 'the-id', 'client-secret': SECRET };
const ENVIRONMENT = { url: URL, clientId: 'the-id', clientSecret: SECRET };
const EMPTY: JournalData = { ...EMPTY_JOURNAL, url: URL, job: jobName(JOB_IDENTITY) };
const LENT: Partial<JournalData> = {
  leases: [
    { podName: 'pod-1', deploy: 'd', namespace: 'n', secretIds: ['300', '301'], expiration: '' },
    { podName: 'pod-2', deploy: 'd', namespace: 'n', secretIds: [], expiration: undefined },
  ],
  custodies: ['pam-credential:77'],
  files: { directory: '/temp/senhasegura-1', inodes: [] },
};

const stateOf = (change: Partial<JournalData> = LENT, secret = SECRET): string =>
  sealJournal({ ...EMPTY, ...change }, new Redacted(secret));

async function claimWith(
  raw: RawInputs = INPUTS,
  {
    state = stateOf(),
    environment,
    identify,
    job = JOB_IDENTITY,
    whose = 'this-job',
  }: ClaimOptions = {},
): Promise<Claim | Refusal> {
  const recorded = new RecordedJob();
  const identifyJob = identify ?? (async () => Promise.resolve(job));
  const context: InputContext = environment === undefined ? {} : { environment };
  const step = {
    raw,
    platform: recorded.platform(),
    runtime: recorded.runtime({ identifyJob }),
    context,
  };
  return claim(state, step, whose);
}

interface ClaimOptions {
  readonly state?: string;
  readonly environment?: InputContext['environment'];
  readonly job?: JobIdentity;
  readonly identify?: () => Promise<JobIdentity>;
  readonly whose?: 'this-job' | 'any-job';
}

async function refusalOf(claiming: Promise<Claim | Refusal>): Promise<string> {
  const claimed = await claiming;
  if (claimed.kind === 'claim') return 'claimed';
  return `${claimed.error.code}: ${claimed.error.message}`;
}

describe('claim', () => {
  it('claims what this job was lent, with any secrets that the inputs name', async () => {
    const claimed = await claimWith({ ...INPUTS, secrets: '-> nonsense' });
    expect(claimed).toMatchObject({ kind: 'claim', data: LENT, inputs: { url: { href: URL } } });
  });

  it('names what a journal of another client secret holds', async () => {
    const raw = { ...INPUTS, 'client-secret': 'another' };
    expect(await refusalOf(claimWith(raw))).toBe(
      'ERR_STATE: Nothing was given back, because the journal of this job was not written ' +
        'with this client secret. ' +
        'It names: ephemeral credential of pod-name pod-1 (secret id 300, 301); ' +
        'ephemeral credential of pod-name pod-2 (secret id unknown); custody of ' +
        'pam-credential:77; ' +
        'the files in /temp/senhasegura-1. To give it back later, use the url and the ' +
        'client secret of the step ' +
        'that borrowed it: senhasegura cleanup --pod-name pod-1 --deploy d --namespace n ' +
        '--secret-id 300 ' +
        '--secret-id 301; senhasegura cleanup --custody 77',
    );
  });

  it.each([
    ['a journal of another vault', { url: 'https://other.example' }, 'belongs to another vault'],
    ['a journal of another job', { job: 'octo/shop / 7 / 2 / ship' }, 'belongs to another job'],
  ])('names what %s holds, once', async (_, change, why) => {
    const refusal = await refusalOf(claimWith(INPUTS, { state: stateOf({ ...LENT, ...change }) }));
    expect(refusal).toMatch(/^ERR_STATE: Nothing was given back, because the journal of this job /);
    expect(refusal).toContain(why);
    expect(refusal.match(/pod-name pod-1/g)).toHaveLength(2);
  });

  it('names what an unchecked journal holds, and what is wrong with the inputs', async () => {
    const refusal = await refusalOf(claimWith({ ...INPUTS, url: '' }));
    expect(refusal).toMatch(/^ERR_STATE: .*cannot be checked\. The input url is missing/);
    expect(refusal).toContain('pod-name pod-1');
    expect(refusal).toContain('custody of pam-credential:77');
    expect(refusal).not.toContain(SECRET);
  });

  it('says so when what it would name is nothing', async () => {
    const state = stateOf({ url: 'https://other.example' });
    expect(await refusalOf(claimWith(INPUTS, { state }))).toMatch(/It names nothing\.$/);
  });

  it.each(['', 'text', 'v1.00.{}', `v1.${'0'.repeat(64)}.{}`])(
    "refuses %j, which isn't a journal",
    async (state) => {
      expect(await refusalOf(claimWith(INPUTS, { state }))).toMatch(
        /^ERR_STATE: Nothing was given back, because the journal is damaged/,
      );
    },
  );
});

describe('the inputs of another step', () => {
  it.each<[string, RawInputs]>([
    ['has none', {}],
    ["has a timeout that isn't a number", { ...INPUTS, 'client-secret': 'another', timeout: '5m' }],
    ['has a wrong timeout of its own', { timeout: '5m' }],
    ['has a wrong provision', { provision: 'maybe' }],
    ['has inputs that do not exist here', { script: 'return 1', provision: 'maybe' }],
    ['has another url', { ...INPUTS, url: 'https://other.example' }],
    ["has a url that isn't one", { ...INPUTS, url: 'not a url' }],
    ['has other credentials', { ...INPUTS, 'client-id': 'x', 'client-secret': 'y' }],
    ['has a url alone', { url: URL }],
    ['has an unexpanded input', { ...INPUTS, tenant: '${{ inputs.tenant }}' }],
  ])('do not matter beside the right variables: one that %s', async (_, raw) => {
    expect(await refusalOf(claimWith(raw, { environment: ENVIRONMENT }))).toBe('claimed');
  });

  it('are kept where only address and credentials are wrong', async () => {
    const raw = { ...INPUTS, url: 'https://other.example', 'client-secret': 'y', timeout: '7' };
    const claimed = await claimWith(raw, { environment: ENVIRONMENT });
    expect(claimed).toMatchObject({ inputs: { timeoutMs: 7000, url: { href: URL } } });
  });

  it.each([
    ['another client secret', { ...ENVIRONMENT, clientSecret: 'another' }],
    ['another vault', { ...ENVIRONMENT, url: 'https://other.example' }],
    ['no client secret', { ...ENVIRONMENT, clientSecret: '' }],
  ])('are not made good by variables with %s', async (_, environment) => {
    const refusal = await refusalOf(claimWith({ timeout: '5m' }, { environment }));
    // One line, although more than one thing is wrong with the inputs.
    expect(refusal).toMatch(/^ERR_STATE: .*pod-name pod-1.*$/);
    expect(refusal).not.toContain('\n');
  });
});

describe('which legs of a matrix are one job', () => {
  it.each([
    ['a', 'a', true],
    ['a', '', true],
    ['', 'a', true],
    ['', '', true],
    ['a', 'b', false],
  ])('the journal of leg %j, given back by leg %j: %s', async (leg, jobLeg, same) => {
    const state = stateOf({ ...LENT, leg });
    const refusal = await refusalOf(claimWith({ ...INPUTS, 'job-leg': jobLeg }, { state }));
    expect(refusal).toMatch(same ? /^claimed$/ : /belongs to another job/);
  });

  it.each(['repository', 'run', 'attempt', 'job'] as const)(
    'another %s is another job, whatever the leg',
    async (part) => {
      const job = { ...JOB_IDENTITY, [part]: 'other' };
      expect(await refusalOf(claimWith(INPUTS, { job }))).toContain('belongs to another job');
    },
  );

  it('does not matter for a journal that names no job', async () => {
    const state = stateOf({ job: '', leg: 'a' });
    const job = { ...JOB_IDENTITY, run: '8' };
    expect(await refusalOf(claimWith({ ...INPUTS, 'job-leg': 'b' }, { state, job }))).toBe(
      'claimed',
    );
  });
});

describe('a claim for any job', () => {
  it('is good for another job and leg, and still not for another vault or secret', async () => {
    const state = stateOf({ ...LENT, job: 'another', leg: 'a' });
    const claimAny = async (change: RawInputs) =>
      refusalOf(claimWith({ ...INPUTS, 'job-leg': 'b', ...change }, { state, whose: 'any-job' }));
    expect(await claimAny({})).toBe('claimed');
    expect(await claimAny({ url: 'https://other.example' })).toContain('belongs to another vault');
    expect(await claimAny({ 'client-secret': 'another' })).toContain('was not written with');
  });
});

describe('what nobody foresaw', () => {
  const unexpected = new TypeError('s3cret is undefined');
  const said = /^ERR_STATE: .*cannot be checked\. An unexpected error.* It names: .*pod-name pod-1/;

  it('is a refusal that names what the journal holds, and quotes nothing', async () => {
    const refused = await refusalOf(
      claimWith(INPUTS, { identify: async () => Promise.reject(unexpected) }),
    );
    expect(refused).toMatch(said);
    expect(refused).not.toContain('s3cret');
  });

  it('is told the same way by whoever could not even claim', () => {
    const { error } = unclaimed(unexpected, stateOf(), false);
    expect(`${error.code}: ${error.message}`).toMatch(said);
    expect(unclaimed(unexpected, 'nonsense', false).error.message).toContain(
      'the journal is damaged',
    );
  });
});

describe('a refusal says whether the journal names something to look after', () => {
  it.each<[string, Partial<JournalData>, boolean]>([
    ['nothing', {}, true],
    ['files through which values travelled', { handover: ['/temp/set_env_1'] }, true],
    ['a lease', { leases: LENT.leases ?? [] }, false],
    ['a custody', { custodies: ['pam-key:501'] }, false],
    ['files', { files: LENT.files }, false],
  ])('one that names %s', async (_, change, lendsNothing) => {
    const state = stateOf(change, 'another');
    expect(await claimWith(INPUTS, { state })).toMatchObject({ kind: 'refusal', lendsNothing });
  });

  it('a damaged one, which may', async () => {
    expect(await claimWith(INPUTS, { state: 'v1' })).toMatchObject({ lendsNothing: false });
  });
});

describe('the command in a refusal', () => {
  const forged: Partial<JournalData> = {
    leases: [
      {
        podName: "p'; rm -rf ~; '",
        deploy: '$(id)',
        namespace: 'n',
        secretIds: ['3 0'],
        expiration: '',
      },
    ],
    custodies: ['pam-credential:`id`'],
  };

  it.each([
    [
      false,
      `senhasegura cleanup --pod-name 'p'\\''; rm -rf ~; '\\''' --deploy '$(id)' --namespace n ` +
        "--secret-id '3 0'; senhasegura cleanup --custody '`id`'",
    ],
    [
      true,
      "senhasegura cleanup --pod-name 'p''; rm -rf ~; ''' --deploy '$(id)' --namespace n " +
        "--secret-id '3 0'; senhasegura cleanup --custody '`id`'",
    ],
  ])('does nothing else, whatever a journal names (Windows: %s)', (windows, commands) => {
    const state = stateOf(forged, 'another');
    expect(unclaimed(new Error('x'), state, windows).error.message).toContain(`it: ${commands}`);
  });

  it('is not there where no command could help', async () => {
    const leases = (LENT.leases ?? []).slice(1);
    const refusal = await refusalOf(claimWith({}, { state: stateOf({ leases }) }));
    expect(refusal).toMatch(/pod-2 \(secret id unknown\)\.$/);
  });
});
