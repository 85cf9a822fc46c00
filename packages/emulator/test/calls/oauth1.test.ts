import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Emulator } from '../../src/index.ts';
import { send } from '../../test-support/raw-client.ts';
import type { Switches } from '../../src/settings/switches.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

const SECRETS = { consumer: 'kd94hf93k423kf44', token: 'pfkkdhi9sl3r4s00' };
let emulator: Emulator;

async function start(oauth1: Switches['oauth1']): Promise<void> {
  emulator = await ownEmulator({
    switches: { oauth1 },
    seed: {
      applications: [
        {
          name: 'a',
          authorizations: [
            {
              system: 's',
              environment: 'e',
              client_id: 'consumer',
              client_secret: SECRETS.consumer,
              token_key: 'token',
              token_secret: SECRETS.token,
            },
          ],
        },
      ],
    },
  });
}

/** RFC 5849 for a GET without parameters, apart from the code under test. */
function header(path: string, nonce: string, secret = SECRETS.token, signedPath = path): string {
  const fields = [
    'oauth_consumer_key=consumer',
    `oauth_nonce=${nonce}`,
    'oauth_signature_method=HMAC-SHA1',
    'oauth_timestamp=1900000000',
    'oauth_token=token',
    'oauth_version=1.0',
  ];
  const base = ['GET', emulator.url + signedPath, fields.join('&')]
    .map(encodeURIComponent)
    .join('&');
  const signature = createHmac('sha1', `${SECRETS.consumer}&${secret}`)
    .update(base)
    .digest('base64');
  const quoted = [...fields, `oauth_signature=${encodeURIComponent(signature)}`].map((field) =>
    field.replace(/=(.*)$/, '="$1"'),
  );
  return `OAuth realm="", ${quoted.join(', ')}`;
}

async function read(authorization: string | undefined, query = '') {
  const headers = authorization === undefined ? {} : { authorization };
  return send(emulator, `/iso/dapp/Application${query}`, { headers });
}

describe('OAuth 1.0', () => {
  it('opens the authorization for a good signature, also over the URL in lower case', async () => {
    await start('rfc5849');
    expect((await read(header('/iso/dapp/Application', 'n1'))).status).toBe(200);
    expect((await read(header('/iso/dapp/application', 'n2'))).status).toBe(200);
  });

  it('refuses a wrong signature, another path, and a nonce that was used', async () => {
    await start('rfc5849');
    const good = header('/iso/dapp/Application', 'n3');
    await read(good);
    const refused = [
      await read(good),
      await read(header('/iso/dapp/Application', 'n4', 'wrong')),
      await read(header('/iso/dapp/Other', 'n5')),
    ];
    expect(refused.map(({ status, text }) => [status, text])).toEqual(
      Array(3).fill([401, '{"message":"Invalid signature"}']),
    );
  });

  const plaintext =
    'OAuth oauth_consumer_key="consumer", oauth_token="token", oauth_signature_method="PLAINTEXT", ' +
    `oauth_signature="${SECRETS.consumer}%26${SECRETS.token}"`;

  it.each([
    ['off', 401, 404],
    ['rfc5849', 401, 404],
    ['plaintext', 200, 404],
    ['unsigned', 200, 200],
  ] as const)(
    'with the switch at %s: PLAINTEXT gives %i, unsigned %i',
    async (mode, plain, unsigned) => {
      await start(mode);
      expect((await read(plaintext)).status).toBe(plain);
      expect((await read(undefined, '?oauth_consumer_key=consumer&oauth_token=token')).status).toBe(
        unsigned,
      );
      expect(JSON.stringify(emulator.log())).not.toContain('oauth_token');
    },
  );
});
