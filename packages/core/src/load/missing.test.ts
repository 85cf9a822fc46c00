import { describe, expect, it } from 'vitest';
import { object } from '../../test-support/select-fixture.ts';
import { parseSecrets } from '../entries/secret-ref.ts';
import type { VaultObject } from '../model/secret.ts';
import { CLI } from '../platforms/cli.ts';
import { findAll } from './find.ts';
import { missingVerdicts } from './missing.ts';
import { ObjectIndex } from './object-index.ts';

const SHOP = object('shop/db', { username: 'shop', password: 'p4ss' });
const keys = (count: number): VaultObject =>
  object('shop/many', Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, ''])));

/** What becomes of the entries that find nothing. */
function verdictsOn(secrets: string, objects: readonly VaultObject[], isListed = true) {
  const index = new ObjectIndex(objects);
  const findings = findAll(parseSecrets(secrets, CLI).entries, index);
  return [...missingVerdicts(findings, index, isListed).values()];
}

/** The same as text. */
function missing(...args: Parameters<typeof verdictsOn>): string[] {
  return verdictsOn(...args).map(
    ({ problem, leftOut }) => problem?.message ?? `left out: ${String(leftOut?.text)}`,
  );
}

const NOT_READ =
  'the authorization cannot read a secret with this identity; attach it in the vault, or ' +
  'correct the identity.';
const OR_NOT_ALLOWED = 'or the authorization may not read it';
const NO_ITEM =
  `there is no such active item, ${OR_NOT_ALLOWED}; no job can read an item that needs a ` +
  'justification or an approval.';

describe('missingVerdicts', () => {
  it.each([
    [
      'a#b',
      `${NOT_READ} Run senhasegura doctor to see every identity that the authorization can read.`,
    ],
    ['provisioned#K', 'the vault made no ephemeral credential.'],
    ['pam-credential:7#k', `there is no such active credential, ${OR_NOT_ALLOWED}.`],
    ['pam-key:7#k', `there is no such active SSH key, ${OR_NOT_ALLOWED}.`],
    ['pam-info:7#k', `there is no such active protected information, ${OR_NOT_ALLOWED}.`],
    ['certificate:7#pem', `there is no such active certificate, ${OR_NOT_ALLOWED}.`],
    ['mysafe-password:7#k', NO_ITEM],
    ['mysafe-note:7#k', NO_ITEM],
    ['mysafe-secret:7#k', NO_ITEM],
  ])('says of %s that the vault has no such object', (secrets, what) => {
    expect(missing(secrets, [])).toEqual([`secrets, line 1: ${secrets}: ${what}`]);
  });

  it('says that there is nothing at all', () => {
    const message = 'secrets, line 1: no secret is attached to the authorization.';
    expect(verdictsOn('* -> *', [])).toEqual([
      { problem: { code: 'ERR_SECRET_NOT_FOUND', message } },
    ]);
  });

  it.each([
    ['shop/bd#password', `${NOT_READ} Did you mean shop/db?`],
    ['Shop/db#password', `${NOT_READ} Upper and lower case differ: did you mean shop/db?`],
    ['shop/db#pasword', 'the secret has no such key. Did you mean password?'],
    [
      'shop/db#Password',
      'the secret has no such key. Upper and lower case differ: did you mean pa',
    ],
    ['shop/db#token', 'the secret has no such key. It has username, password.'],
    ['shop/db#user', 'the secret has no such key. Did you mean username?'],
    ['shop/db#passwort', 'the secret has no such key. Did you mean password?'],
  ])('knows what %s may mean', (secrets, what) => {
    expect(missing(secrets, [SHOP])).toEqual([
      expect.stringContaining(`secrets, line 1: ${secrets}: ${what}`),
    ]);
  });

  it('names all that are equally near', () => {
    const objects = [object('shop/da', {}), object('shop/dc', {})];
    expect(missing('shop/db#k', objects)).toEqual([
      expect.stringMatching(/Did you mean shop\/da or shop\/dc\?$/),
    ]);
  });

  it.each([
    ['ten keys', 10, /It has k0, k1, k2, k3, k4, k5, k6, k7, k8, k9\.$/],
    ['ten keys of twelve', 12, /It has k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, 2 more\.$/],
  ])('names %s', (_what, count, message) => {
    expect(missing('shop/many#else', [keys(count)])).toEqual([expect.stringMatching(message)]);
  });

  it('names the keys of all secrets with this identity, each once and harmless', () => {
    const objects = [object('a', { one: '1', '::two': '2' }), object('a', { one: '3' })];
    expect(missing('a#other', objects)).toEqual([
      'secrets, line 1: a#other: the secret has no such key. It has one, : :two.',
    ]);
  });

  it('knows a secret without any value', () => {
    const empty = object('a', {});
    expect(missing('a#k', [empty])).toEqual([
      'secrets, line 1: a#k: the secret has no key with a value.',
    ]);
    expect(missing('a#k', [empty, object('a', { other: '1' })])).toEqual([
      expect.stringContaining('the secret has no such key.'),
    ]);
  });

  it.each([
    ['DB_PASSWORD=shop/db#password', `${NOT_READ} Did you mean: shop/db#password -> DB_PASSWORD`],
    ['shop/db#password;', 'the secret has no such key. Did you mean: shop/db#password'],
  ])('takes %s for the line of another tool', (secrets, what) => {
    expect(missing(secrets, [SHOP])).toEqual([`secrets, line 1: ${secrets}: ${what}`]);
    expect(missing(`${secrets} -> A`, [SHOP])[0]).not.toContain('Did you mean: ');
  });

  it('knows no other names where no list was read', () => {
    expect(missing('shop/bd#k', [SHOP], false)).toEqual([
      `secrets, line 1: shop/bd#k: ${NOT_READ} If it is there, this vault cannot read a single ` +
        'secret: use read: auto.',
    ]);
    expect(missing('pam-key:8#k', [object('7', {}, 'pam-key')], false)).toEqual([
      expect.stringMatching(/may not read it\. Did you mean 7\?$/),
    ]);
  });

  it('looks for 20 near names, as with more something else is wrong', () => {
    const lines = Array.from({ length: 21 }, () => ['shop/bd#k', 'shop/db#pasword']).flat();
    const optional = Array.from({ length: 30 }, () => 'shop/bd#k | optional');
    const messages = missing([...optional, ...lines].join('\n'), [SHOP]);
    expect(messages.slice(0, 30)).toEqual(optional.map(() => 'left out: shop/bd#k'));
    expect(messages.slice(30, 50).filter((text) => text.includes('Did you mean'))).toHaveLength(20);
    expect(messages.slice(50, 52)).toEqual([
      `secrets, line 51: shop/bd#k: ${NOT_READ}`,
      'secrets, line 52: shop/db#pasword: the secret has no such key.',
    ]);
  });

  it('leaves alone what is there', () => {
    expect(missing('shop/db#password', [SHOP])).toEqual([]);
  });
});
