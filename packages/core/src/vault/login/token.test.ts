import { describe, expect, it } from 'vitest';
import { parseJson } from '../../text/json.ts';
import { readToken } from './token.ts';

function tokenOf(answer: unknown) {
  const node = parseJson(JSON.stringify(answer));
  if (node.kind !== 'object') throw new Error('not an object');
  return readToken(node.members, 0);
}

const claims = (value: object) => `h.${Buffer.from(JSON.stringify(value)).toString('base64url')}.s`;

describe('readToken', () => {
  it.each([
    ['a long life', { expires_in: 3600, access_token: 'a.b.c' }, 3540],
    ['a short life', { expires_in: 20, access_token: 'a.b.c' }, 18],
    ['text', { expires_in: '3600', access_token: 'a.b.c' }, 3540],
    [
      'the claims, when the answer does not say',
      { access_token: claims({ iat: 5, exp: 105 }) },
      90,
    ],
    ['a life of ten minutes', { expires_in: 600, access_token: 'a.b.c' }, 540],
    ['five minutes, when it is endless', { expires_in: 'Infinity', access_token: 'a' }, 270],
    ['five minutes, when it has none', { expires_in: 0, access_token: 'a' }, 270],
    ["five minutes, when its claims aren't JSON", { access_token: 'a.!!.c' }, 270],
    [
      'five minutes, when its claims are a list',
      { access_token: `h.${Buffer.from('[1]').toString('base64url')}.s` },
      270,
    ],
    ['five minutes, when a claim is missing', { access_token: claims({ exp: 105 }) }, 270],
    ['five minutes, when nothing says', { access_token: 'opaque' }, 270],
    ['five minutes, when what is said makes no sense', { access_token: 'x', expires_in: -1 }, 270],
  ])('renews in time by %s', (_, answer, seconds) => {
    expect(tokenOf(answer).renewAt).toBe(seconds * 1000);
  });

  it.each([
    [{}],
    [{ access_token: 5 }],
    [{ access_token: '' }],
    [{ access_token: 'a\r\nX: y' }],
    [{ access_token: 'é' }],
    [{ access_token: 'éa' }],
    [{ access_token: 'aé' }],
  ])('refuses %j', (answer) => {
    expect(() => tokenOf(answer)).toThrow(
      expect.objectContaining({
        code: 'ERR_ANSWER',
        message:
          'The answer to the login contains no access_token, so it did not come from the vault. ' +
          'Check the url of the vault.',
      }) as Error,
    );
  });
});
