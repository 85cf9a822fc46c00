import { describe, expect, it } from 'vitest';
import { RecordedJob } from '../test-support/job-fixture.ts';
import { SenhaseguraError } from './model/errors.ts';
import { run } from './run.ts';

const INPUTS = {
  url: 'https://vault.example',
  'client-id': 'the-id',
  'client-secret': 'c0rrect-horse',
  'dry-run': 'true',
};
const ANSWERS = {
  'GET dapp/application': {
    application: {
      secrets: [{ identity: 'db', secret_id: 1, data: [{ user: 'sh0p', password: 'p4ssword' }] }],
    },
  },
};
const EVERYTHING = `db#password -> DB_PASSWORD
db#user -> file:user.txt
pam-credential:77#password -> env:ADMIN
provisioned#KEY`;

describe('run with dry-run', () => {
  it('says where everything would go, and takes, keeps and exports nothing', async () => {
    const job = new RecordedJob(ANSWERS);
    const raw = { ...INPUTS, secrets: EVERYTHING, provision: 'true', application: 'shop' };
    const register = { system: 'ci', environment: 'test' };
    await run({
      raw: { ...raw, ...register },
      platform: job.platform(),
      runtime: job.runtime(),
      context: {},
    });
    expect(job.asked).toEqual(['GET dapp/application']);
    expect(job.events.filter((event) => !event.startsWith('asked '))).toEqual([]);
    expect(job.state).toBe('');
    expect(job.infos.slice(2)).toEqual([
      '  ok         line 1: db#password -> output:DB_PASSWORD',
      '  ok         line 2: db#user -> file:user.txt (path in USER_TXT)',
      '  not asked  line 3: pam-credential:77#password -> env:ADMIN, not asked for, ' +
        'because that takes custody',
      '  not asked  line 4: provisioned#KEY -> output:KEY, not asked for, because that ' +
        'creates a credential',
    ]);
    expect(job.infos[1]).toContain('nothing is registered');
  });

  it('fails with all that would keep the secrets from being loaded', async () => {
    const job = new RecordedJob(ANSWERS);
    const secrets = 'db#pasword -> P\ndb#user -> U\nno#such -> X';
    const error: unknown = await run({
      raw: { ...INPUTS, secrets },
      platform: job.platform(),
      runtime: job.runtime(),
      context: {},
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SenhaseguraError);
    expect((error as SenhaseguraError).problems.map(({ code }) => code)).toEqual([
      'ERR_KEY_NOT_FOUND',
      'ERR_SECRET_NOT_FOUND',
    ]);
    expect(job.infos.slice(1)).toEqual([
      '  FAILED     line 1: db#pasword',
      '  ok         line 2: db#user -> output:U',
      '  FAILED     line 3: no#such',
    ]);
  });

  it('logs in even when it asks for nothing', async () => {
    const job = new RecordedJob(ANSWERS);
    await run({
      raw: { ...INPUTS, secrets: 'pam-key:1#private_key -> K' },
      platform: job.platform(),
      runtime: job.runtime(),
      context: {},
    });
    expect(job.events.map((event) => event.split('?')[0])).toEqual(['asked POST oauth2/token']);
  });
});
