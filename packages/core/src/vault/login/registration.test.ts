import { describe, expect, it } from 'vitest';
import { parseJson } from '../../text/json.ts';
import { readRegistration } from './registration.ts';

function read(answer: unknown) {
  const node = parseJson(JSON.stringify(answer));
  if (node.kind !== 'object') throw new Error('not an object');
  const masked: string[] = [];
  const credentials = () =>
    readRegistration(node.members, (secret) => masked.push(secret.reveal()));
  return { credentials, masked };
}

describe('readRegistration', () => {
  it('gives the new credentials and has them masked', () => {
    const { credentials, masked } = read({ id: 'the-id', signature: 'the-secret' });
    expect(credentials().clientId).toBe('the-id');
    expect(credentials().clientSecret.reveal()).toBe('the-secret');
    expect(masked.slice(0, 2)).toEqual(['the-secret', 'the-id']);
  });

  it.each([
    [{}, []],
    [{ id: 'x' }, []],
    [{ id: 'x', signature: '' }, []],
    [{ id: 7, signature: 'the-secret' }, ['the-secret']],
    [{ id: '', signature: 'the-secret' }, ['the-secret']],
  ])('refuses %j, with what is secret in it masked already', (answer, expected) => {
    const { credentials, masked } = read(answer);
    expect(credentials).toThrow(
      expect.objectContaining({
        code: 'ERR_ANSWER',
        message:
          'The answer to the registration contains no id and signature. Check application, ' +
          'system and environment.',
      }) as Error,
    );
    expect(masked).toEqual(expected);
  });
});
