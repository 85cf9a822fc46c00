import { describe, expect, it } from 'vitest';
import { bad, good } from '../model/result.ts';
import { parseVaultUrl } from './vault-url.ts';

describe('parseVaultUrl', () => {
  it.each([
    ['https://vault.example.com', 'https://vault.example.com', 'vault.example.com'],
    [' \n https://vault.example.com/ \r\n', 'https://vault.example.com', 'vault.example.com'],
    ['HTTPS://Vault.Example.com:443//', 'https://vault.example.com', 'vault.example.com'],
    ['https://v.example:8443/base/path/', 'https://v.example:8443/base/path', 'v.example:8443'],
    ['http://localhost:8080', 'http://localhost:8080', 'localhost:8080'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:1', '127.0.0.1:1'],
    ['http://127.9.8.7', 'http://127.9.8.7', '127.9.8.7'],
    ['http://[::1]:3', 'http://[::1]:3', '[::1]:3'],
    ['https://10.0.0.1', 'https://10.0.0.1', '10.0.0.1'],
  ])('takes %j', (text, href, host) => {
    expect(parseVaultUrl(text)).toEqual(good({ href, host }));
  });

  it.each([
    ['', 'https://'],
    ['vault.example.com', 'https://'],
    ['ftp://vault.example.com', 'https://'],
    ['https://', 'https://'],
    ['https:vault.example.com', 'https://'],
    ['https://vault.example.com:99999', 'https://'],
    ['http://vault.example.com', 'http://'],
    ['http://localhost.example.com', 'http://'],
    ['http://127.0.0.1.example.com', 'http://'],
    ['http://1270.0.1', 'https://'],
    ['https://user:s3cret@vault.example.com', 'user or password'],
    ['https://s3cret@vault.example.com', 'user or password'],
    ['https://vault.example.com?token=s3cret', '? or #'],
    ['https://vault.example.com/?', '? or #'],
    ['https://vault.example.com/#', '? or #'],
    ['https://vault.example.com/a b', 'spaces or control'],
    ['https://vault.exa\nmple.com', 'spaces or control'],
    ['https://vault.example.com\t/x', 'spaces or control'],
    ['https://vault.example.com\\@s3cret', 'backslash'],
    ['https://169.254.169.254', 'metadata'],
    ['https://2852039166', 'metadata'],
    ['https://0xa9fea9fe/', 'metadata'],
    ['https://[::ffff:169.254.169.254]', 'metadata'],
    ['https://[fd00:ec2::254]', 'metadata'],
    ['https://metadata.google.internal', 'metadata'],
    ['https://METADATA.google.internal./x', 'metadata'],
    ['http://169.254.169.254', 'metadata'],
  ])('refuses %j, and does not repeat it', (text, hint) => {
    const url = parseVaultUrl(text);
    expect(url).toEqual(bad(expect.stringContaining(hint)));
    expect(JSON.stringify(url)).not.toContain('s3cret');
  });
});
