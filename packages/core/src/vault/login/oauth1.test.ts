import { describe, expect, it } from 'vitest';
import { Redacted } from '../../model/redacted.ts';
import { withOAuth1 } from './oauth1.ts';
import type { HttpRequest } from '../network/transport.ts';

/** Signs a request and gives what would be sent. */
async function sign(
  change: Partial<HttpRequest> & { at: string },
  secrets: readonly [string, string],
  oauth: { consumer: string; token: string; nonce: string; seconds: number },
): Promise<HttpRequest> {
  const { at, ...rest } = change;
  let sent: HttpRequest | undefined;
  const send = withOAuth1(
    async (request) => {
      sent = request;
      return Promise.resolve({ status: 200, headers: {}, body: new Uint8Array() });
    },
    {
      consumer: { clientId: oauth.consumer, clientSecret: new Redacted(secrets[0]) },
      token: { key: oauth.token, secret: new Redacted(secrets[1]) },
      now: () => oauth.seconds * 1000 + 999,
      nonce: () => oauth.nonce,
    },
  );
  await send({ method: 'GET', url: new URL(at), headers: { accept: 'x' }, maxBytes: 1, ...rest });
  if (sent === undefined) throw new Error('nothing was sent');
  return sent;
}

const signatureOf = ({ headers }: HttpRequest): string =>
  decodeURIComponent(/oauth_signature="([^"]+)"/.exec(headers['authorization'] ?? '')?.[1] ?? '');

describe('withOAuth1', () => {
  it('signs the photograph of the OAuth 1.0 specification as it is signed there', async () => {
    // OAuth Core 1.0 Revision A, appendix A.5.
    const sent = await sign(
      { at: 'http://photos.example.net/photos?file=vacation.jpg&size=original' },
      ['kd94hf93k423kf44', 'pfkkdhi9sl3r4s00'],
      {
        consumer: 'dpf43f3p2l4k3l03',
        token: 'nnch734d00sl2jdk',
        nonce: 'kllo9940pd9333jh',
        seconds: 1191242096,
      },
    );
    expect(signatureOf(sent)).toBe('tR3+Ty81lMeYAr/Fid0kMTYa/WM=');
    expect(sent.headers['accept']).toBe('x');
  });

  it.each([
    // Signed with oauthlib 3.2.2, an implementation of its own.
    [
      'a form',
      {
        method: 'POST',
        at: 'https://vault.example/iso/coe/dapp/provision',
        body: 'pod_name=a+b%26c&deploy=d%C3%A9&namespace=',
      },
      'BkCcHDoxM+vBkxLJGOhgdFy3MD8=',
    ],
    [
      'an id with special characters',
      { method: 'GET', at: "https://vault.example/iso/pam/credential/user%40host%2Fx!*'()" },
      'xxcT02TxSHOf/6V6ZyHqhn0RIG4=',
    ],
    [
      'a query and a port',
      {
        method: 'POST',
        at: 'https://vault.example:8443/iso/dapp/deprovision?b=2%203&a=~1&a=0',
        body: '',
      },
      'rhMfx3HTfeB+bAOBST9zevJ2grU=',
    ],
  ] as const)('signs %s', async (_, request, expected) => {
    const sent = await sign(request, ['cs&/+', 'ts é'], {
      consumer: 'ck',
      token: 'tk=',
      nonce: 'n0nce',
      seconds: 1_770_000_000,
    });
    expect(signatureOf(sent)).toBe(expected);
  });

  it('leaves a body of JSON out of what it signs', async () => {
    const options = { consumer: 'c', token: 't', nonce: 'n', seconds: 1 };
    const post = { method: 'POST', at: 'https://vault.example/api' } as const;
    const json = { ...post, headers: { 'content-type': 'application/json' }, body: '{"a":"b=c"}' };
    const empty = await sign({ ...post, body: '' }, ['a', 'b'], options);
    expect(signatureOf(await sign(json, ['a', 'b'], options))).toBe(signatureOf(empty));
  });

  it('never sends a secret', async () => {
    const sent = await sign(
      { at: 'https://vault.example/iso' },
      ['consumer-secret', 'token-secret'],
      {
        consumer: 'ck',
        token: 'tk',
        nonce: 'n',
        seconds: 1,
      },
    );
    expect(JSON.stringify({ ...sent, url: sent.url.href })).not.toMatch(
      /consumer-secret|token-secret/,
    );
    expect(sent.headers['authorization']).toMatch(/^OAuth oauth_consumer_key="ck", /);
  });
});
