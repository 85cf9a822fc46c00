import { describe, expect, it } from 'vitest';
import { readAnswer } from './answer.ts';

const answerOf = (body: string | Uint8Array, status = 200, type = 'application/json') =>
  readAnswer(
    { status, headers: { 'content-type': type }, body: Buffer.from(body) },
    'read the secrets',
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
    ['a key that stands twice', '{"v":"s3cret","v":"s3cret"}'],
    ['a byte order mark', `\uFEFF${good}`],
    ['UTF-16', Buffer.from(good, 'utf16le')],
    ['Latin-1', Buffer.from('{"v":"s3cret é"}', 'latin1')],
    ['a list', '["s3cret"]'],
    ['a text', '"s3cret"'],
    ['nothing but blanks', '  '],
    ['a page', '<html>s3cret</html>'],
    ['an end that is missing', good.slice(0, -1)],
    ['something after the end', `${good}s3cret`],
    ['a number that is none', '{"v":01,"s":"s3cret"}'],
    ['NaN', '{"v":NaN,"s":"s3cret"}'],
    ['a comment', '{/* s3cret */}'],
    ['single quotes', "{'v':'s3cret'}"],
    ['what nests too deep', `${'{"a":'.repeat(33)}"s3cret"${'}'.repeat(33)}`],
  ])('refuses %s and never quotes it', (_, body) => {
    const read = () => answerOf(body);
    expect(read).toThrow(expect.objectContaining({ code: 'ERR_ANSWER' }) as Error);
    expect(read).not.toThrow(/s3cret/);
  });

  it('says what came instead, by size and type alone', () => {
    expect(() => answerOf('<html>', 200, 'text/html; charset=x\u0007')).toThrow(
      /6 bytes of text\/html, HTTP 200/,
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
