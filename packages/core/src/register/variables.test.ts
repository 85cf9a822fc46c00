import { describe, expect, it } from 'vitest';
import { SenhaseguraError } from '../model/errors.ts';
import { Redacted } from '../model/redacted.ts';
import type { Via } from './mapping-entry.ts';
import { parseMapping } from './mapping.ts';
import { fillMapping } from './variables.ts';

const OWN = [new Redacted('the-id'), new Redacted('the-client-secret')];

function fill(data: object, env: Record<string, string>, via: Via = 'variables') {
  return fillMapping(parseMapping(data, via), (name) => env[name], OWN, via);
}

function problemsOf(data: object, env: Record<string, string>, via?: Via): string[] {
  try {
    fill(data, env, via);
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    return error.problems.map(({ code, message }) => `${code}: ${message}`);
  }
  return [];
}

const DB = { name: 'DB', fields: { user: 'DB_USER', password: 'DB_PASSWORD' } };
const one = (...fields: string[]) => ({ key_value: [{ name: 'APP', fields }] });

describe('fillMapping', () => {
  it('takes each variable once, and no other', () => {
    const env = { DB_USER: 'u', DB_PASSWORD: 'p', OTHER: 'x' };
    const { entries, values, skipped } = fill(
      { credentials: [DB], key_value: [{ name: 'APP', fields: ['DB_PASSWORD'] }] },
      env,
    );
    expect(entries).toHaveLength(2);
    expect(skipped).toEqual([]);
    expect(values.map(({ placement, value }) => [placement, value.reveal()])).toEqual([
      [{ kind: 'env', name: 'DB_USER' }, 'u'],
      [{ kind: 'env', name: 'DB_PASSWORD' }, 'p'],
    ]);
  });

  it('reports every missing variable by name, and an empty one as missing', () => {
    expect(problemsOf({ credentials: [DB] }, { DB_PASSWORD: '' })).toEqual([
      'ERR_VARIABLE_MISSING: In the mapping file, credentials[0].fields.user names the ' +
        'variable DB_USER, which is not set or empty. Set it for this step, or mark the ' +
        'entry with optional: true.',
      expect.stringContaining('credentials[0].fields.password names the variable DB_PASSWORD'),
    ]);
  });

  it('leaves out the missing key/values of an optional entry, and a credential as a whole', () => {
    const { entries, values, skipped } = fill(
      {
        credentials: [{ ...DB, optional: true }],
        key_value: [{ name: 'APP', optional: true, fields: ['A', 'B'] }],
      },
      { DB_USER: 'u', B: 'b' },
    );
    expect(entries.map(({ name, variables }) => [name, variables.map((v) => v.variable)])).toEqual([
      ['APP', ['B']],
    ]);
    expect(values.map(({ placement }) => placement)).toEqual([{ kind: 'env', name: 'B' }]);
    expect(skipped.map(({ entry, missing }) => [entry.name, missing])).toEqual([
      ['DB', ['DB_PASSWORD']],
      ['APP', ['A']],
    ]);
  });

  it.each([
    'GITHUB_TOKEN',
    'SECRET_SYSTEM_ACCESSTOKEN',
    'CI_BUILD_TOKEN',
    'CI_JOB_JWT',
    'CI_JOB_JWT_V1',
    'CI_DEPENDENCY_PROXY_PASSWORD',
    'CI_DEPLOY_PASSWORD',
    'BITBUCKET_STEP_OIDC_TOKEN',
    'CIRCLE_OIDC_TOKEN',
    'CIRCLE_OIDC_TOKEN_V2',
    'github_token',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'SYSTEM_ACCESSTOKEN',
    'CI_JOB_TOKEN',
    'CI_JOB_JWT_V2',
    'CI_REGISTRY_PASSWORD',
    'CI_REPOSITORY_URL',
    'INPUT_PASSWORD',
    'ENDPOINT_AUTH_1',
    'SENHASEGURA_CLIENT_SECRET',
    'SENHASEGURA_ANYTHING',
    'SECRET_SENHASEGURA_CLIENT_SECRET',
    'secret_system_accesstoken',
    'SECRET_CI_JOB_TOKEN',
  ])('never takes %s', (name) => {
    expect(problemsOf(one(name), { [name]: 'some value' })).toEqual([
      expect.stringMatching(
        new RegExp(
          String.raw`^ERR_VARIABLE_REFUSED: In the mapping file, key_value\[0\]\.fields\[0\] ` +
            String.raw`names the variable \w+, which belongs to .+ It is never registered: ` +
            String.raw`take it out of the mapping\.$`,
        ),
      ),
    ]);
  });

  it.each([
    'SECRET_KEY',
    'MY_SECRET_CI_JOB_TOKEN',
    'RELEASE_TOKEN',
    'GITLAB_TOKEN',
    'STATE_BUCKET',
    'ENDPOINT_URL',
    'CI_X',
  ])('takes the ordinary name %s', (name) => {
    expect(problemsOf(one(name), { [name]: 'some value' })).toEqual([]);
  });

  const AUTHORIZATION = `basic ${Buffer.from('x-access-token:ghs_0123456789').toString('base64')}`;
  const AUTH = Buffer.from('me:glcbt-64_0123456789').toString('base64');
  const DOCKER = `{"auths":{"r":{"auth":"${AUTH}"}}}`;
  const JOB_TOKEN = 'a-token-of-the-job';

  it.each([
    ['a credential of this run', { MINE: ' the-client-secret\n' }],
    ['a credential of this run in quotes', { MINE: '"the-client-secret"' }],
    ['a credential of this run in an address', { MINE: 'https://me:the-client-secret@vault/' }],
    ['a credential of this run on several lines', { MINE: 'the-client-\n  secret' }],
    [
      'a credential of this run in base64',
      { MINE: Buffer.from('id:the-client-secret').toString('base64') },
    ],
    ['a short credential of this run', { MINE: 'the-id\n' }],
    ['the token of the job under another name', { MINE: 't0ken', CI_JOB_TOKEN: 't0ken' }],
    ['the token of the job and a line end', { MINE: 't0ken\n', CI_JOB_TOKEN: 't0ken' }],
    [
      'the token of the job in an address',
      { MINE: `https://gitlab-ci-token:${JOB_TOKEN}@host`, CI_JOB_TOKEN: JOB_TOKEN },
    ],
    [
      'a token of 16 characters in more text',
      { MINE: 'x-a-16-char-token-x', CI_JOB_TOKEN: 'a-16-char-token-' },
    ],
    ['the token of the job on Azure', { MINE: 't0ken', SECRET_SYSTEM_ACCESSTOKEN: 't0ken' }],
    [
      'a token in wrapped base64',
      {
        MINE: Buffer.from('me:glcbt-64_0123456789').toString('base64').replace(/.{10}/g, '$&\r\n'),
      },
    ],
    ["GitHub's token of a job by its looks", { MINE: 'ghs_0123456789' }],
    ["GitHub's token of a job after a blank", { MINE: ' ghs_0123456789' }],
    ["GitHub's token of a job after a word", { MINE: 'AUTHORIZATION: bearer ghs_0123456789' }],
    [
      "GitHub's token of a job after a word, in base64",
      { MINE: Buffer.from('bearer ghs_0123456789').toString('base64') },
    ],
    ["GitHub's token of a job in a header", { MINE: AUTHORIZATION }],
    ["GitLab's token of a job by its looks", { MINE: 'glcbt-64_0123456789' }],
    ["GitLab's token of a job in the configuration of Docker", { MINE: DOCKER }],
  ])('never takes %s', (_name, env) => {
    expect(problemsOf(one('MINE'), env, 'secret')).toEqual([
      expect.stringMatching(/^ERR_VARIABLE_REFUSED: .* MINE, which holds a/),
    ]);
  });

  it.each([
    { MINE: 'the-id-of-something-else' },
    { MINE: 'what ghs_ and glcbt- mean' },
    { MINE: 'laughs_and_more_laughs' },
    { MINE: 'ghs_short' },
    { MINE: 'x-a-15-char-tokn-x', CI_JOB_TOKEN: 'a-15-char-tokn-' },
    { MINE: 'anything', CI_JOB_TOKEN: '' },
    { MINE: 't0ken-of-mine', CI_JOB_TOKEN: 't0ken' },
  ])('takes the ordinary value of %j', (env) => {
    expect(problemsOf(one('MINE'), env)).toEqual([]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'treats %s like any other name that is not set',
    (name) => {
      expect(problemsOf(one(name), {})).toEqual([
        expect.stringMatching(`^ERR_VARIABLE_MISSING: .* ${name}, which is not set`),
      ]);
    },
  );

  it.each(['a\nb', 'a\r\nb', 'a\rb', '\n'])('refuses the lines of %j as variables', (value) => {
    expect(problemsOf(one('PEM'), { PEM: value })).toEqual([
      'ERR_VALUE_INVALID: In the mapping file, key_value[0].fields[0] names the variable ' +
        "PEM, which has several lines: which the vault's upload of variables does not allow. " +
        'Use via: secret, or encode the value as base64 first.',
    ]);
    expect(problemsOf(one('PEM'), { PEM: value }, 'secret')).toEqual([]);
  });

  it.each(['$(DB_PASSWORD)', '${{ secrets.DB_PASSWORD }}'])(
    'refuses %s, which the platform did not replace',
    (value) => {
      expect(problemsOf(one('A'), { A: value })).toEqual([
        expect.stringContaining(
          'ERR_INPUT_UNEXPANDED: In the mapping file, key_value[0].fields[0]',
        ),
      ]);
      expect(problemsOf(one('A'), { A: `p4ss${value}` })).toEqual([]);
    },
  );

  it('refuses what cannot be sent as it is, and what is too long', () => {
    expect(problemsOf(one('HALF'), { HALF: 'x\ud800' })).toEqual([
      'ERR_VALUE_INVALID: In the mapping file, key_value[0].fields[0] names the variable ' +
        'HALF, which is not valid Unicode (half of a surrogate pair).',
    ]);
    expect(problemsOf(one('LONG'), { LONG: 'é'.repeat(64 * 1024) })).toEqual([]);
    expect(problemsOf(one('LONG'), { LONG: 'é'.repeat(64 * 1024 + 1) })).toEqual([
      'ERR_LIMIT: In the mapping file, key_value[0].fields[0] names the variable LONG, ' +
        'which is longer than 128 KiB.',
    ]);
  });

  it('reports problems of all kinds together', () => {
    const found = problemsOf(one('A', 'GITHUB_TOKEN', 'B', 'C'), {
      GITHUB_TOKEN: 'x',
      B: '1\n2',
      C: 'fine',
    });
    expect(found.map((problem) => problem.split(':')[0])).toEqual([
      'ERR_VARIABLE_MISSING',
      'ERR_VARIABLE_REFUSED',
      'ERR_VALUE_INVALID',
    ]);
  });
});
