import { describe, expect, it } from 'vitest';
import { AZURE } from '../platforms/azure.ts';
import { checkConnection, withConnection, type InputContext } from './connection-inputs.ts';
import { InputReader, type RawInputs } from './input-reader.ts';

const SERVICE = {
  url: 'https://service.example.com',
  clientId: 'service-id',
  clientSecret: 'service-secret',
};
const ENVIRONMENT = { url: 'https://env.example.com', clientId: 'env-id', clientSecret: 'env-s' };

function problemsOf(raw: RawInputs, context: InputContext): string[] {
  const reader = new InputReader(withConnection(raw, context), AZURE);
  checkConnection(reader, raw, context);
  return reader.problems.map(({ code, message }) => `${code}: ${message}`);
}

describe('a service connection', () => {
  it('counts alone, whatever the environment holds', () => {
    const context = { serviceConnection: SERVICE, environment: ENVIRONMENT };
    expect(withConnection({ secrets: '*' }, context)).toEqual({
      secrets: '*',
      url: SERVICE.url,
      'client-id': SERVICE.clientId,
      'client-secret': SERVICE.clientSecret,
    });
    expect(problemsOf({}, context)).toEqual([]);
  });

  it.each([
    [{ url: 'https://other.example.com' }, 'The input url is given'],
    [{ 'client-id': 'a', 'client-secret': 'b' }, 'The inputs client-id and client-secret are'],
  ])('beside %j is a conflict, and sends nothing elsewhere', (raw, says) => {
    const context = { serviceConnection: SERVICE };
    expect(problemsOf(raw, context)).toEqual([
      expect.stringMatching(new RegExp(`^ERR_INPUT_CONFLICT: ${says}`)),
    ]);
    expect(withConnection(raw, context)).toMatchObject({ url: SERVICE.url });
  });

  it.each([
    [{ ...SERVICE, clientSecret: '' }, 'no client-secret.'],
    [{ url: SERVICE.url }, 'no client-id and client-secret.'],
    [{}, 'no url, client-id and client-secret.'],
  ])('that is incomplete is not completed by the environment', (serviceConnection, lacks) => {
    const found = problemsOf({}, { serviceConnection, environment: ENVIRONMENT });
    expect(found).toEqual([expect.stringContaining(lacks)]);
    expect(found[0]).toMatch(/^ERR_INPUT_MISSING: The service connection has/);
  });
});
