import { describe, expect, it } from 'vitest';
import { parseJson } from '../../text/json.ts';
import { readRefusal } from './envelope.ts';

const NOTHING = () => false;

function refusalOf(status: number, body: unknown, repeats: (words: string) => boolean = NOTHING) {
  const node = parseJson(JSON.stringify(body));
  return readRefusal(status, node.kind === 'object' ? node.members : undefined, repeats);
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
    ['an empty error', 200, { error: '', token_type: 'Bearer' }],
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

  it.each([
    ['an OAuth error', 401, { error: 'invalid_client', error_description: 'no: s::cret' }],
    ['its hint', 401, { error: 'invalid_client', message: 'no', hint: 's::cret' }],
    ['a gateway', 502, { message: `${'x'.repeat(196)}s::cret` }],
    ['an envelope', 403, { response: { status: 403, message: 'no: s::cret.' } }],
  ])('leaves out the words of %s that repeat a credential, and nothing else', (_, status, body) => {
    const said = refusalOf(status, body, (words) => words.includes('s::cret'))?.text;
    const quoted = refusalOf(status, body)?.text ?? '';
    expect(said).toBe(
      quoted.replace(/^".*"/, '(its message is omitted, because it repeats a credential)'),
    );
  });

  it.each([
    ['as far as a message may show them', `${'𝄞'.repeat(197)}s::cret`, true],
    ['no further', `${'x'.repeat(500)}s::cret`, false],
  ])('looks for a credential in the words %s', (_, message, found) => {
    const said = refusalOf(502, { message }, (words) => words.includes('s::cret'))?.text;
    expect(said?.startsWith('(its message is omitted')).toBe(found);
  });

  it.each([
    [199, 'ERR_VAULT'],
    [300, 'ERR_VAULT'],
    [401, 'ERR_AUTH'],
    [403, 'ERR_FORBIDDEN'],
    [404, 'ERR_VAULT'],
    [429, 'ERR_RATE_LIMITED'],
    [500, 'ERR_VAULT'],
    [501, 'ERR_VAULT'],
    [502, 'ERR_UNAVAILABLE'],
    [504, 'ERR_UNAVAILABLE'],
    [505, 'ERR_VAULT'],
  ])('takes the status %i for the same, with an envelope and without any JSON', (status, code) => {
    expect(readRefusal(status, undefined, NOTHING)).toMatchObject({ code, noRoute: false });
    for (const message of ['No', undefined]) {
      const refusal = refusalOf(status, { response: { status: 200, message, error_code: 4 } });
      expect(refusal).toMatchObject({ code, domainCode: 4, bodyStatus: 200, noRoute: false });
    }
  });

  it.each([200, 299])('takes the status %i for success', (status) => {
    expect(readRefusal(status, undefined, NOTHING)).toBeUndefined();
    expect(refusalOf(status, { response: { message: 'Application 7' } })).toBeUndefined();
  });

  const WRONG_PAIR = 'Check client-id and client-secret, and that the authorization is active.';
  const GRANT = 'Grant the resource to the authorization in the vault, and check its allowed IPs.';
  const said = (status: number, message: string) => ({ response: { status, message } });
  it.each([
    [401, { error: 'invalid_client', message: 'Nobody.' }, `"Nobody". ${WRONG_PAIR}`],
    [
      401,
      { error: 'x', error_description: 'Dead', message: 'no', hint: 'Use v1.2' },
      `"Dead (Use v1.2)". ${WRONG_PAIR}`,
    ],
    [400, { error: 'unsupported_grant_type' }, '"unsupported_grant_type".'],
    [401, { message: 'No' }, '"No" (HTTP 401). Check client-id and client-secret.'],
    [403, { message: 'No' }, `"No" (HTTP 403). ${GRANT}`],
    [404, { message: 'No' }, '"No" (HTTP 404).'],
    [404, {}, 'HTTP 404.'],
    [429, { message: 'Slow' }, '"Slow" (HTTP 429).'],
    [503, {}, 'HTTP 503. The vault or its gateway is not available.'],
    [400, said(400, 'No v1.2 here.'), '"No v1.2 here" (status 400).'],
    [400, said(400, ''), 'status 400.'],
    [200, said(401, 'Old'), '"Old" (status 401). Check that the authorization is active.'],
    [200, said(403, 'No'), `"No" (status 403). ${GRANT}`],
  ])('explains HTTP %i with %j as %s', (status, body, text) => {
    expect(refusalOf(status, body)?.text).toBe(text);
  });

  it('says all that may be meant when the gateway knows no route, and marks it', () => {
    expect(refusalOf(404, { message: 'no Route matched with those values' })).toMatchObject({
      noRoute: true,
      text: expect.stringMatching(
        /\(HTTP 404\).* url .*api-prefix.* resources .* IPs.* token .* the same answer\.$/,
      ) as string,
    });
  });

  it('takes the first spelling that says something', () => {
    const response = { status: 400, message: '', mensagem: 'Não', Message: 'Later' };
    expect(refusalOf(400, { response })?.text).toBe('"Não" (status 400).');
  });

  it.each([
    [{ response: { ...ok, status: 400 }, exception: { code: 1018 } }, 1018],
    [{ response: { ...ok, status: 400, message: '1007: Credential not found' } }, 1007],
    [{ response: { ...ok, status: 404, error_code: 4 } }, 4],
    [{ response: { ...ok, status: 400, message: 'Port 1007: closed' } }, undefined],
    [{ response: { status: 400 } }, undefined],
  ])('finds the domain code of %j', (body, domainCode) => {
    expect(refusalOf(400, body)).toMatchObject({ domainCode });
  });

  it.each([
    ['the text of the gateway', { message: 'no Route matched with those values' }, true],
    ['a 404 without an envelope', { message: 'Not found' }, true],
    [
      'the text of the vault',
      { response: { status: 404, message: 'Resource sub not found' } },
      true,
    ],
    [
      'its older text',
      { response: { status: 404, message: 'Resource/sub-resource not found' } },
      true,
    ],
    ['what an object is missing', { response: { status: 404, message: 'Not found' } }, false],
    ['an envelope without a word', { response: { status: 404 } }, false],
  ])('takes %s for an unknown route, or not', (_, body, unknownRoute) => {
    expect(refusalOf(404, body)).toMatchObject({ unknownRoute });
  });

  it('takes a status over 504 for a fault of the vault', () => {
    const response = { status: 505, message: 'Oops' };
    expect(refusalOf(200, { response })).toMatchObject({
      code: 'ERR_VAULT',
      text: '"Oops" (status 505).',
    });
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
