import { describe, expect, it } from 'vitest';
import { checkPlantedTrust } from './planted-trust.ts';

const agent = (...names: string[]) => ({ VSTS_PUBLIC_VARIABLES: JSON.stringify(names) });
const CA = { 'ca-certificate': '/etc/vault-ca.pem' };

describe('checkPlantedTrust', () => {
  it.each([
    ['NODE_EXTRA_CA_CERTS', 'HTTPS_PROXY'],
    ['NODE_EXTRA_CA_CERTS', 'https_proxy'],
    ['Agent.CAInfo', 'HTTPS_PROXY'],
    ['SSL_CERT_FILE', 'HTTPS_PROXY'],
    ['SSL_CERT_DIR', 'Agent.ProxyUrl'],
    ['node.extra.ca.certs', 'Agent.ProxyUrl'],
  ])('refuses %s together with %s, unless the authority is given', (trust, proxy) => {
    const env = agent('Build.BuildId', trust, proxy);
    expect(() => checkPlantedTrust(env, {})).toThrow(
      expect.objectContaining({ code: 'ERR_PLATFORM' }),
    );
    expect(() => checkPlantedTrust(env, { 'ca-certificate': ' ' })).toThrow('ca-certificate');
    expect(checkPlantedTrust(env, CA)).toEqual([]);
  });

  it.each([
    'NODE_EXTRA_CA_CERTS',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'AGENT_CAINFO',
    'HTTPS_PROXY',
    'AGENT_PROXYURL',
  ])('warns of %s alone, unless the authority is given', (name) => {
    expect(checkPlantedTrust(agent(name), {})).toEqual([expect.stringContaining(name)]);
    expect(checkPlantedTrust(agent(name), CA)).toEqual([]);
  });

  it('has nothing against a proxy that the service connection outdoes', () => {
    const env = {
      ...agent('NODE_EXTRA_CA_CERTS', 'HTTPS_PROXY'),
      INPUT_SERVICECONNECTION: 'c1',
      ENDPOINT_AUTH_PARAMETER_c1_PROXYURL: 'http://proxy:3128',
    };
    expect(checkPlantedTrust(env, {})).toEqual([expect.stringContaining('NODE_EXTRA_CA_CERTS')]);
  });

  it('finds those of the agent that were set as secrets', () => {
    const env = { ...agent('HTTPS_PROXY'), SECRET_AGENT_CAINFO: '/ca.pem' };
    expect(() => checkPlantedTrust(env, {})).toThrow('AGENT_CAINFO and HTTPS_PROXY');
  });

  it('has nothing against what the machine says by itself', () => {
    const env = { NODE_EXTRA_CA_CERTS: '/ca.pem', HTTPS_PROXY: 'http://proxy:3128' };
    expect(checkPlantedTrust({ ...env, ...agent('Build.BuildId') }, {})).toEqual([]);
    expect(checkPlantedTrust(env, {})).toEqual([]);
  });
});
