import { describe, expect, it } from 'vitest';
import { expiryNotices } from './expiry.ts';
import type { SourceKind, VaultObject } from '../model/secret.ts';

const NOW = Date.UTC(2031, 0, 10, 12);

function expiring(
  expiration: string | undefined,
  kind: SourceKind = 'dsm',
  ref = 'a',
): VaultObject {
  return { kind, ref, id: undefined, fields: [], expiration };
}

describe('expiryNotices', () => {
  it.each([
    ['2031-01-10 11:59:59', 'a expired at 2031-01-10 11:59:59 (zone of the vault).'],
    ['2031-01-10 12:00:00', 'a expired at 2031-01-10 12:00:00 (zone of the vault).'],
    ['2031-01-10 12:00:01', 'a expires soon, at 2031-01-10 12:00:01 (zone of the vault).'],
    ['2031-01-17T12:00:00', 'a expires soon, at 2031-01-17T12:00:00 (zone of the vault).'],
  ])('says of %s: %s', (expiration, notice) => {
    expect(expiryNotices([expiring(expiration)], NOW)).toEqual([notice]);
  });

  it.each([
    undefined,
    '',
    '2031-01-17 12:00:01',
    '0000-00-00 00:00:00',
    'never',
    '2031-99-99 00:00:00',
  ])('says nothing of %j', (expiration) => {
    expect(expiryNotices([expiring(expiration)], NOW)).toEqual([]);
  });

  it('names the kind of objects that are not secrets', () => {
    const [notice] = expiryNotices([expiring('2031-01-01 00:00:00', 'pam-credential', '77')], NOW);
    expect(notice).toMatch(/^pam-credential:77 expired/);
  });

  it('says nothing of ephemeral credentials, which are meant to end', () => {
    expect(expiryNotices([expiring('2031-01-10 13:00:00', 'provisioned')], NOW)).toEqual([]);
  });

  it('makes names harmless', () => {
    const [notice] = expiryNotices([expiring('2031-01-01 00:00:00', 'dsm', 'a\n::error::')], NOW);
    expect(notice).not.toMatch(/\n|::/);
  });
});
