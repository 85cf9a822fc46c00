import { describe, expect, it } from 'vitest';
import { readAnswer, saysNotFound, VaultError } from './answer.ts';

const NOTHING = () => false;

const answerOf = (body: string | Uint8Array, status = 200, type = 'application/json') =>
  readAnswer(
    { status, headers: { 'content-type': type }, body: Buffer.from(body) },
    'read the secrets',
    NOTHING,
  );

describe('readAnswer', () => {
  it('gives the members of a good answer', () => {
    const members = answerOf('{"response":{"status":200},"__proto__":"as data"}');
    expect([...members.keys()]).toEqual(['response', '__proto__']);
    expect(members.get('__proto__')).toMatchObject({ kind: 'string', value: 'as data' });
  });

  it('takes nothing for an answer where nothing was to be said', () => {
    expect(answerOf('', 204).size).toBe(0);
    expect(answerOf('', 200).size).toBe(0);
  });

  const good = '{"application":{"secrets":[]},"v":"s3cret"}';
  it.each([
    ['a key appears twice', '{"v":"s3cret","v":"s3cret"}'],
    ['a byte order mark', `\uFEFF${good}`],
    ['UTF-16', Buffer.from(good, 'utf16le')],
    ['Latin-1', Buffer.from('{"v":"s3cret é"}', 'latin1')],
    ['a list', '["s3cret"]'],
    ['a text', '"s3cret"'],
    ['nothing but blanks', '  '],
    ['a page', '<html>s3cret</html>'],
    ['an end that is missing', good.slice(0, -1)],
    ['something after the end', `${good}s3cret`],
    ["a number that isn't one", '{"v":01,"s":"s3cret"}'],
    ['NaN', '{"v":NaN,"s":"s3cret"}'],
    ['a comment', '{/* s3cret */}'],
    ['single quotes', "{'v':'s3cret'}"],
    ['what nests too deep', `${'{"a":'.repeat(33)}"s3cret"${'}'.repeat(33)}`],
  ])('refuses %s and never quotes it', (_, body) => {
    const read = () => answerOf(body);
    expect(read).toThrow(expect.objectContaining({ code: 'ERR_ANSWER' }) as Error);
    expect(read).not.toThrow(/s3cret/);
  });

  it.each([
    ['<html>', 'text/html; charset=x\u0007', '6 bytes of text/html, HTTP 200; no JSON value'],
    [
      '[]',
      'a b; text/html',
      '2 bytes of no declared type, HTTP 200; it is JSON, but array instead',
    ],
    ['[]', `${'a'.repeat(999)}/x`, '2 bytes of no declared type, HTTP 200;'],
    ['[]', `a/${'x'.repeat(999)}`, `2 bytes of a/${'x'.repeat(40)}, HTTP 200;`],
    ['\xff', undefined, '1 bytes of no declared type, HTTP 200; its text is not UTF-8'],
  ])('says what came instead of %j, by size and type alone, and what to do', (body, type, what) => {
    const headers: Readonly<Record<string, string>> =
      type === undefined ? {} : { 'content-type': type };
    const read = () =>
      readAnswer(
        { status: 200, headers, body: Buffer.from(body, 'latin1') },
        'read the secrets',
        NOTHING,
      );
    expect(read).toThrow(
      'The answer to the request to read the secrets did not come from the vault',
    );
    expect(read).toThrow(what);
    expect(read).toThrow('check the url of the vault.');
  });

  it('recognises a refusal whose status says that all is well', () => {
    expect(() => answerOf('{"response":{"status":400,"message":"No"}}')).toThrow(
      expect.objectContaining({
        message: 'The vault refused to read the secrets: "No" (status 400).',
        status: 200,
        again: false,
      }) as Error,
    );
  });

  it.each([199, 300, 404])('takes nothing, with the status %i, for a refusal', (status) => {
    expect(() => answerOf('', status)).toThrow(
      expect.objectContaining({ code: 'ERR_VAULT' }) as Error,
    );
  });

  it('recognises a refusal without JSON by its status', () => {
    expect(() => answerOf('<html>s3cret', 503)).toThrow(
      expect.objectContaining({ code: 'ERR_UNAVAILABLE' }) as Error,
    );
  });

  it.each(['code', 'tenant'])('takes no notice of %s beside the envelope', (key) => {
    expect(answerOf(`{"${key}":"x","response":{"status":200,"error":false}}`).size).toBe(2);
  });
});

describe('a hint for where nobody answers as a vault does', () => {
  const read = (body: string, status: number, ...hint: string[]) => {
    const response = { status, headers: {}, body: Buffer.from(body) };
    return () => readAnswer(response, 'log in', NOTHING, ...hint);
  };

  it.each([
    ['follows what is not an answer', '<html>', 200, /check the url of the vault\. Hint\.$/],
    ['follows an unknown route', '{"message":"No."}', 404, /"No" \(HTTP 404\)\. Hint\.$/],
    ['does not follow another refusal', '{"message":"No."}', 500, /"No" \(HTTP 500\)\.$/],
  ])('%s', (_, body, status, message) => {
    expect(read(body, status, ' Hint.')).toThrow(message);
  });

  it('is left out when there is none', () => {
    expect(read('<html>', 200)).toThrow(/check the url of the vault\.$/);
    expect(read('{"message":"No."}', 404)).toThrow(/\(HTTP 404\)\.$/);
  });
});

describe('saysNotFound', () => {
  it.each([
    [404, 404, true],
    [200, 404, true],
    [404, 400, true],
    [404, undefined, false],
    [400, 400, false],
    [400, undefined, false],
  ])('knows of HTTP %i with %o in the envelope: %o', (status, bodyStatus, expected) => {
    const text = { code: 'ERR_VAULT', text: 'No.', domainCode: undefined } as const;
    const refusal = { ...text, bodyStatus, noRoute: false, unknownRoute: false };
    expect(saysNotFound(new VaultError(refusal, status, 'read'))).toBe(expected);
  });
});

describe('the id of a request', () => {
  const refused = (id: string | undefined, repeats = (words: string) => words === 'echoed') => {
    const headers = id === undefined ? {} : { 'x-request-id': id };
    const body = Buffer.from('{"message":"No."}');
    return () => readAnswer({ status: 500, headers, body }, 'log in', repeats);
  };

  it('is in the error, so that the vendor can find the request', () => {
    expect(refused('8f1c-02.ab')).toThrow(
      'The vault refused to log in: "No" (HTTP 500). The id of the request is 8f1c-02.ab.',
    );
  });

  it.each([undefined, '', 'a b', '::error::x', 'x'.repeat(65), 'echoed'])(
    'is left out when it is %j',
    (id) => {
      expect(refused(id)).toThrow(/\(HTTP 500\)\.$/);
    },
  );
});
