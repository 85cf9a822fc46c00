import { describe, expect, it } from 'vitest';
import { object, problemsOf, select } from '../../test-support/select-fixture.ts';
import type { OnRefused } from '../platform/platform.ts';
import { AZURE } from '../platforms/azure.ts';

const CLOUD = object('cloud', { secret_access_key: 'value-1', region: 'value-2', note: 'a\nb' });

function on(wildcard: OnRefused, written: OnRefused) {
  return { ...AZURE, onRefused: { wildcard, written } };
}

function outcome(secrets: string, platform: ReturnType<typeof on>) {
  const { secrets: selected, notices } = select(secrets, [CLOUD], {}, platform);
  const names = selected.map(({ placement }) => (placement.kind === 'file' ? '' : placement.name));
  return { names, notices: notices.map((notice) => notice.split(/[.,]/)[0]) };
}

describe('what the platform refuses', () => {
  it.each([
    [
      'cloud#* -> *',
      on('skip', 'fail'),
      ['region'],
      ['Left out: cloud#secret_access_key', 'Left out: secrets'],
    ],
    [
      'cloud#* -> *',
      on('rename', 'fail'),
      ['_secret_access_key', 'region'],
      ['Renamed to _secret_access_key: cloud#secret_access_key', 'Left out: secrets'],
    ],
    [
      'cloud#secret_access_key',
      on('fail', 'rename'),
      ['_secret_access_key'],
      ['Renamed to _secret_access_key: cloud#secret_access_key'],
    ],
    [
      'cloud#secret_access_key\ncloud#region',
      on('fail', 'skip'),
      ['region'],
      ['Left out: cloud#secret_access_key'],
    ],
  ])('of %j under %o is left out or renamed', (secrets, platform, names, notices) => {
    expect(outcome(secrets, platform)).toEqual({ names, notices });
  });

  it.each([
    ['cloud#* -> *', on('fail', 'skip')],
    ['cloud#secret_access_key', on('skip', 'fail')],
    ['cloud#* -> *', AZURE],
  ])('of %j fails otherwise', (secrets, platform) => {
    const codes = problemsOf(secrets, [CLOUD], {}, platform).map(({ code }) => code);
    expect(codes).toContain('ERR_NAME_DANGEROUS');
  });
});
