import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGraceTime, proxiesOf, withTexts } from './watch-order.ts';

describe('parseGraceTime', () => {
  it.each([
    [undefined, 30_000],
    ['', 30_000],
    ['0', 0],
    [' 5 ', 5000],
    ['3600', 3_600_000],
  ])('reads %j', (text, milliseconds) => {
    expect(parseGraceTime(text)).toBe(milliseconds);
  });

  it.each(['-1', '1.5', '3601', 'never', '1e3'])('refuses %j', (text) => {
    expect(() => parseGraceTime(text)).toThrow('The input grace-time must be a whole number');
  });
});

describe('the order of a watcher', () => {
  it('takes the variables of proxies, and no others', () => {
    const env = { HTTPS_PROXY: 'a', no_proxy: 'b', PROXY: 'c', SENHASEGURA_CLIENT_SECRET: 'd' };
    expect(proxiesOf(env)).toEqual({ HTTPS_PROXY: 'a', no_proxy: 'b' });
  });

  it('has texts in the place of files, which may be gone when they are needed', () => {
    const pem = '-----BEGIN CERTIFICATE-----';
    const texts = withTexts({
      'ca-certificate': import.meta.filename,
      'client-certificate': pem,
      'client-key': '/nonexistent',
      'decryption-key': '/dev/zero',
      url: import.meta.filename,
    });
    expect(texts['ca-certificate']).toContain('has texts in the place of files');
    expect(texts).toMatchObject({
      'client-certificate': pem,
      'client-key': '/nonexistent',
      'decryption-key': '/dev/zero',
      url: import.meta.filename,
    });
  });

  it('names a PKCS#12 file by its path, as it holds no text', () => {
    const archive = { 'client-certificate': process.execPath };
    const other = { 'client-certificate': join(import.meta.dirname, 'watch-order.ts') };
    expect(withTexts(archive)).toEqual(archive);
    expect(withTexts(other)['client-certificate']).toContain('-----BEGIN');
  });
});
