import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf, run, type RawInputs } from '@senhasegura-action/core';
import { readCommandLine, UsageError } from '../../packages/cli/src/command-line/command-line.ts';
import { exportCommand } from '../../packages/cli/src/commands/export.ts';
import { GITHUB } from '../../packages/core/src/platforms/github.ts';
import type { InputContext } from '../../packages/core/src/inputs/connection-inputs.ts';
import { createDirectTransport } from '../../packages/core/src/vault/network/direct-transport.ts';
import { RecordedJob } from '../../packages/core/test-support/job-fixture.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';

// Mistakes that people make in their first hour, and all that the log of the run says to each.

let vault: TestVault;
beforeAll(async () => {
  vault = await startVault();
});
afterAll(async () => vault[Symbol.asyncDispose]());

/** The errors of a run against the emulator, with their codes. Its port is `PORT`. */
async function saidBy(raw: RawInputs, context: InputContext = {}): Promise<string[]> {
  const job = new RecordedJob();
  let clock = Date.now();
  const runtime = job.runtime({
    createTransport: createDirectTransport,
    now: () => clock,
    delay: async (ms) => {
      clock += ms;
      return Promise.resolve();
    },
  });
  const step = { platform: job.platform(GITHUB), runtime, context };
  try {
    await run({ ...step, raw: { ...vault.inputs, 'retry-budget': '1', secrets: ENTRY, ...raw } });
  } catch (error) {
    const { port } = new URL(vault.inputs.url);
    return problemsOf(error).map(({ code, message }) =>
      `${message} (${code})`.replaceAll(port, 'PORT'),
    );
  }
  return [];
}

const DB = 'team/shop/db#password';
const ENTRY = `${DB} -> DB_PASSWORD`;
const UNKNOWN =
  'the authorization cannot read a secret with this identity; attach it in the vault, or correct the identity.';
const PLACE = 'expected `->` or `|`, found';
const MEANT = `did you mean: ${ENTRY} (ERR_GRAMMAR)`;

describe('a mistake in secrets', () => {
  it.each([
    [
      '1 identity typo',
      'team/shop/bd#password',
      `team/shop/bd#password: ${UNKNOWN} Did you mean team/shop/db? (ERR_SECRET_NOT_FOUND)`,
    ],
    [
      '2 identity far off',
      'payments#password',
      `payments#password: ${UNKNOWN} Run senhasegura doctor to see every identity that the authorization can read. (ERR_SECRET_NOT_FOUND)`,
    ],
    [
      '3 key typo',
      'team/shop/db#pasword',
      'team/shop/db#pasword: the secret has no such key. Did you mean password? (ERR_KEY_NOT_FOUND)',
    ],
    [
      '4 key far off',
      'team/shop/db#pw',
      'team/shop/db#pw: the secret has no such key. It has hostname, username, password, additional_information, ip. (ERR_KEY_NOT_FOUND)',
    ],
    [
      '5 case of the identity',
      'Team/Shop/DB#password',
      `Team/Shop/DB#password: ${UNKNOWN} Upper and lower case differ: did you mean team/shop/db? (ERR_SECRET_NOT_FOUND)`,
    ],
    [
      '5 case of the key',
      'team/shop/db#Password',
      'team/shop/db#Password: the secret has no such key. Upper and lower case differ: did you mean password? (ERR_KEY_NOT_FOUND)',
    ],
    ['6 no arrow', `${DB} DB_PASSWORD`, `${PLACE} \`DB_PASSWORD\`; ${MEANT}`],
    ['7 =>', `${DB} => DB_PASSWORD`, `${PLACE} \`=>\`; ${MEANT}`],
    ['7 →', `${DB} → DB_PASSWORD`, `${PLACE} \`→\`; ${MEANT}`],
    ['7 =', `${DB} = DB_PASSWORD`, `${PLACE} \`=\`; ${MEANT}`],
    ['7 ;', `${DB} ; DB_PASSWORD`, `${PLACE} \`;\`; ${MEANT}`],
    ['7 ,', `${DB} , DB_PASSWORD`, `${PLACE} \`,\`; ${MEANT}`],
    [
      '7 trailing #',
      `${ENTRY} # the shop`,
      `expected \`|\` or the end of the line, found \`#\` (a comment needs a line of its own); ${MEANT}`,
    ],
    [
      '8 name first',
      `DB_PASSWORD=${DB}`,
      `DB_PASSWORD=team/shop/db#password: ${UNKNOWN} Did you mean: ${ENTRY} (ERR_SECRET_NOT_FOUND)`,
    ],
    [
      '8 name first, with blanks',
      `DB_PASSWORD = ${DB}`,
      `expected the reference first, found \`DB_PASSWORD =\`; ${MEANT}`,
    ],
    [
      '9 1Password',
      'op://team/db/password -> DB_PASSWORD',
      'expected identity#key, found `op://`, a reference of 1Password; did you mean: team/db#password -> DB_PASSWORD (ERR_GRAMMAR)',
    ],
    [
      '9 vault-action',
      'team/shop/db password | DB_PASSWORD ;',
      `expected \`#\` before the key, found a space, the form of vault-action; ${MEANT}`,
    ],
    [
      '10 no key',
      'team/shop/db -> DB_PASSWORD',
      'a key is missing: write identity#key, or identity#* for every key. (ERR_GRAMMAR)',
    ],
    [
      '11 no-mask',
      `${ENTRY} | no-mask`,
      'there is no option "no-mask". Did you mean nomask? (ERR_GRAMMAR)',
    ],
    ['11 name as an option', `${DB} | DB_PASSWORD`, `there is no option "DB_PASSWORD"; ${MEANT}`],
    [
      '12 DB-PASSWORD',
      `${DB} -> DB-PASSWORD`,
      '"DB-PASSWORD" cannot be the name of a variable (letters, digits and _, no digit first, at most 128). Give another after ->. (ERR_NAME_INVALID)',
    ],
    [
      '12 PATH',
      `${DB} -> env:PATH`,
      'env:PATH is refused, because this variable changes what other programs run, load or trust. Choose another name, or add | allow-dangerous if you mean it. (ERR_NAME_DANGEROUS)',
    ],
    [
      '12 one name twice',
      `${DB} -> A\nteam/shop/db#username -> A`,
      'team/shop/db#password and team/shop/db#username both write output:A (names are case-insensitive). Give one of them another name after ->. (ERR_NAME_COLLISION)',
    ],
    [
      '12 ../x',
      `${DB} -> file:../x`,
      'the file path must not lead out of its directory (..). (ERR_DESTINATION)',
    ],
    [
      '13 provision forgotten',
      'provisioned#DB_PASSWORD',
      'provisioned#DB_PASSWORD needs the input provision: true. (ERR_INPUT_CONFLICT)',
    ],
    [
      '21 unexpanded list',
      '$(LIST)',
      'the platform did not replace this expression ($(…) or ${{ … }}); check that the variable exists and is available to this job. (ERR_INPUT_UNEXPANDED)',
    ],
  ])('%s', async (_, secrets, said) => {
    const found = await saidBy({ secrets });
    expect(
      found.map((line) => line.replace(/^secrets, lines? 1( and 2|, column \d+)?: /, '')),
    ).toEqual([said]);
  });
});

describe('a mistake in another input', () => {
  const alone = 'give https://127.0.0.1:PORT alone. (ERR_GATEWAY)';
  const noRoute =
    'The vault refused to log in: "no Route matched with those values" (HTTP 404). Check url and api-prefix, the resources of the authorization and its allowed IPs; a token that has expired gets the same answer.';
  const empty =
    'The input client-secret is missing or empty. Give url, client-id and client-secret together, or none of them: beside an input, the variables SENHASEGURA_… are ignored.';

  it.each([
    [
      '14 http',
      { url: 'http://vault.example.com' },
      'The input url starts with http://, which is allowed only for localhost: use https://. (ERR_URL)',
    ],
    [
      '14 no scheme',
      { url: 'vault.example.com' },
      'The input url is not a valid URL: give it as https://vault.example.com. (ERR_URL)',
    ],
    [
      '15 /iso',
      { path: '/iso' },
      `${noRoute} The url ends in a path (/iso) that does not belong there: ${alone}`,
    ],
    [
      '15 /iso/oauth2/token',
      { path: '/iso/oauth2/token' },
      `${noRoute} The url ends in a path (/iso) that does not belong there: ${alone}`,
    ],
    [
      '15 /console',
      { path: '/console' },
      `${noRoute} The url ends in a path (/console) that does not belong there: ${alone}`,
    ],
    [
      '15 another path',
      { path: '/vault' },
      `${noRoute} The url ends in a path: unless the vault is below it, ${alone}`,
    ],
    [
      '16 port',
      { url: 'https://127.0.0.1:1' },
      'The vault at 127.0.0.1:1 refused the connection. Check the url of the vault, and that this runner can reach it. (ERR_NETWORK)',
    ],
    [
      '17 no CA',
      { 'ca-certificate': '' },
      'The vault at 127.0.0.1:PORT is not trusted: its certificate was issued by an unknown CA (SELF_SIGNED_CERT_IN_CHAIN). Give its CA certificate in the input ca-certificate (PEM text or a path). This Node.js cannot read the certificates that the system trusts. If the CA is one of those, name its file in NODE_EXTRA_CA_CERTS where the runner starts, or use Node.js 22.15 or newer. (ERR_TLS)',
    ],
    [
      '18 client-secret',
      { 'client-secret': 'wrong' },
      'The vault refused to log in: "Client authentication failed". Check client-id and client-secret, and that the authorization is active. (ERR_AUTH)',
    ],
    [
      '18 client-id',
      { 'client-id': 'wrong' },
      'The vault refused to log in: "Client authentication failed". Check client-id and client-secret, and that the authorization is active. (ERR_AUTH)',
    ],
    [
      '19 misspelt secret',
      { 'client-secret': '' },
      `${empty} GitHub gives an empty text for a secret that does not exist: is secrets.NAME spelled right, and available to this job? (ERR_INPUT_MISSING)`,
    ],
    [
      '20 fork',
      { 'client-secret': '', fork: 'fork' },
      `${empty} Runs from forks do not get secrets from the platform: skip this step there. (ERR_INPUT_MISSING)`,
    ],
    [
      '21 unexpanded',
      { 'client-secret': '$(X)' },
      'The input client-secret still contains an expression ($(…) or ${{ … }}) that the platform did not replace. Check that the variable or secret exists, is spelled right and is available to this job. (ERR_INPUT_UNEXPANDED)',
    ],
    ['22 yes', { cleanup: 'yes' }, 'The input cleanup must be true or false. (ERR_INPUT_INVALID)'],
    [
      '22 5m',
      { timeout: '5m' },
      'The input timeout must be a whole number of seconds from 1 to 3600. (ERR_INPUT_INVALID)',
    ],
    [
      '22 oauth',
      { 'auth-method': 'oauth' },
      'The input auth-method must be oauth2 or oauth1. (ERR_INPUT_INVALID)',
    ],
    [
      '24 application alone',
      { application: 'a' },
      'The inputs application, system and environment belong together: system and environment are missing. (ERR_INPUT_MISSING)',
    ],
  ] as const)('%s', async (_, { path, fork, ...raw }: Record<string, string>, said) => {
    const url = path === undefined ? {} : { url: vault.inputs.url + path };
    const context: InputContext = fork === undefined ? {} : { untrustedRun: 'fork' };
    expect(await saidBy({ ...raw, ...url }, context)).toEqual([said]);
  });

  it('16 DNS', async () => {
    const [line, ...others] = await saidBy({ url: 'https://vault.invalid' });
    expect(line).toMatch(/^The vault at vault\.invalid .*\(ERR_NETWORK\)$/);
    expect(others).toEqual([]);
  });
});

describe('a mistake on the command line', () => {
  it.each([
    [
      '23 no --',
      ['run', '--secrets', ENTRY, './deploy.sh'],
      'Unexpected argument "./deploy.sh". Put -- before the command.',
    ],
    [
      '23 --secret',
      ['run', '--secret', ENTRY, '--', './deploy.sh'],
      'run has no flag --secret. Did you mean secrets?',
    ],
    [
      '23 --format bash',
      ['export', '--format', 'bash'],
      'There is no format "bash". There are: linux, gitlab, bitbucket, circleci, github, azure-devops, bamboo, teamcity, powershell, dotenv, docker-env, json.',
    ],
    ['23 unknown command', ['rum'], 'There is no command "rum". Did you mean run?'],
  ])('%s', async (_, argv, said) => {
    const error: unknown = await Promise.resolve()
      .then(async () => exportCommand(readCommandLine(argv)))
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).problems).toEqual([said]);
  });
});
