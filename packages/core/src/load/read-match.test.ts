import { describe, expect, it } from 'vitest';
import { object, problemsOf, select } from '../../test-support/select-fixture.ts';
import { Redacted } from '../model/redacted.ts';
import type { VaultObject } from '../model/secret.ts';

/** What is masked beside the value. */
const alsoMasked = (secrets: string, objects: readonly VaultObject[]) =>
  select(secrets, objects).secrets[0]?.alsoMask?.map((text) => text.reveal());

describe('what is masked beside a value', () => {
  const cipher = new Redacted('Y2lwaGVy');
  const encrypted = object('a', [{ key: 'k', value: new Redacted('clear'), cipher }]);
  it.each([
    ['nothing', 'a#k', object('a', { k: 'value' }), []],
    ['what the vault sent encrypted', 'a#k', encrypted, ['Y2lwaGVy']],
    ['what is encoded', 'a#k | encode=base64', object('a', { k: 'value' }), ['value']],
    ['both', 'a#k | encode=base64', encrypted, ['Y2lwaGVy', 'clear']],
    ['nothing that is only decoded', 'a#k | decode=hex', object('a', { k: '61626364' }), []],
  ])('is %s', (_what, secrets, from, texts) => {
    expect(alsoMasked(secrets, [from])).toEqual(texts);
  });
});

describe('the label of a secret', () => {
  it.each([
    ['a#k', 'a#k'],
    ['a#* -> *', 'a#k'],
    ['* -> *', 'a#k'],
    ['"a"#"k" -> K', 'a#k'],
    ['a#other | default=x', 'a#other (default)'],
  ])('of %s is %s', (secrets, label) => {
    expect(select(secrets, [object('a', { k: 'value' })]).secrets).toMatchObject([{ label }]);
  });

  it('shows names from the vault harmlessly', () => {
    const objects = [object('a::b', { 'k\n': 'value' })];
    expect(select('* -> *', objects).secrets).toMatchObject([{ label: 'a: :b#k?' }]);
    expect(select('"a::b"#* -> *', objects).secrets).toMatchObject([{ label: 'a: :b#k?' }]);
  });

  it('keeps what looks like a wildcard inside a name', () => {
    const objects = [object('a#*b', { k: 'value' })];
    expect(select('"a#*b"#* -> *', objects).secrets).toMatchObject([{ label: 'a#*b#k' }]);
  });

  it('keeps the kind of the object', () => {
    const objects = [object('7', { k: 'value' }, 'pam-key')];
    expect(select('pam-key:7#* -> *', objects).secrets).toMatchObject([{ label: 'pam-key:7#k' }]);
  });
});

describe('what keeps a match from being read', () => {
  it.each([
    [
      'one secret with two values',
      'a#k',
      [
        object('a', [
          { key: 'k', value: new Redacted('one') },
          { key: 'k', value: new Redacted('two') },
        ]),
      ],
      'ERR_KEY_AMBIGUOUS',
      'a#k: the secret has different values under the key k. Give one of them its own label in ' +
        'the vault.',
    ],
    [
      'two secrets of one name',
      'a#k',
      [object('a', { k: 'one' }), object('a', { k: 'two' })],
      'ERR_KEY_AMBIGUOUS',
      'a#k: 2 secrets with this identity have different values under the key k. Give each its ' +
        'own identity in the vault.',
    ],
    [
      'a part of JSON that is missing',
      'a#k | json=.x',
      [object('a', { k: '{}' })],
      'ERR_KEY_NOT_FOUND',
      'a#k has nothing at json=.x.',
    ],
    [
      "a value that isn't JSON",
      'a#k | json=.x | default=off',
      [object('a', { k: 'text' })],
      'ERR_VALUE_INVALID',
      'the value of a#k is not JSON (no JSON value at character 1), so json=.x cannot be read.',
    ],
  ])('is %s', (_what, secrets, objects, code, message) => {
    expect(problemsOf(secrets, objects)).toEqual([
      { code, message: `secrets, line 1: ${message}` },
    ]);
  });
});
