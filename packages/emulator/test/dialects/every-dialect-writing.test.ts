import { beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../test-support/any-dialect.ts';
import { DIALECTS, DialectClient, secretsOf } from '../../test-support/dialect-client.ts';
import { at, textAt } from '../../test-support/raw-client.ts';
import { secretData, toolText } from '../../test-support/upload-fixture.ts';

const POD = { pod_name: 'job-1', deploy: 'shop', namespace: 'ci' };

describe.each(DIALECTS)('every dialect keeps what is written: $profile, seed $seed', (dialect) => {
  let client: DialectClient;

  beforeEach(async () => {
    client = await DialectClient.start(dialect);
  });

  it('registers, hands out credentials, and gives the same ones again', async () => {
    const fields = { application: 'other', system: 's', environment: 'e' };
    const [first, second] = [
      await client.call('POST', 'dapp/application', fields),
      await client.call('POST', 'dapp/application', fields),
    ];
    expect(outcomeOf(first).failed).toBe(false);
    expect([first.json?.['id'], first.json?.['signature']]).toEqual([
      second.json?.['id'],
      second.json?.['signature'],
    ]);
    const forbidden = await client.call(
      'POST',
      'dapp/application',
      fields,
      await client.logIn('billing/ledger/production'),
    );
    expect(outcomeOf(forbidden).failed).toBe(true);
  });

  it('provisions for a pod and takes it back once', async () => {
    const made = await client.call('POST', 'coe/dapp/provision', POD);
    expect(outcomeOf(made).failed).toBe(false);
    expect(Object.keys(at(secretsOf(made.json)[0], 'data') ?? {})).toEqual([
      'DB_USER',
      'DB_PASSWORD',
    ]);
    const id = at(secretsOf(made.json)[0], 'secret_id');
    const fields = { ...POD, secret_id: typeof id === 'number' ? String(id) : textAt(id) };
    expect(client.emulator.leases().map(({ secretId }) => secretId)).toEqual([fields.secret_id]);
    expect(outcomeOf(await client.call('POST', 'coe/dapp/deprovision', fields)).failed).toBe(false);
    expect(client.emulator.leases()).toEqual([]);
    expect(outcomeOf(await client.call('POST', 'coe/dapp/deprovision', fields)).failed).toBe(true);
  });

  it('ends an authorization and what was provisioned for it', async () => {
    await client.call('POST', 'coe/dapp/provision', POD);
    expect(outcomeOf(await client.call('DELETE', 'dapp/application/authorization')).failed).toBe(
      false,
    );
    expect(client.emulator.leases()).toEqual([]);
    const again = await client.call('DELETE', 'dapp/application/authorization');
    expect(outcomeOf(again)).toMatchObject({ failed: true, message: 'Inactive authorization' });
    expect(await client.logIn('shop-api/payments/staging')).toBe('');
  });

  it('stores a secret under its identity and raises its version', async () => {
    const fields = { identity: 'team/new', name: 'new one' };
    const first = await client.call('POST', 'sctm/secret', {
      ...fields,
      data: secretData('first'),
    });
    expect(outcomeOf(first)).toMatchObject({
      failed: false,
      message: 'Secret created successfully.',
    });
    const second = await client.call('POST', 'sctm/secret', {
      ...fields,
      data: secretData('second'),
    });
    const [secret] = secretsOf(second.json);
    expect(secret).toMatchObject({
      identity: 'team/new',
      version: '2',
      description: '',
    });
    const flat = Object.assign({}, ...[at(secret, 'data')].flat()) as Record<string, unknown>;
    expect(flat).toMatchObject({
      access_key_id: 'AKIAX',
      AWS_SECRET: 's',
      USERNAME: 'u',
      hostname: 'h',
      password: 'second',
      APP: 'shop',
    });
  });

  it('decodes the variables of a job and attaches what the mapping names', async () => {
    const env = toolText('PATH=/bin\nT=ÿþ?>~\nAPP_KEY=value-of-app');
    const map = toolText(
      JSON.stringify({
        access_keys: [{ name: 'CLOUD', type: 'aws', fields: { access_key_id: 'NONE' } }],
        credentials: [{ name: 'DB', fields: { user: 'NONE', password: 'NONE', host: 'NONE' } }],
        key_value: [{ name: 'APP', fields: ['T', 'APP_KEY'] }],
      }),
    );
    const answer = await client.call('POST', 'cicd/variables', { env, map });
    expect(outcomeOf(answer)).toMatchObject({ failed: false, message: 'Variables registered' });
    const { json } = await client.call('GET', 'dapp/application');
    const added = secretsOf(json).find(({ identity }) => identity === 'APP');
    expect([at(added, 'data')].flat()).toEqual([
      expect.objectContaining({ T: 'ÿþ?>~', APP_KEY: 'value-of-app' }),
    ]);
    expect(secretsOf(json).map(({ identity }) => identity)).not.toContain('DB');
    const events = client.emulator.log().flatMap((entry) => entry.events);
    expect(events).toContainEqual({
      type: 'variables',
      received: 3,
      names: ['PATH', 'T', 'APP_KEY'],
      attached: ['APP'],
    });
    expect(JSON.stringify(client.emulator.log())).not.toContain('value-of-app');
  });
});
