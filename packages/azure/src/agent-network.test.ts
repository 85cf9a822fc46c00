import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proxyOf, withAgentCertificates } from './agent-network.ts';

const VAULT = 'https://vault.example.com/';

function connection(proxy: string): Record<string, string> {
  return { INPUT_SERVICECONNECTION: 'c1', ENDPOINT_AUTH_PARAMETER_c1_PROXYURL: proxy };
}

describe('proxyOf', () => {
  it.each([
    [{ HTTPS_PROXY: 'http://a:1' }, { HTTPS_PROXY: 'http://a:1' }],
    [{ HTTPS_PROXY: 'http://a:1', AGENT_PROXYURL: 'http://b:2' }, { HTTPS_PROXY: 'http://b:2/' }],
    [
      { AGENT_PROXYURL: 'http://b:2', AGENT_PROXYUSERNAME: 'd\\u', AGENT_PROXYPASSWORD: 'p@:/%41' },
      { HTTPS_PROXY: 'http://d%5Cu:p%40%3A%2F%2541@b:2/' },
    ],
    [
      { AGENT_PROXYURL: 'http://b:2', AGENT_PROXYUSERNAME: 'u', SECRET_AGENT_PROXYPASSWORD: 'p' },
      { HTTPS_PROXY: 'http://u:p@b:2/' },
    ],
    [{ AGENT_PROXYURL: 'http://b:2', AGENT_PROXYBYPASSLIST: '["example\\\\.com"]' }, {}],
    [
      { AGENT_PROXYURL: 'http://b:2', AGENT_PROXYBYPASSLIST: '["other", "", 7, "("]' },
      { HTTPS_PROXY: 'http://b:2/' },
    ],
    [
      { AGENT_PROXYURL: 'http://b:2', AGENT_PROXYBYPASSLIST: 'no list' },
      { HTTPS_PROXY: 'http://b:2/' },
    ],
  ])('makes of %j %j', (env, proxy) => {
    expect(proxyOf(env, VAULT)).toEqual(proxy);
  });

  it('refuses a list whose patterns would stall the job, and looks no longer', () => {
    const AGENT_PROXYBYPASSLIST = JSON.stringify(['other', '^([a-z.:/]+|[a-z.:/]+)+!']);
    const env = { AGENT_PROXYURL: 'http://b:2', AGENT_PROXYBYPASSLIST };
    expect(() => proxyOf(env, VAULT)).toThrow(/endless pattern.*agent was configured/);
  });

  it.each([
    ['('.repeat(8000) + ')*'.repeat(8000), /more than 1000 characters.*agent was configured/],
    ['x'.repeat(1001), /more than 1000 characters/],
  ])('refuses a pattern so long that it could stall or end the process', (pattern, message) => {
    const env = { AGENT_PROXYURL: 'http://b:2', AGENT_PROXYBYPASSLIST: JSON.stringify([pattern]) };
    expect(() => proxyOf(env, VAULT)).toThrow(message);
  });

  it('comes from the service connection before all others', () => {
    const env = {
      HTTPS_PROXY: 'http://a:1',
      AGENT_PROXYURL: 'http://b:2',
      ...connection('http://c:3'),
    };
    expect(proxyOf(env, VAULT)).toEqual({ HTTPS_PROXY: 'http://c:3/' });
    expect(() => proxyOf(connection('me:s3cret at proxy'), VAULT)).toThrow(
      /^(?!.*s3cret).*proxy of the service connection/,
    );
  });

  it('refuses what is not a valid URL, without quoting it', () => {
    const env = { AGENT_PROXYURL: 'me:s3cret at proxy' };
    expect(() => proxyOf(env, VAULT)).toThrow(/^(?!.*s3cret).*Agent\.ProxyUrl/);
  });
});

describe('withAgentCertificates', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'agent-'))));
  afterEach(() => rmSync(directory, { recursive: true }));

  it('trusts the authority of the agent beside the usual ones', () => {
    const file = join(directory, 'ca.pem');
    writeFileSync(file, 'the authority');
    const { 'ca-certificate': text } = withAgentCertificates({}, { AGENT_CAINFO: file });
    expect(text?.split('\n')[0]).toBe('the authority');
    expect(text).toContain(rootCertificates.at(-1));
  });

  it('keeps the ones that Node was told to trust besides', () => {
    const [own, extra] = ['own.pem', 'extra.pem'].map((name) => join(directory, name));
    writeFileSync(own ?? '', 'the authority');
    writeFileSync(extra ?? '', 'the extra one');
    const env = { AGENT_CAINFO: own, NODE_EXTRA_CA_CERTS: extra };
    const { 'ca-certificate': text } = withAgentCertificates({}, env);
    expect(text?.split('\n').slice(0, 2)).toEqual(['the authority', 'the extra one']);
    // Node passes over a file that it cannot read.
    const none = { ...env, NODE_EXTRA_CA_CERTS: join(directory, 'none.pem') };
    expect(withAgentCertificates({}, none)['ca-certificate']).not.toContain('the extra one');
  });

  it.skipIf(process.platform === 'win32')('reads no pipe and no device', () => {
    const pipe = join(directory, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const file of [pipe, '/dev/zero']) {
      expect(() => withAgentCertificates({}, { AGENT_CAINFO: file })).toThrow(/Agent\.CAInfo/);
    }
    const own = join(directory, 'own.pem');
    writeFileSync(own, 'the authority');
    const env = { AGENT_CAINFO: own, NODE_EXTRA_CA_CERTS: pipe };
    expect(withAgentCertificates({}, env)['ca-certificate']).toContain('the authority');
  });

  it('names an authority that cannot be read', () => {
    const env = { AGENT_CAINFO: join(directory, 'none.pem') };
    expect(() => withAgentCertificates({}, env)).toThrow(/Agent\.CAInfo/);
    expect(withAgentCertificates({ 'ca-certificate': 'own' }, env)).toEqual({
      'ca-certificate': 'own',
    });
  });

  it.each([
    [{ AGENT_CLIENTCERT: 'c', AGENT_CLIENTCERTKEY: 'k' }, 'c', 'k'],
    [{ AGENT_CLIENTCERT: 'c', AGENT_CLIENTCERTKEY: 'k', AGENT_CLIENTCERTARCHIVE: 'a' }, 'c', 'k'],
    [
      {
        AGENT_CLIENTCERT: 'c',
        AGENT_CLIENTCERTKEY: 'k',
        AGENT_CLIENTCERTARCHIVE: 'a',
        SECRET_AGENT_CLIENTCERTPASSWORD: 'p',
      },
      'a',
      'p',
    ],
  ])('shows with %j the certificate %s', (env, certificate, key) => {
    expect(withAgentCertificates({}, env)).toEqual({
      'client-certificate': certificate,
      'client-key': key,
    });
    const own = { 'client-certificate': 'own', 'client-key': '' };
    expect(withAgentCertificates(own, env)).toEqual(own);
  });
});
