import { describe, expect, it } from 'vitest';
import { parseJson } from '../json.ts';
import { readRefusal } from './envelope.ts';

function refusalOf(status: number, body: unknown) {
  const node = parseJson(JSON.stringify(body));
  return readRefusal(status, node.kind === 'object' ? node.members : undefined);
}

const ok = {
  status: 200,
  mensagem: 'Application 7',
  erro: false,
  message: 'Application 7',
  error: false,
};

describe('readRefusal', () => {
  it.each([
    ['classic', 200, { response: ok }],
    ['created, while HTTP says 200', 200, { response: { ...ok, status: 201 } }],
    [
      'Portuguese only',
      200,
      { response: { status: 200, mensagem: 'Application 12', erro: false } },
    ],
    ['extended', 200, { code: 200, response: { ...ok, error_code: 0, cod_erro: 0, detail: '' } }],
    ['a null exception', 200, { response: ok, exception: null }],
    ['no envelope at all', 200, { token_type: 'Bearer' }],
  ])('takes a good answer as one: %s', (_, status, body) => {
    expect(refusalOf(status, body)).toBeUndefined();
  });

  it.each([
    [
      'OAuth error',
      401,
      { error: 'invalid_client', message: 'Client authentication failed' },
      'ERR_AUTH',
    ],
    ['OAuth error with HTTP 200', 200, { error: 'invalid_client' }, 'ERR_AUTH'],
    ['OAuth bad grant', 400, { error: 'unsupported_grant_type', hint: 'Check' }, 'ERR_VAULT'],
    ['dead token', 401, { error: 'access_denied', hint: 'Access token is invalid' }, 'ERR_AUTH'],
    ['no route', 404, { message: 'no Route matched with those values' }, 'ERR_GATEWAY'],
    ['bad gateway', 502, { message: 'An invalid response was received' }, 'ERR_UNAVAILABLE'],
    ['rate limit', 429, { message: 'API rate limit exceeded' }, 'ERR_RATE_LIMITED'],
    ['HTTP error with a good envelope', 500, { response: ok }, 'ERR_VAULT'],
    ['body status', 200, { response: { ...ok, status: 400 } }, 'ERR_VAULT'],
    ['flag error', 200, { response: { ...ok, error: true } }, 'ERR_VAULT'],
    ['flag erro', 200, { response: { ...ok, erro: true } }, 'ERR_VAULT'],
    [
      'exception',
      200,
      { response: ok, exception: { code: 1007, message: '', detail: null } },
      'ERR_VAULT',
    ],
    [
      'inactive',
      401,
      { response: { ...ok, status: 401, message: 'Inactive authorization' } },
      'ERR_AUTH',
    ],
    [
      '4.x not authorized, with HTTP 500',
      500,
      {
        response: {
          status: 500,
          error: true,
          message: 'You are not authorized to access this resource.',
        },
      },
      'ERR_FORBIDDEN',
    ],
    [
      'envelope 403',
      403,
      { response: { status: 403, error: true, message: 'no' } },
      'ERR_FORBIDDEN',
    ],
  ])('recognises a refusal: %s', (_, status, body, code) => {
    expect(refusalOf(status, body)?.code).toBe(code);
  });

  it('recognises a refusal without any JSON', () => {
    expect(readRefusal(503, undefined)?.code).toBe('ERR_UNAVAILABLE');
    expect(readRefusal(200, undefined)).toBeUndefined();
  });

  it.each([
    [{ response: { ...ok, status: 400 }, exception: { code: 1018 } }, 1018],
    [{ response: { ...ok, status: 400, message: '1007: Credential not found' } }, 1007],
    [{ response: { ...ok, status: 404, error_code: 4 } }, 4],
  ])('finds the domain code of %j', (body, domainCode) => {
    expect(refusalOf(400, body)).toMatchObject({ domainCode });
  });

  it.each(['message', 'mensagem', 'Message', 'menssage'])('reads the spelling %s', (spelling) => {
    expect(refusalOf(400, { response: { status: 400, [spelling]: 'Nope' } })?.text).toContain(
      '"Nope"',
    );
  });

  it('makes what the vault says harmless', () => {
    const text = refusalOf(400, { message: '##vso[task.complete]x\n::set-output name=a::b' })?.text;
    expect(text).not.toMatch(/##vso\[|\n|::/);
  });
});
