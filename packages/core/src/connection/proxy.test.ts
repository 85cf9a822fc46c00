import { describe, expect, it } from 'vitest';
import type { ProxyEnvironment } from '../platform/runtime.ts';
import { proxyFor } from './proxy.ts';

const HTTPS_PROXY = 'http://proxy.example:3128';

function hostFor(environment: ProxyEnvironment, href = 'https://vault.corp.example') {
  return proxyFor({ href, host: '' }, environment)?.host;
}

describe('proxyFor', () => {
  it.each([
    ['no variable', {}, undefined],
    ['an empty one', { HTTPS_PROXY: ' ' }, undefined],
    ['capitals', { HTTPS_PROXY }, 'proxy.example:3128'],
    ['small letters', { https_proxy: HTTPS_PROXY }, 'proxy.example:3128'],
    [
      'both, where the small ones count',
      { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:2' },
      'a:1',
    ],
    ['a small one that is empty', { https_proxy: '', HTTPS_PROXY }, 'proxy.example:3128'],
    ['no scheme', { HTTPS_PROXY: 'proxy.example:3128' }, 'proxy.example:3128'],
    ['TLS to the proxy', { HTTPS_PROXY: 'https://proxy.example' }, 'proxy.example'],
    ['HTTP_PROXY alone, which is for http://', { HTTP_PROXY: HTTPS_PROXY }, undefined],
  ])('reads %s', (_, environment, host) => {
    expect(hostFor(environment)).toBe(host);
  });

  it.each([
    ['vault.corp.example', true],
    ['.corp.example', true],
    ['corp.example', true],
    ['*.corp.example', true],
    ['*', true],
    ['VAULT.corp.example', true],
    ['other, vault.corp.example:443', true],
    ['other vault.corp.example', true],
    ['', false],
    ['vault.corp.example:8443', false],
    ['orp.example', false],
    ['vault.corp', false],
    ['.', false],
    ['a.vault.corp.example', false],
  ])('with NO_PROXY %j goes directly: %s', (list, direct) => {
    expect(hostFor({ HTTPS_PROXY, NO_PROXY: list }) === undefined).toBe(direct);
    expect(hostFor({ HTTPS_PROXY, no_proxy: list }) === undefined).toBe(direct);
  });

  it.each(['https://localhost:8443', 'https://127.0.0.9', 'https://[::1]', 'http://localhost'])(
    'reaches %s directly',
    (href) => {
      expect(hostFor({ HTTPS_PROXY, HTTP_PROXY: HTTPS_PROXY }, href)).toBeUndefined();
    },
  );

  it.each(['fd00::7', '[fd00::7]', '[fd00::7]:443'])('takes the address %s for one', (list) => {
    const environment = { HTTPS_PROXY, NO_PROXY: `fd00::8, ${list}` };
    expect(hostFor(environment, 'https://[fd00::7]')).toBeUndefined();
    expect(hostFor(environment, 'https://[fd00::70]')).toBe('proxy.example:3128');
  });

  it('compares the port of the vault', () => {
    const environment = { HTTPS_PROXY, NO_PROXY: 'corp.example:8443' };
    expect(hostFor(environment, 'https://vault.corp.example:8443')).toBeUndefined();
  });

  it('names every form of the password, and shows none', () => {
    const encoded = proxyFor(
      { href: 'https://vault.example', host: '' },
      { HTTPS_PROXY: 'http://me:p%40ss@proxy.example:3128/' },
    );
    expect(encoded?.secrets.map((secret) => secret.reveal())).toEqual([
      'p%40ss',
      'me:p%40ss',
      'p@ss',
      'me:p@ss',
    ]);
    expect(JSON.stringify(encoded)).not.toMatch(/p@ss|p%40ss/);
  });

  it.each([
    'socks5://proxy.example',
    'http://',
    'http://a b',
    'ftp://x',
    'http://u:s3cret@ho st',
    'http://u:s3cret%zz@proxy',
  ])('refuses %j without quoting it', (text) => {
    const read = () => hostFor({ HTTPS_PROXY: text });
    expect(read).toThrow(/^The environment variable HTTPS_PROXY is not the URL/);
    expect(read).not.toThrow(/s3cret/);
  });
});
