import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../test-support/any-dialect.ts';
import { startEmulator, type Emulator } from '../../src/index.ts';
import { PROFILES } from '../../src/settings/profiles.ts';
import {
  at,
  bearer,
  form,
  FORM,
  send,
  textAt,
  type Json,
  type RawAnswer,
} from '../../test-support/raw-client.ts';
import { secretData, toolText } from '../../test-support/upload-fixture.ts';

const POD = { pod_name: 'job-1', deploy: 'shop', namespace: 'ci' };

const DIALECTS = PROFILES.flatMap((profile) =>
  (profile === 'hostile' ? [1, 2, 3, 4, 5, 6] : [1]).map((seed) => ({ profile, seed })),
);

describe.each(DIALECTS)('every dialect: $profile, seed $seed', ({ profile, seed }) => {
  let emulator: Emulator;
  let now = 0;
  let token = '';

  beforeEach(async () => {
    now = Date.UTC(2030, 0, 1);
    emulator = await startEmulator({ profile, random_seed: seed, clock: () => now });
    token = await logIn('shop-api/payments/staging');
  });

  afterEach(async () => {
    await emulator.close();
  });

  /** Tries the prefixes in turn, as a client does that was told `auto`. */
  async function call(
    method: string,
    path: string,
    fields?: Readonly<Record<string, string>>,
    authorization = token,
  ): Promise<RawAnswer> {
    const request = {
      method,
      headers: {
        ...(authorization === '' ? {} : bearer(authorization)),
        ...(fields === undefined ? {} : FORM),
      },
      ...(fields === undefined ? {} : { body: form(fields) }),
    };
    const first = await send(emulator, `/iso/${path}`, request);
    return first.text.includes('no Route matched')
      ? send(emulator, `/api/${path}`, request)
      : first;
  }

  async function logIn(label: string): Promise<string> {
    const found = emulator.credentialsOf(label);
    const answer = await call(
      'POST',
      'oauth2/token',
      {
        grant_type: 'client_credentials',
        client_id: found?.clientId ?? '',
        client_secret: found?.clientSecret ?? '',
      },
      '',
    );
    return textAt(answer.json, 'access_token');
  }

  function secretsOf(json: Json | undefined): readonly Json[] {
    return at(json, 'application', 'secrets') as readonly Json[];
  }

  it('reads all secrets of one authorization and none of another', async () => {
    const shop = await call('GET', 'dapp/application');
    expect(outcomeOf(shop)).toEqual({ failed: false, message: 'Application 1', code: undefined });
    expect(secretsOf(shop.json).map(({ identity }) => identity)).toEqual([
      'team/shop/db',
      'team/shop/signing-key',
      'team/shop/service-account',
      'team/shop/cloud',
      'team/shop/flags',
      'team/shop/gateway',
      'team/shop/npm',
      'team/shop/registry',
      'team/shop/cluster',
      'team/shop/azure',
    ]);
    const other = await call(
      'GET',
      'dapp/application',
      undefined,
      await logIn('billing/ledger/production'),
    );
    expect(secretsOf(other.json).map(({ identity }) => identity)).toEqual(['team/billing/db']);
  });

  it('reads the same secrets the newer way, one by one too, unless it is classic', async () => {
    const list = await call('GET', 'sctm/secret');
    const one = await call('GET', 'sctm/secret/team%2Fshop%2Fdb');
    if (profile === 'classic') {
      expect([outcomeOf(list).failed, outcomeOf(one).failed]).toEqual([true, true]);
      return;
    }
    const listed = (list.json?.['secrets'] ?? list.json?.['Secrets']) as readonly Json[];
    const old = await call('GET', 'dapp/application');
    const identities = secretsOf(old.json).map(({ identity }) => identity);
    expect(listed.map(({ identity }) => identity)).toEqual(identities);
    const [single] = [one.json?.['secret']].flat() as readonly Json[];
    expect(single?.['identity']).toBe('team/shop/db');
    expect([single?.['data']].flat()).toMatchObject([{ username: 'shop' }]);
  });

  it('opens MySafe with an access key, and with nothing else', async () => {
    const accessKey = await logIn('mysafe/pipeline');
    const note = await call('GET', 'mysafe/note/7', undefined, accessKey);
    expect(textAt(note.json, 'note_entity', 'note')).toMatch(/^Call the desk/);
    expect(outcomeOf(await call('GET', 'mysafe/note/7')).failed).toBe(true);
    const dsm = await call('GET', 'dapp/application', undefined, accessKey);
    expect([outcomeOf(dsm).failed, dsm.text.includes('secret_name')]).toEqual([true, false]);
  });

  it('gives certificates out, unless it is classic', async () => {
    const fields = { id: '12', format: 'pem' };
    const answer = await call('POST', 'certificate/download', fields);
    expect(textAt(answer.json, 'certificate').startsWith('-----BEGIN CERTIFICATE-----')).toBe(
      profile !== 'classic',
    );
    const foreign = await logIn('billing/ledger/production');
    const refused = await call('POST', 'certificate/download', fields, foreign);
    expect([outcomeOf(refused).failed, refused.text.includes('CERTIFICATE')]).toEqual([
      true,
      false,
    ]);
  });

  it('names the environment, whatever the case of the key', async () => {
    const { json } = await call('GET', 'dapp/application');
    const application = at(json, 'application') as Json;
    expect(application['environment'] ?? application['Environment']).toBe('staging');
  });

  it.each([
    ['no token', ''],
    ['a token of nobody', 'aaa.bbb.ccc'],
  ])('opens nothing with %s', async (_name, wrong) => {
    const answer = await call('GET', 'dapp/application', undefined, wrong);
    expect(outcomeOf(answer).failed).toBe(true);
    expect(answer.text).not.toContain('secret_name');
  });

  it('opens nothing once the token is too old', async () => {
    now += 3_600_000;
    const answer = await call('GET', 'dapp/application');
    expect(outcomeOf(answer).failed).toBe(true);
    expect(answer.text).not.toContain('secret_name');
  });

  it('refuses wrong credentials', async () => {
    const answer = await call(
      'POST',
      'oauth2/token',
      { grant_type: 'client_credentials', client_id: 'a', client_secret: 'b' },
      '',
    );
    expect([answer.status, outcomeOf(answer).message]).toEqual([
      401,
      'Client authentication failed',
    ]);
  });

  it('registers, hands out credentials, and gives the same ones again', async () => {
    const fields = { application: 'other', system: 's', environment: 'e' };
    const [first, second] = [
      await call('POST', 'dapp/application', fields),
      await call('POST', 'dapp/application', fields),
    ];
    expect(outcomeOf(first).failed).toBe(false);
    expect([first.json?.['id'], first.json?.['signature']]).toEqual([
      second.json?.['id'],
      second.json?.['signature'],
    ]);
    const forbidden = await call(
      'POST',
      'dapp/application',
      fields,
      await logIn('billing/ledger/production'),
    );
    expect(outcomeOf(forbidden).failed).toBe(true);
  });

  it('provisions for a pod and takes it back once', async () => {
    const made = await call('POST', 'coe/dapp/provision', POD);
    expect(outcomeOf(made).failed).toBe(false);
    expect(Object.keys(at(secretsOf(made.json)[0], 'data') ?? {})).toEqual([
      'DB_USER',
      'DB_PASSWORD',
    ]);
    const id = at(secretsOf(made.json)[0], 'secret_id');
    const fields = { ...POD, secret_id: typeof id === 'number' ? String(id) : textAt(id) };
    expect(emulator.leases().map(({ secretId }) => secretId)).toEqual([fields.secret_id]);
    expect(outcomeOf(await call('POST', 'coe/dapp/deprovision', fields)).failed).toBe(false);
    expect(emulator.leases()).toEqual([]);
    expect(outcomeOf(await call('POST', 'coe/dapp/deprovision', fields)).failed).toBe(true);
  });

  it('lends a credential and takes it back once', async () => {
    const read = await call('GET', 'pam/credential/ci-db');
    expect(outcomeOf(read).failed).toBe(false);
    const { credential } = read.json as { credential: Record<string, string> };
    expect(credential['content']).toBe(credential['password']);
    expect(credential['tag'] ?? credential['identifier']).toBe('ci-db');
    expect(emulator.custodies()).toHaveLength(1);
    expect(outcomeOf(await call('DELETE', 'pam/credential/custody/ci-db')).failed).toBe(false);
    expect(outcomeOf(await call('DELETE', 'pam/credential/custody/ci-db'))).toMatchObject({
      failed: true,
      code: 1018,
    });
  });

  it('reads an SSH key with CRLF and protected information', async () => {
    const key = await call('GET', 'pam/key/501');
    expect(textAt(key.json, 'key', 'private_key')).toMatch(
      /^-----BEGIN [A-Z ]+-----\r\n[^]+\r\n-----END/,
    );
    const info = await call('GET', 'pam/info/INFO129');
    expect(textAt(info.json, 'info', 'content')).toContain('"Shop \\ Sons"');
    expect(outcomeOf(await call('GET', 'pam/info/none'))).toMatchObject({
      failed: true,
      code: 1023,
    });
    expect(outcomeOf(await call('GET', 'pam/key/77'))).toMatchObject({ failed: true, code: 1016 });
    expect(outcomeOf(await call('GET', 'pam/key'))).toMatchObject({ failed: true, code: 500 });
  });

  it('lists credentials and keys without passwords', async () => {
    const { json, text } = await call('GET', 'pam/credential/');
    const listed = json?.['credentials'] as readonly Json[];
    expect(listed.map(({ identifier, type }) => [identifier, type])).toEqual([
      ['ci-db', 'Local User'],
      ['ci-rotating', 'Local User'],
      ['deploy-key', 'SSH Key'],
    ]);
    expect(text).not.toMatch(/"(password|content|private_key)"/);
  });

  it('lets a read-only authorization read and not write', async () => {
    const readOnly = await logIn('billing/ledger/production');
    expect(outcomeOf(await call('GET', 'pam/credential/78', undefined, readOnly)).failed).toBe(
      false,
    );
    const fields = { hostname: 'h', ip: '10.0.0.1', username: 'u' };
    const refused = await call('POST', 'pam/credential', fields, readOnly);
    expect(outcomeOf(refused)).toMatchObject({ failed: true, code: 1039 });
    expect(outcomeOf(await call('POST', 'pam/credential', fields)).failed).toBe(false);
  });

  it('does not know a module below the prefix without a token, and says so with one', async () => {
    expect((await call('GET', 'dapp/nothing', undefined, '')).status).toBe(404);
    const answer = await call('GET', 'dapp/nothing');
    expect(outcomeOf(answer)).toMatchObject({ failed: true, message: 'Resource sub not found' });
  });

  it('ends an authorization and what was provisioned for it', async () => {
    await call('POST', 'coe/dapp/provision', POD);
    expect(outcomeOf(await call('DELETE', 'dapp/application/authorization')).failed).toBe(false);
    expect(emulator.leases()).toEqual([]);
    const again = await call('DELETE', 'dapp/application/authorization');
    expect(outcomeOf(again)).toMatchObject({ failed: true, message: 'Inactive authorization' });
    expect(await logIn('shop-api/payments/staging')).toBe('');
  });

  it('stores a secret under its identity and raises its version', async () => {
    const fields = { identity: 'team/new', name: 'new one' };
    const first = await call('POST', 'sctm/secret', { ...fields, data: secretData('first') });
    expect(outcomeOf(first)).toMatchObject({
      failed: false,
      message: 'Secret created successfully.',
    });
    const second = await call('POST', 'sctm/secret', { ...fields, data: secretData('second') });
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
    const answer = await call('POST', 'cicd/variables', { env, map });
    expect(outcomeOf(answer)).toMatchObject({ failed: false, message: 'Variables registered' });
    const { json } = await call('GET', 'dapp/application');
    const added = secretsOf(json).find(({ identity }) => identity === 'APP');
    expect([at(added, 'data')].flat()).toEqual([
      expect.objectContaining({ T: 'ÿþ?>~', APP_KEY: 'value-of-app' }),
    ]);
    expect(secretsOf(json).map(({ identity }) => identity)).not.toContain('DB');
    const events = emulator.log().flatMap((entry) => entry.events);
    expect(events).toContainEqual({
      type: 'variables',
      received: 3,
      names: ['PATH', 'T', 'APP_KEY'],
      attached: ['APP'],
    });
    expect(JSON.stringify(emulator.log())).not.toContain('value-of-app');
  });
});
