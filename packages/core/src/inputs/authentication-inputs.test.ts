import { describe, expect, it } from 'vitest';
import { GITHUB } from '../platforms/github.ts';
import { readAuthentication } from './authentication-inputs.ts';
import { InputReader, type RawInputs } from './input-reader.ts';

function read(raw: RawInputs) {
  const reader = new InputReader(raw, GITHUB);
  const inputs = readAuthentication(reader);
  return { inputs, problems: reader.problems.map(({ code, message }) => `${code}: ${message}`) };
}

const OAUTH1 = { 'auth-method': 'oauth1', 'token-key': 'key', 'token-secret': 'secret' };
const REGISTRATION = { application: 'a', system: 's', environment: 'e' };

describe('readAuthentication', () => {
  it('is OAuth 2.0 and nothing else by default', () => {
    expect(read({})).toEqual({
      inputs: { oauth1: undefined, registration: undefined },
      problems: [],
    });
  });

  it('reads the token of OAuth 1.0', () => {
    const { inputs, problems } = read(OAUTH1);
    expect(problems).toEqual([]);
    expect(inputs.oauth1?.key).toBe('key');
    expect(inputs.oauth1?.secret.reveal()).toBe('secret');
    expect(JSON.stringify(inputs)).not.toContain('secret":"secret');
  });

  it('reads what is registered', () => {
    expect(read(REGISTRATION)).toMatchObject({
      inputs: { registration: REGISTRATION },
      problems: [],
    });
  });

  it.each([
    [
      { 'auth-method': 'oauth1' },
      ['ERR_INPUT_MISSING: The input token-key', 'ERR_INPUT_MISSING: The input token-secret'],
    ],
    [
      { 'token-secret': 'x' },
      ['ERR_INPUT_CONFLICT: The input token-secret has no effect with auth-method oauth2'],
    ],
    [
      { ...OAUTH1, tenant: 't' },
      ['ERR_INPUT_CONFLICT: The input tenant has no effect with auth-method oauth1'],
    ],
    [
      { ...OAUTH1, ...REGISTRATION },
      [
        'ERR_INPUT_CONFLICT: The input application',
        'ERR_INPUT_CONFLICT: The input system',
        'ERR_INPUT_CONFLICT: The input environment',
      ],
    ],
    [
      { system: 's' },
      [
        'ERR_INPUT_MISSING: The inputs application, system and environment belong ' +
          'together: application and environment',
      ],
    ],
    [
      { 'auth-method': 'basic' },
      ['ERR_INPUT_INVALID: The input auth-method must be oauth2 or oauth1'],
    ],
  ])('refuses %j', (raw, expected) => {
    expect(read(raw).problems).toEqual(
      expected.map((text) => expect.stringContaining(text) as string),
    );
  });
});
