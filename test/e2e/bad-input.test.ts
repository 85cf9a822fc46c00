import { describe, expect } from 'vitest';
import { annotations, it } from './job.ts';
import { expectRefusal } from './refusal.ts';
import { made, shop } from './shop.ts';

const GOOD = 'db#password -> DB_PASSWORD';

interface BadInput {
  readonly name: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly code: string;
  readonly says: readonly (string | RegExp)[];
}

const inputs: readonly BadInput[] = [
  { name: 'no url', with: { url: '' }, code: 'ERR_INPUT_MISSING', says: [/\burl\b/, 'client-id'] },
  {
    name: 'a blank client-secret',
    with: { 'client-secret': ' \n ' },
    code: 'ERR_INPUT_MISSING',
    says: ['client-secret'],
  },
  {
    name: 'empty credentials in a run by Dependabot',
    with: { 'client-id': '', 'client-secret': '' },
    variables: { GITHUB_ACTOR: 'dependabot[bot]' },
    code: 'ERR_INPUT_MISSING',
    says: ['client-secret', 'Dependabot'],
  },
  {
    name: 'a url that an earlier step planted beside credentials from inputs',
    with: { url: '' },
    env: { SENHASEGURA_URL: 'https://planted.example' },
    code: 'ERR_INPUT_MISSING',
    says: [/\burl\b/],
  },
  {
    name: 'an expression that was not replaced',
    with: { 'client-secret': '${{ github.unexpanded }}' },
    code: 'ERR_INPUT_UNEXPANDED',
    says: ['client-secret', /spelled|available/],
  },
  {
    name: 'a variable of another platform',
    with: { url: 'https://$(VAULT_HOST)' },
    code: 'ERR_INPUT_UNEXPANDED',
    says: [/\burl\b/],
  },
  {
    name: 'plain http to another machine',
    with: { url: 'http://vault.example.com' },
    code: 'ERR_URL',
    says: [/input url/, 'https://'],
  },
  {
    name: 'a url with a password',
    with: { url: 'https://me:hunter2-in-the-url@vault.example.com' },
    code: 'ERR_URL',
    says: [/input url/, 'client-secret', /^(?!.*hunter2)/],
  },
  {
    name: 'no address at all',
    with: { url: 'vault.example.com' },
    code: 'ERR_URL',
    says: [/input url/, 'https://vault.example.com'],
  },
  ...['insecure-skip-tls-verify', 'provision', 'cleanup'].map((name) => ({
    name: `${name}: no`,
    with: { [name]: 'no' },
    code: 'ERR_INPUT_INVALID',
    says: [name, 'true or false'],
  })),
  {
    name: 'a choice that does not exist',
    with: { 'export-to': 'file' },
    code: 'ERR_INPUT_INVALID',
    says: ['export-to', /output.*env/],
  },
  {
    name: 'no number of seconds',
    with: { timeout: 'soon' },
    code: 'ERR_INPUT_INVALID',
    says: [/\btimeout\b/, 'seconds'],
  },
  {
    name: "a ca-certificate that isn't one",
    with: { 'ca-certificate': '/no/such/file.pem' },
    code: 'ERR_INPUT_INVALID',
    says: ['ca-certificate', 'PEM'],
  },
  { name: 'no secrets', secrets: '\n# none\n', code: 'ERR_INPUT_MISSING', says: ['secrets', '->'] },
  {
    name: 'a reference without a key',
    secrets: `${GOOD}\n  db -> OTHER`,
    code: 'ERR_GRAMMAR',
    says: [/secrets, line 2, column 3/, '#key'],
  },
  {
    name: 'a quote that stays open',
    secrets: '"db#password -> A',
    code: 'ERR_GRAMMAR',
    says: [/line 1, column 1/, 'quote'],
  },
  {
    name: 'an option that does not exist',
    secrets: 'db#password -> A | optionl',
    code: 'ERR_GRAMMAR',
    says: [/line 1, column 20/, 'optional'],
  },
  {
    name: 'two entries for one name',
    secrets: 'db#password -> TOKEN\ndb#user -> token',
    code: 'ERR_NAME_COLLISION',
    says: ['db#password', 'db#user', /token/i],
  },
  {
    name: 'a dangerous name',
    secrets: 'db#password -> env:LD_PRELOAD',
    code: 'ERR_NAME_DANGEROUS',
    says: ['LD_PRELOAD', 'allow-dangerous'],
  },
  {
    name: 'a name that the runner takes from nobody',
    secrets: 'db#password -> env:NODE_OPTIONS | allow-dangerous',
    code: 'ERR_NAME_DANGEROUS',
    says: ['NODE_OPTIONS', /another name/],
  },
  {
    name: "one of the platform's own names",
    secrets: 'db#password -> env:GITHUB_TOKEN',
    code: 'ERR_NAME_DANGEROUS',
    says: ['GITHUB_'],
  },
  {
    name: 'a reserved name',
    secrets: 'db#password -> output:json',
    code: 'ERR_NAME_RESERVED',
    says: ['json'],
  },
  {
    name: "a name that isn't one",
    secrets: 'db#password -> env:A-B',
    code: 'ERR_NAME_INVALID',
    says: ['A-B'],
  },
  {
    name: 'a file outside of its directory',
    secrets: 'db#password -> file:../../escape',
    code: 'ERR_DESTINATION',
    says: ['line 1', /\.\./],
  },
  {
    name: 'a provisioned secret without provision',
    secrets: 'provisioned#KEY -> KEY',
    code: 'ERR_INPUT_CONFLICT',
    says: ['provisioned#KEY', 'provision: true'],
  },
];

describe('main refuses, before it asks the vault,', () => {
  it.for(inputs.map((row) => [row.name, row] as const))('%s', async ([, row], { startJob }) => {
    const job = await startJob({
      variables: row.variables ?? {},
      contexts: { 'github.unexpanded': '${{ secrets.VAULT }}' },
    });
    const { main } = await job.load(row.secrets ?? GOOD, {
      with: row.with ?? {},
      env: row.env ?? {},
    });
    expectRefusal(job, main, row.code, row.says);
    expect(job.vault.emulator.log()).toEqual([]);
  });

  it('several mistakes at once, and names all of them', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load('db -> A\nx#y z', {
      with: { url: 'ftp://x', provision: 'yes', timeout: '0' },
    });
    const says = [/input url/, 'provision', 'timeout', 'line 1', 'line 2'];
    expectRefusal(job, main, 'ERR_GRAMMAR', says);
  });
});

describe('main opens its connection before it has read every input, and', () => {
  it('closes it again when one of them is wrong', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load(GOOD, { with: { provision: 'yes' } });
    expectRefusal(job, main, 'ERR_INPUT_INVALID', ['provision']);
    expect(job.vault.emulator.connections.tcp).toBe(1);
    expect(job.vault.emulator.log()).toEqual([]);
  });

  it('opens none where the address is wrong, or its authority', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load(GOOD, { with: { 'ca-certificate': 'no/such/file' } });
    expectRefusal(job, main, 'ERR_INPUT_INVALID', ['ca-certificate']);
    expect(job.vault.emulator.connections.tcp).toBe(0);
  });

  it.for([
    ['wrong', 'yes', 'ERR_INPUT_INVALID'],
    ['right', 'true', 'ERR_NETWORK'],
  ] as const)(
    'says that it was refused when the inputs are right: they are %s',
    async ([, provision, code], { startJob }) => {
      const job = await startJob();
      // Port 1 of this machine: nobody listens there.
      const url = 'https://127.0.0.1:1';
      const { main } = await job.load(GOOD, {
        with: { url, provision, 'retry-budget': '1' },
      });
      expectRefusal(job, main, code, []);
      expect(annotations(main, 'error')).toHaveLength(1);
    },
  );
});

const held = shop({
  'team/shop/db': { password: made('db'), user: made('user') },
  config: { text: made('no-json'), object: '{"auth": {"key": 1}}' },
});

const contents: readonly BadInput[] = [
  {
    name: 'secrets and keys that do not exist, all of them, with near names',
    secrets: 'team/shop/bd#password -> A\nteam/shop/db#pasword -> B\nnowhere#x -> C',
    code: 'ERR_SECRET_NOT_FOUND',
    says: [
      'team/shop/bd#password',
      /team\/shop\/db\b/,
      'team/shop/db#pasword',
      /password/,
      'nowhere#x',
      /ERR_KEY_NOT_FOUND/,
    ],
  },
  {
    name: "json= of text that isn't JSON",
    secrets: 'config#text -> A | json=.auth',
    code: 'ERR_VALUE_INVALID',
    says: ['config#text', 'JSON'],
  },
  {
    name: 'json= of a member that is missing',
    secrets: 'config#object -> A | json=.auth.token',
    code: 'ERR_KEY_NOT_FOUND',
    says: ['config#object', '.auth.token'],
  },
  {
    name: 'decode= of what is not encoded',
    secrets: 'team/shop/db#password -> A | decode=hex',
    code: 'ERR_VALUE_INVALID',
    says: ['team/shop/db#password', 'hex'],
  },
  {
    name: 'names of keys that collide under a wildcard',
    secrets: 'team/shop/db#* -> env:DB_*\nconfig#text -> env:db_user',
    code: 'ERR_NAME_COLLISION',
    says: ['team/shop/db#user', 'config#text'],
  },
];

describe('main refuses, when it knows what the vault holds,', () => {
  it.for(contents.map((row) => [row.name, row] as const))('%s', async ([, row], { startJob }) => {
    const job = await startJob({ seed: held });
    const { main } = await job.load(row.secrets ?? GOOD);
    expectRefusal(job, main, row.code, row.says);
  });

  it('one key with two values', async ({ startJob }) => {
    const data = [{ token: made('one') }, { token: made('two') }];
    const job = await startJob({ seed: shop({ app: {} }, { app: { data } }) });
    const { main } = await job.load('app#token -> TOKEN');
    expectRefusal(job, main, 'ERR_KEY_AMBIGUOUS', ['app#token', 'label']);
  });
});
