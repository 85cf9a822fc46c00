import { beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../test-support/any-dialect.ts';
import { DIALECTS, DialectClient } from '../../test-support/dialect-client.ts';

describe.each(DIALECTS)(
  'every dialect opens nothing to strangers: $profile, seed $seed',
  (dialect) => {
    let client: DialectClient;

    beforeEach(async () => {
      client = await DialectClient.start(dialect);
    });

    it.each([
      ['no token', ''],
      ['a token of nobody', 'aaa.bbb.ccc'],
    ])('opens nothing with %s', async (_name, wrong) => {
      const answer = await client.call('GET', 'dapp/application', undefined, wrong);
      expect(outcomeOf(answer).failed).toBe(true);
      expect(answer.text).not.toContain('secret_name');
    });

    it('opens nothing once the token is too old', async () => {
      client.clock.now += 3_600_000;
      const answer = await client.call('GET', 'dapp/application');
      expect(outcomeOf(answer).failed).toBe(true);
      expect(answer.text).not.toContain('secret_name');
    });

    it('refuses wrong credentials', async () => {
      const answer = await client.call(
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

    it('lets a read-only authorization read and not write', async () => {
      const readOnly = await client.logIn('billing/ledger/production');
      expect(
        outcomeOf(await client.call('GET', 'pam/credential/78', undefined, readOnly)).failed,
      ).toBe(false);
      const fields = { hostname: 'h', ip: '10.0.0.1', username: 'u' };
      const refused = await client.call('POST', 'pam/credential', fields, readOnly);
      expect(outcomeOf(refused)).toMatchObject({ failed: true, code: 1039 });
      expect(outcomeOf(await client.call('POST', 'pam/credential', fields)).failed).toBe(false);
    });

    it('does not know a module below the prefix without a token, and says so with one', async () => {
      expect((await client.call('GET', 'dapp/nothing', undefined, '')).status).toBe(404);
      const answer = await client.call('GET', 'dapp/nothing');
      expect(outcomeOf(answer)).toMatchObject({ failed: true, message: 'Resource sub not found' });
    });
  },
);
