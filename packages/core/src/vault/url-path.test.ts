import { describe, expect, it } from 'vitest';
import { pathHint } from './url-path.ts';

describe('pathHint', () => {
  it.each([
    ['https://vault.example.com', ''],
    ['https://vault.example.com/iso', ' The url ends in a path (/iso) that does not belong there'],
    ['https://vault.example.com/iso/oauth2/token', '(/iso)'],
    ['https://vault.example.com:8443/console', '(/console)'],
    ['https://vault.example.com/isolated', ' The url ends in a path: unless the vault is below it'],
    ['https://vault.example.com/s3cr3t', 'give https://vault.example.com alone.'],
  ])('says for %s: %s', (url, hint) => {
    expect(pathHint(url)).toContain(hint);
    expect(pathHint(url)).not.toContain('s3cr3t');
    if (hint === '') expect(pathHint(url)).toBe('');
  });
});
