import { GITHUB } from '../../packages/core/src/platforms/github.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SenhaseguraError } from '../../packages/core/src/model/errors.ts';
import { parseInputs } from '../../packages/core/src/inputs/inputs.ts';
import { makePlan } from '../../packages/core/src/plan/plan.ts';
import { Redacted } from '../../packages/core/src/model/redacted.ts';
import { parseMapping } from '../../packages/core/src/register/mapping.ts';
import { fillMapping } from '../../packages/core/src/register/variables.ts';
import type { VaultObject } from '../../packages/core/src/model/secret.ts';
import { selectSecrets } from '../../packages/core/src/load/select.ts';
import { readAnswer } from '../../packages/core/src/vault/answers/answer.ts';
import { readToken } from '../../packages/core/src/vault/login/token.ts';
import { describeFailure } from '../../packages/core/src/vault/network/transport-failure.ts';
import { examplesFor } from '../support/docs/examples.ts';
import { refuseHead } from '../../packages/core/src/vault/network/transport.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const codes = [
  ...read('packages/core/src/model/errors.ts').matchAll(/^ {2}\| '(ERR_[A-Z_]+)'/gm),
].map(([, code = '']) => code);
const docs = read('docs/errors.md');
/** Code and text of each entry, in the order of the page. */
const entries = docs
  .split(/^### /m)
  .slice(1)
  .map((entry) => [entry.slice(0, entry.indexOf('\n')), entry] as const);

describe('docs/errors.md', () => {
  it('explains every code, and no other, in the order of the source', () => {
    expect(codes.length).toBeGreaterThan(30);
    expect(entries.map(([code]) => code)).toEqual(codes);
  });

  it('has one example for each code', () => {
    expect(examplesFor('test/contract/errors.test.ts')).toHaveLength(codes.length);
  });

  it.each(entries)('gives %s an example, a cause and a remedy', (code, entry) => {
    expect(entry).toMatch(new RegExp(`^\`\`\`text\n.+ \\(${code}\\)\n\`\`\`$`, 'm'));
    expect(entry).toMatch(/^\*\*Cause\.\*\* [A-Z]/m);
    expect(entry).toMatch(/^\*\*Remedy\.\*\* [A-Z]/m);
  });
});

const DATABASE: VaultObject = {
  kind: 'dsm',
  ref: 'team/shop/db',
  id: '214',
  expiration: undefined,
  fields: [
    { key: 'password', value: new Redacted('first') },
    { key: 'password', value: new Redacted('second') },
    { key: 'username', value: new Redacted('shop') },
    { key: 'p12', value: new Redacted('AP8=') },
    { key: 'dump', value: new Redacted('x'.repeat(200_000)) },
    { key: 'private_key', value: new Redacted('An error occurred while encrypting the text') },
  ],
};

const CONNECTION = {
  url: 'https://vault.example.com',
  'client-id': 'id',
  'client-secret': 's3cr3t',
};

/** What is said when something is wrong, as the log shows it. */
function saidBy(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    return error.problems.map(({ code, message }) => `${message} (${code})`);
  }
  return [];
}

/** What a run says about these inputs and one secret in the vault. */
function said(raw: Record<string, string>): string[] {
  return saidBy(() => {
    const inputs = parseInputs({ ...CONNECTION, secrets: 'a#b', ...raw }, GITHUB, {});
    selectSecrets(makePlan(inputs, GITHUB), [DATABASE], 0);
  });
}

/** What registering says about a credential whose password is in this variable. */
function saidOfPassword(password: string, env: Record<string, string>): string[] {
  return saidBy(() => {
    const data = { credentials: [{ name: 'DB', fields: { user: 'DB_USER', password } }] };
    const variable = (name: string) => ({ DB_USER: 'shop', ...env })[name];
    fillMapping(parseMapping(data, 'variables'), variable, [], 'variables');
  });
}

describe('the examples that need no vault', () => {
  it.each([
    ['ERR_INPUT_MISSING', { 'client-secret': '' }],
    ['ERR_INPUT_INVALID', { cleanup: 'no' }],
    ['ERR_INPUT_UNEXPANDED', { 'client-secret': '$(CLIENT_SECRET)' }],
    ['ERR_INPUT_CONFLICT', { secrets: 'provisioned#DB_PASSWORD' }],
    ['ERR_URL', { url: 'http://vault.example.com' }],
    ['ERR_GRAMMAR', { secrets: '# database\nteam/shop/db -> DB_PASSWORD' }],
    ['ERR_NAME_INVALID', { secrets: 'team/shop/db#password -> DB-PASSWORD' }],
    ['ERR_NAME_DANGEROUS', { secrets: 'team/shop/db#path -> env:PATH' }],
    ['ERR_NAME_RESERVED', { secrets: 'service-account#json' }],
    ['ERR_NAME_COLLISION', { secrets: 'team/shop/db#password\nteam/blog/db#password' }],
    ['ERR_DESTINATION', { secrets: 'cert#pem -> file:../cert.pem' }],
    ['ERR_SECRET_NOT_FOUND', { secrets: 'team/shop/bd#password' }],
    ['ERR_KEY_NOT_FOUND', { secrets: 'team/shop/db#pasword' }],
    ['ERR_KEY_AMBIGUOUS', { secrets: 'team/shop/db#password' }],
    ['ERR_VALUE_INVALID', { secrets: 'team/shop/db#p12 -> P12 | decode=base64' }],
    ['ERR_VALUE_ENCRYPTED', { secrets: 'team/shop/db#private_key' }],
    ['ERR_LIMIT', { secrets: 'team/shop/db#dump' }],
  ])('show for %s what is said', (code, raw) => {
    const [line, ...others] = said(raw);
    expect(others).toEqual([]);
    expect(line).toContain(`(${code})`);
    expect(docs).toContain(`\`\`\`text\n${line}\n\`\`\``);
  });

  it.each([
    ['ERR_MAPPING', 'DB-PASSWORD', {}],
    ['ERR_VARIABLE_MISSING', 'DB_PASSWORD', {}],
    ['ERR_VARIABLE_REFUSED', 'CI_JOB_TOKEN', { CI_JOB_TOKEN: 'x' }],
  ])('show for %s what is said when registering', (code, password, env) => {
    const [line, ...others] = saidOfPassword(password, env);
    expect(others).toEqual([]);
    expect(line).toContain(`(${code})`);
    expect(docs).toContain(`\`\`\`text\n${line}\n\`\`\``);
  });
});

const LOGIN = 'log in';
const READING = 'read the secrets of the authorization';
const HOST = 'vault.example.com';
const failed = (code: string): never => {
  throw describeFailure(Object.assign(new Error(), { code }), HOST, false);
};
const answered = (status: number, json: object, what: string) => {
  const body = Buffer.from(JSON.stringify(json));
  return readToken(
    readAnswer({ status, headers: {}, body }, what, () => false),
    0,
  );
};
const refused = (status: number, message: string) => ({ response: { status, message } });

describe('the examples of the vault', () => {
  it.each([
    ['ERR_NETWORK', () => failed('ECONNREFUSED')],
    ['ERR_TLS', () => failed('SELF_SIGNED_CERT_IN_CHAIN')],
    [
      'ERR_REDIRECT',
      () => {
        const head = { status: 302, headers: { location: 'https://login.example.com/x' } };
        const url = new URL(`https://${HOST}/iso/oauth2/token`);
        throw refuseHead(head, { method: 'GET', url, headers: {}, maxBytes: 1 }) ?? new Error();
      },
    ],
    ['ERR_ANSWER', () => answered(200, {}, LOGIN)],
    [
      'ERR_AUTH',
      () =>
        answered(401, { error: 'invalid_client', message: 'Client authentication failed' }, LOGIN),
    ],
    [
      'ERR_FORBIDDEN',
      () => answered(403, refused(403, 'You are not authorized to access this resource.'), READING),
    ],
    [
      'ERR_GATEWAY',
      () => answered(404, { message: 'no Route matched with those values' }, READING),
    ],
    [
      'ERR_VAULT',
      () => answered(400, refused(400, '1004: Credential is in use'), 'read pam-credential:77'),
    ],
    ['ERR_RATE_LIMITED', () => answered(429, { message: 'API rate limit exceeded' }, LOGIN)],
    ['ERR_UNAVAILABLE', () => answered(503, {}, LOGIN)],
  ])('show for %s what is said', (code, work) => {
    const [line] = saidBy(work);
    expect(line).toContain(`(${code})`);
    expect(docs).toContain(`\`\`\`text\n${line}\n\`\`\``);
  });
});
