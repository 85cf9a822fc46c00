import { describe, expect, it } from 'vitest';
import type { ItemView } from './item-views.ts';
import { referenceLines } from './reference-lines.ts';

const item = (
  reference: string,
  name: string,
  fields: readonly string[],
  remark = '',
): ItemView => ({
  reference,
  tag: '',
  name,
  fields,
  remark,
});

describe('lines to copy', () => {
  it.each([
    ['team/shop/db', 'password', 'team/shop/db#password -> DB_PASSWORD'],
    ['flags', 'FEATURE_TOKEN', 'flags#FEATURE_TOKEN -> FEATURE_TOKEN'],
    [
      'team/shop/signing-key',
      'private_key',
      'team/shop/signing-key#private_key -> file:signing-key.pem',
    ],
    ['a/service-account', 'json', 'a/service-account#json -> file:service-account.json'],
    ['7up', 'k', '7up#k -> _7UP_K'],
  ])('of %s and its key %s', (identity, key, line) => {
    expect(referenceLines([{ identity, keys: [key] }], [], [])).toEqual([line]);
  });

  it('leave out what would need quotes', () => {
    const secrets = [
      { identity: 'a b', keys: ['k'] },
      { identity: 'a', keys: ['x y', 'k'] },
    ];
    expect(referenceLines(secrets, [], [])).toEqual(['a#k -> A_K']);
  });

  it('give every line a name of its own', () => {
    const same = { keys: ['TOKEN', 'user'] };
    const secrets = ['x/db', 'y/db', 'y/db'].map((identity) => ({ identity, ...same }));
    const names = referenceLines(secrets, [], ['TOKEN']).map((line) => line.split(' -> ')[1]);
    expect(names).toEqual([
      'TOKEN',
      'DB_USER',
      'DB_TOKEN',
      'Y_DB_USER',
      'Y_DB_TOKEN',
      'Y_DB_USER_2',
      'TOKEN_2',
    ]);
  });

  it('name the usual fields of items, and no item that cannot be read', () => {
    const items = [
      item('pam-credential:77', 'svc@db01.lab', ['password', 'username']),
      item('pam-key:5', 'deploy@web01', ['private_key']),
      item('certificate:12', 'shop.example', ['pem', 'crt']),
      item('mysafe-password:3', 'package registry', ['password', 'token']),
      item('mysafe-password:4', 'break glass', ['password'], 'needs a justification'),
    ];
    expect(referenceLines([], items, ['DB_USER'])).toEqual([
      'pam-credential:77#password -> SVC_DB01_LAB_PASSWORD',
      'pam-key:5#private_key -> file:deploy-web01.pem',
      'certificate:12#pem -> file:shop-example.pem',
      'mysafe-password:3#password -> PACKAGE_REGISTRY_PASSWORD',
      'mysafe-password:3#token -> PACKAGE_REGISTRY_TOKEN',
      'provisioned#DB_USER -> DB_USER',
    ]);
  });
});
