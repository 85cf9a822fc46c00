import { describe, expect, it } from 'vitest';
import { parseJson } from '../../text/json.ts';
import type { VaultObject } from '../../model/secret.ts';
import { readPamObject } from './objects.ts';
import { readApplication } from './secret-answers.ts';

function membersOf(text: string) {
  const node = parseJson(text);
  if (node.kind !== 'object') throw new Error('not an object');
  return node.members;
}

const secretsOf = (secrets: string) =>
  readApplication(membersOf(`{"application":{"secrets":${secrets}}}`), 'dsm');

/** The secret of a data member: `key=value` or `key:problem`. */
function fieldsOf(data: string): string[] {
  const [secret] = secretsOf(`[{"identity":"db","secret_id":1,"data":${data}}]`);
  return lines(secret);
}

function lines(object: VaultObject | undefined): string[] {
  return (object?.fields ?? []).map(({ key, value, problem }) =>
    value === undefined
      ? `${key}:${problem?.split(' ').slice(0, 3).join(' ')}`
      : `${key}=${value.reveal()}`,
  );
}

describe('readApplication', () => {
  it.each([
    ['a list of maps', '[{"a":"1"},{"b":"2","a":"3"}]', ['a=1', 'b=2', 'a=3']],
    ['one map', '{"a":"1","b":"2"}', ['a=1', 'b=2']],
    ['no data', 'null', []],
    ['an empty list', '[]', []],
    ['empty text, which is a value', '[{"a":""}]', ['a=']],
    ["null, which isn't a value", '[{"a":null}]', []],
    [
      'keys that look like something else',
      '[{"__proto__":"x","constructor":"y"}]',
      ['__proto__=x', 'constructor=y'],
    ],
    ['numbers that are exact', '[{"a":22,"b":-0.5}]', ['a=22', 'b=-0.5']],
    [
      'numbers that are not',
      '[{"a":12345678901234567890,"b":1.0,"c":1e3,"d":-0}]',
      ['a:is a number', 'b:is a number', 'c:is a number', 'd:is a number'],
    ],
    [
      "what isn't text",
      '[{"a":true,"b":[],"c":{}}]',
      ['a:is boolean where', 'b:is array where', 'c:is object where'],
    ],
  ])('reads %s', (_, data, expected) => {
    expect(fieldsOf(data)).toEqual(expected);
  });

  it('takes ids as numbers and as text, and an empty expiration as none', () => {
    const secrets = secretsOf(
      '[{"identity":"a","secret_id":214,"expiration_date":""},' +
        '{"identity":"b","secret_id":"215","expiration_date":"2031-01-02 03:04:05"}]',
    );
    expect(secrets.map(({ ref, id, expiration }) => [ref, id, expiration])).toEqual([
      ['a', '214', undefined],
      ['b', '215', '2031-01-02 03:04:05'],
    ]);
  });

  it.each(['null', '[]'])('takes %s for no secrets', (secrets) => {
    expect(secretsOf(secrets)).toEqual([]);
  });

  it.each([
    ['{}', 'has no application'],
    ['{"application":null}', 'has no application'],
    ['{"application":[]}', 'has no application'],
    ['{"response":{"application":{"secrets":[]}}}', 'has no application'],
    ['{"application":{"secrets":{}}}', 'has no list of secrets'],
    ['{"application":{"secrets":"x"}}', 'has no list of secrets'],
    ['{"application":{"secrets":[null]}}', 'has no object as secret number 1'],
    ['{"application":{"secrets":[{"data":[]}]}}', 'does not name secret number 1'],
    [
      '{"application":{"secrets":[{"identity":"db","data":"x"}]}}',
      'data of an unknown shape in db',
    ],
    [
      '{"application":{"secrets":[{"identity":"db","data":[["x"]]}]}}',
      'data of an unknown shape in db',
    ],
    [`{"application":{"secrets":[${'{},'.repeat(10_000)}{}]}}`, 'more than 10000 secrets'],
  ])('refuses %.60s', (text, what) => {
    const read = () => readApplication(membersOf(text), 'dsm');
    expect(read).toThrow(expect.objectContaining({ code: 'ERR_ANSWER' }) as Error);
    expect(read).toThrow(what);
  });
});

describe('readPamObject', () => {
  it('makes every scalar key addressable, and leaves lists out', () => {
    const object = readPamObject(
      membersOf(
        '{"key":{"id":501,"private_key":"x","password":null,"tags":["a"],"port":"22",' +
          '"expiration_time":null}}',
      ),
      'key',
      'pam-key',
      '501',
    );
    expect(object).toMatchObject({ kind: 'pam-key', ref: '501', id: '501', expiration: undefined });
    expect(lines(object)).toEqual(['id=501', 'private_key=x', 'port=22']);
  });

  it('needs the member', () => {
    expect(() => readPamObject(membersOf('{"credential":{}}'), 'key', 'pam-key', '1')).toThrow(
      'has no key',
    );
  });
});
