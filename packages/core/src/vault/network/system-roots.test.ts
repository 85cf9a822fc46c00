import { describe, expect, it } from 'vitest';
import { withSystemRoots, type ReadSystemRoots } from './system-roots.ts';
import { describeFailure } from './transport-failure.ts';
import type { HttpRequest, TransportOptions } from './transport.ts';

const OPTIONS: TransportOptions = { connectTimeoutMs: 1, timeoutMs: 1 };
const REQUEST: HttpRequest = {
  method: 'POST',
  url: new URL('https://vault.example.com'),
  headers: {},
  maxBytes: 1,
};
const ANSWER = { status: 200, headers: {}, body: new Uint8Array() };

/** A vault whose authority only the system knows; another failure where a code is given. */
function vault(code = 'SELF_SIGNED_CERT_IN_CHAIN') {
  const made: (string | undefined)[] = [];
  const closed: (string | undefined)[] = [];
  const create = ({ ca, insecure }: TransportOptions) => {
    made.push(ca);
    return {
      send: async () =>
        ca?.includes('of the company') === true || insecure === true
          ? Promise.resolve(ANSWER)
          : Promise.reject(
              describeFailure(Object.assign(new Error(), { code }), 'vault.example.com', false),
            ),
      close: () => closed.push(ca),
    };
  };
  return { create, made, closed };
}

describe('a vault whose authority the system alone knows', () => {
  it.each([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
  ])('is trusted after Node did not know it (%s), and the system is read once', async (code) => {
    const { create, made, closed } = vault(code);
    let reads = 0;
    const transport = withSystemRoots(create, OPTIONS, () => [
      `root ${(reads += 1)}`,
      'of the company',
    ]);
    expect(await transport.send(REQUEST)).toBe(ANSWER);
    expect(await transport.send(REQUEST)).toBe(ANSWER);
    transport.close();
    expect([made, reads]).toEqual([[undefined, 'root 1\nof the company'], 1]);
    expect(closed).toEqual(made);
  });

  it.each<[string, ReadSystemRoots | undefined, RegExp]>([
    ['where Node cannot read them, says what helps', undefined, /NODE_EXTRA_CA_CERTS/],
    ['where there are none, says what it said', () => [], /Give its CA certificate[^.]*\.$/],
    ['where they do not know it either, says so', () => ['other'], /unknown CA.*Give its CA cert/],
  ])('%s', async (_what, read, text) => {
    const { create } = vault();
    await expect(withSystemRoots(create, OPTIONS, read).send(REQUEST)).rejects.toMatchObject({
      code: 'ERR_TLS',
      message: expect.stringMatching(text) as string,
    });
  });
});

describe('the roots of the system', () => {
  const unread = (): never => expect.unreachable('the system was asked');

  it.each(['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ECONNREFUSED', 'EPROTO'])(
    "don't help against %s",
    async (code) => {
      const transport = withSystemRoots(vault(code).create, OPTIONS, unread);
      await expect(transport.send(REQUEST)).rejects.not.toMatchObject({ issuerIsUnknown: true });
    },
  );

  it.each([
    ['an authority is given', { ca: 'another' }, /unknown CA/],
    ['nothing is verified', { insecure: true }, undefined],
  ])('are not asked where %s', async (_what, change, failure) => {
    const { create, made } = vault();
    const sent = withSystemRoots(create, { ...OPTIONS, ...change }, unread).send(REQUEST);
    if (failure === undefined) expect(await sent).toBe(ANSWER);
    else await expect(sent).rejects.toThrow(failure);
    expect(made).toHaveLength(1);
  });
});
