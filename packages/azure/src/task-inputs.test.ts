import { describe, expect, it } from 'vitest';
import { connectionProxy, readContext, readInputs, refusePlanted } from './task-inputs.ts';

const ID = '0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d';
const AGENT = { AGENT_VERSION: '4.273.0', VSTS_PUBLIC_VARIABLES: '["Build.BuildId"]' };

describe('readInputs', () => {
  it('gives the names that core knows, and others as they are', () => {
    const env = {
      INPUT_CLIENTSECRET: 's',
      INPUT_ODD: 'o',
      INPUT_SERVICECONNECTION: ID,
      INPUT_CONNECTWITH: 'fields',
      OTHER: 'x',
    };
    expect(readInputs(env)).toEqual({ 'client-secret': 's', odd: 'o' });
  });

  it.each([
    [undefined, 'of the connection'],
    [' ', 'of the connection'],
    ['of the task', 'of the task'],
  ])('takes for the authority %j: %s', (own, authority) => {
    const env = {
      INPUT_SERVICECONNECTION: ID.toUpperCase(),
      INPUT_CACERTIFICATE: own,
      [`ENDPOINT_AUTH_PARAMETER_${ID}_CACERTIFICATE`]: 'of the connection',
    };
    expect(readInputs(env)['ca-certificate']).toBe(authority);
  });

  it('leaves out what is a variable of the job', () => {
    const env = {
      INPUT_URL: 'u',
      INPUT_FILES: 'f',
      VSTS_PUBLIC_VARIABLES: '["input.url","Input Files"]',
    };
    expect(readInputs(env)).toEqual({});
  });
});

describe('connectionProxy', () => {
  it.each([
    [{ [`ENDPOINT_AUTH_PARAMETER_${ID}_PROXYURL`]: ' http://p:1 ' }, 'http://p:1'],
    [{ [`ENDPOINT_AUTH_PARAMETER_${ID}_PROXYURL`]: ' ' }, undefined],
    [{ ENDPOINT_AUTH_PARAMETER__PROXYURL: 'http://p:1' }, undefined],
  ])('of %j is %s', (parameters, proxy) => {
    expect(connectionProxy({ INPUT_SERVICECONNECTION: ID, ...parameters })).toBe(proxy);
  });
});

describe('readContext', () => {
  it.each([ID, ` ${ID.toUpperCase()} `])('finds the service connection %j', (id) => {
    const env = {
      INPUT_SERVICECONNECTION: id,
      [`ENDPOINT_AUTH_${ID}`]: '{}',
      [`ENDPOINT_URL_${ID}`]: 'https://vault.example.com/',
      [`ENDPOINT_AUTH_PARAMETER_${ID}_USERNAME`]: 'the-id',
      [`ENDPOINT_AUTH_PARAMETER_${ID}_PASSWORD`]: 'the-secret',
    };
    expect(readContext(env).serviceConnection).toEqual({
      url: 'https://vault.example.com/',
      clientId: 'the-id',
      clientSecret: 'the-secret',
    });
  });

  it.each([
    ['$(VAULT)', 'ERR_INPUT_UNEXPANDED'],
    ['vault', 'ERR_INPUT_INVALID'],
    [`${ID},${ID}`, 'ERR_INPUT_INVALID'],
  ])('refuses %j with %s', (id, code) => {
    expect(() => readContext({ INPUT_SERVICECONNECTION: id })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('has none when none is given', () => {
    expect(readContext({ INPUT_SERVICECONNECTION: ' ' }).serviceConnection).toBeUndefined();
  });

  it.each([
    ['True', 'fork'],
    ['False', undefined],
  ])('takes a run whose IsFork is %s for %s', (isFork, untrustedRun) => {
    expect(readContext({ SYSTEM_PULLREQUEST_ISFORK: isFork }).untrustedRun).toBe(untrustedRun);
  });
});

describe('refusePlanted', () => {
  it.each([[AGENT], [{}], [{ ...AGENT, VSTS_PUBLIC_VARIABLES: '["Input.Files","INPUT_URLS"]' }]])(
    'has nothing against %j',
    (env) => {
      expect(() => refusePlanted(env)).not.toThrow();
    },
  );

  it.each([
    'INPUT_URL',
    'input.url',
    'Input Url',
    'input_serviceconnection',
    `endpoint_url_${ID}`,
    'VSTS_TaskVariable_journal',
  ])('refuses a variable %s', (name) => {
    const env = { ...AGENT, VSTS_PUBLIC_VARIABLES: JSON.stringify([name]) };
    expect(() => refusePlanted(env)).toThrow(expect.objectContaining({ code: 'ERR_PLATFORM' }));
  });

  it.each([undefined, '', '["INPUT_URL"', '{}'])(
    'refuses an agent that does not say which variables there are (%j)',
    (list) => {
      const env = { ...AGENT, VSTS_PUBLIC_VARIABLES: list };
      expect(() => refusePlanted(env)).toThrow(/which variables the job has/);
    },
  );
});
