import { beforeEach, describe, expect, it } from 'vitest';
import { SAMPLE_IDENTITIES } from '../../test-support/sample-identities.ts';
import { outcomeOf } from '../../test-support/any-dialect.ts';
import { DIALECTS, DialectClient, secretsOf } from '../../test-support/dialect-client.ts';
import { at, textAt, type Json } from '../../test-support/raw-client.ts';

describe.each(DIALECTS)('every dialect reads what it holds: $profile, seed $seed', (dialect) => {
  let client: DialectClient;

  beforeEach(async () => {
    client = await DialectClient.start(dialect);
  });

  it('reads all secrets of one authorization and none of another', async () => {
    const shop = await client.call('GET', 'dapp/application');
    expect(outcomeOf(shop)).toEqual({ failed: false, message: 'Application 1', code: undefined });
    expect(secretsOf(shop.json).map(({ identity }) => identity)).toEqual(SAMPLE_IDENTITIES);
    const other = await client.call(
      'GET',
      'dapp/application',
      undefined,
      await client.logIn('billing/ledger/production'),
    );
    expect(secretsOf(other.json).map(({ identity }) => identity)).toEqual(['team/billing/db']);
  });

  it('reads the same secrets the newer way, one by one too, unless it is classic', async () => {
    const list = await client.call('GET', 'sctm/secret');
    const one = await client.call('GET', 'sctm/secret/team%2Fshop%2Fdb');
    if (dialect.profile === 'classic') {
      expect([outcomeOf(list).failed, outcomeOf(one).failed]).toEqual([true, true]);
      return;
    }
    const listed = (list.json?.['secrets'] ?? list.json?.['Secrets']) as readonly Json[];
    const old = await client.call('GET', 'dapp/application');
    const identities = secretsOf(old.json).map(({ identity }) => identity);
    expect(listed.map(({ identity }) => identity)).toEqual(identities);
    const [single] = [one.json?.['secret']].flat() as readonly Json[];
    expect(single?.['identity']).toBe('team/shop/db');
    expect([single?.['data']].flat()).toMatchObject([{ username: 'shop' }]);
  });

  it('names the environment, whatever the case of the key', async () => {
    const { json } = await client.call('GET', 'dapp/application');
    const application = at(json, 'application') as Json;
    expect(application['environment'] ?? application['Environment']).toBe('staging');
  });

  it('opens MySafe with an access key, and with nothing else', async () => {
    const accessKey = await client.logIn('mysafe/pipeline');
    const note = await client.call('GET', 'mysafe/note/7', undefined, accessKey);
    expect(textAt(note.json, 'note_entity', 'note')).toMatch(/^Call the desk/);
    expect(outcomeOf(await client.call('GET', 'mysafe/note/7')).failed).toBe(true);
    const dsm = await client.call('GET', 'dapp/application', undefined, accessKey);
    expect([outcomeOf(dsm).failed, dsm.text.includes('secret_name')]).toEqual([true, false]);
  });

  it('gives certificates out, unless it is classic', async () => {
    const fields = { id: '12', format: 'pem' };
    const answer = await client.call('POST', 'certificate/download', fields);
    expect(textAt(answer.json, 'certificate').startsWith('-----BEGIN CERTIFICATE-----')).toBe(
      dialect.profile !== 'classic',
    );
    const foreign = await client.logIn('billing/ledger/production');
    const refused = await client.call('POST', 'certificate/download', fields, foreign);
    expect([outcomeOf(refused).failed, refused.text.includes('CERTIFICATE')]).toEqual([
      true,
      false,
    ]);
  });

  it('lends a credential and takes it back once', async () => {
    const read = await client.call('GET', 'pam/credential/ci-db');
    expect(outcomeOf(read).failed).toBe(false);
    const { credential } = read.json as { credential: Record<string, string> };
    expect(credential['content']).toBe(credential['password']);
    expect(credential['tag'] ?? credential['identifier']).toBe('ci-db');
    expect(client.emulator.custodies()).toHaveLength(1);
    expect(outcomeOf(await client.call('DELETE', 'pam/credential/custody/ci-db')).failed).toBe(
      false,
    );
    expect(outcomeOf(await client.call('DELETE', 'pam/credential/custody/ci-db'))).toMatchObject({
      failed: true,
      code: 1018,
    });
  });

  it('reads an SSH key with CRLF and protected information', async () => {
    const key = await client.call('GET', 'pam/key/501');
    expect(textAt(key.json, 'key', 'private_key')).toMatch(
      /^-----BEGIN [A-Z ]+-----\r\n[^]+\r\n-----END/,
    );
    const info = await client.call('GET', 'pam/info/INFO129');
    expect(textAt(info.json, 'info', 'content')).toContain('"Shop \\ Sons"');
    expect(outcomeOf(await client.call('GET', 'pam/info/none'))).toMatchObject({
      failed: true,
      code: 1023,
    });
    expect(outcomeOf(await client.call('GET', 'pam/key/77'))).toMatchObject({
      failed: true,
      code: 1016,
    });
    expect(outcomeOf(await client.call('GET', 'pam/key'))).toMatchObject({
      failed: true,
      code: 500,
    });
  });

  it('lists credentials and keys without passwords', async () => {
    const { json, text } = await client.call('GET', 'pam/credential/');
    const listed = json?.['credentials'] as readonly Json[];
    expect(listed.map(({ identifier, type }) => [identifier, type])).toEqual([
      ['ci-db', 'Local User'],
      ['ci-rotating', 'Local User'],
      ['deploy-key', 'SSH Key'],
    ]);
    expect(text).not.toMatch(/"(password|content|private_key)"/);
  });
});
