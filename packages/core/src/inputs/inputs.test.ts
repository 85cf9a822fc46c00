import { CLI } from '../platforms/cli.ts';
import { GITLAB } from '../platforms/gitlab.ts';
import { GITHUB } from '../platforms/github.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../model/errors.ts';
import type { RawInputs } from './input-reader.ts';
import { INPUTS } from './input-table.ts';
import { parseInputs, type InputContext, type Inputs } from './inputs.ts';
import { secretInputs } from './secret-inputs.ts';
import type { PlatformFacts } from '../platform/platform.ts';

const GIVEN = {
  url: 'https://vault.example.com',
  'client-id': 'the-id',
  'client-secret': 'the-secret',
  secrets: 'team/shop/db#password -> DB_PASSWORD',
};
const ENVIRONMENT = {
  url: 'https://env.example.com',
  clientId: 'env-id',
  clientSecret: 'env-secret',
};

function parse(
  change: RawInputs,
  platform: PlatformFacts = GITHUB,
  context: InputContext = {},
): Inputs {
  return parseInputs({ ...GIVEN, ...change }, platform, context);
}

function problemsOf(
  raw: RawInputs,
  platform: PlatformFacts = GITHUB,
  context: InputContext = {},
): string[] {
  try {
    parseInputs(raw, platform, context);
  } catch (error) {
    if (error instanceof ProblemsError) {
      return error.problems.map(({ code, message }) => `${code}: ${message}`);
    }
    throw error;
  }
  return [];
}

describe('parseInputs', () => {
  it('fills in the defaults', () => {
    expect(parse({})).toMatchObject({
      url: { href: 'https://vault.example.com', host: 'vault.example.com' },
      credentials: { clientId: 'the-id' },
      apiPrefix: 'auto',
      tenant: undefined,
      exportTo: 'output',
      prefix: '',
      case: 'keep',
      provision: false,
      cleanup: true,
      cleanupFailure: 'warn',
      insecureSkipTlsVerify: false,
      connectTimeoutMs: 10_000,
      timeoutMs: 30_000,
      notices: [],
    });
  });

  it('keeps the client secret redacted', () => {
    const { credentials } = parse({});
    expect(credentials.clientSecret.reveal()).toBe('the-secret');
    expect(JSON.stringify(credentials)).not.toContain('the-secret');
  });

  it('reports every problem at once, in one error', () => {
    const found = problemsOf({
      url: 'http://vault.example.com',
      'client-id': '',
      'client-secret': '$(SECRET)',
      secrets: 'db\n-> X',
      cleanup: 'no',
      timeout: 'soon',
      case: 'lower',
      prefix: '1_',
    });
    expect(found.map((problem) => problem.split(':')[0])).toEqual([
      'ERR_INPUT_MISSING',
      'ERR_URL',
      'ERR_INPUT_INVALID',
      'ERR_INPUT_UNEXPANDED',
      'ERR_GRAMMAR',
      'ERR_GRAMMAR',
      'ERR_INPUT_INVALID',
      'ERR_INPUT_INVALID',
      'ERR_INPUT_INVALID',
    ]);
  });

  it('says what is ignored', () => {
    expect(parse({ secretz: 'x' }).notices).toEqual([
      'There is no input "secretz"; it is ignored. Did you mean secrets?',
    ]);
  });

  it.each(['', '  \n ', '# nothing but a comment\n\n'])(
    'needs something to fetch: %j',
    (secrets) => {
      expect(problemsOf({ ...GIVEN, secrets })).toEqual([
        expect.stringContaining('ERR_INPUT_MISSING: The input secrets is empty.'),
      ]);
    },
  );

  it('counts the lines and columns of secrets as they were given', () => {
    expect(problemsOf({ ...GIVEN, secrets: '\n\n   db' })[0]).toContain(
      'secrets, line 3, column 4',
    );
  });

  it.each(['1x', 'a-b', 'a b', 'é', 'A='])('refuses the prefix %j', (prefix) => {
    expect(problemsOf({ ...GIVEN, prefix })).toEqual([
      'ERR_INPUT_INVALID: The input prefix must consist of letters, digits and _, and not ' +
        'start with a digit.',
    ]);
  });

  it('has no outputs on GitLab', () => {
    expect(problemsOf({ ...GIVEN, 'export-to': 'output' }, GITLAB)).toEqual([
      expect.stringContaining('The input export-to cannot be output on GitLab'),
    ]);
    expect(parse({}, GITLAB).exportTo).toBe('env');
  });

  it.each([[{ secrets: 'a#b -> output:C\nd#e -> output:F' }], [{ 'export-to': 'Output' }]])(
    'reads an output as a variable on the command line, and says so once: %j',
    (raw) => {
      const { exportTo, notices } = parse(raw, CLI);
      expect(exportTo).toBe('env');
      expect(notices).toEqual([
        'output: is the same as env: here, because the command line has no outputs.',
      ]);
    },
  );
});

describe('the connection', () => {
  const NONE = { secrets: GIVEN.secrets };

  it('comes from the environment when no input gives any of it', () => {
    const inputs = parseInputs({ ...NONE, url: ' ' }, GITHUB, { environment: ENVIRONMENT });
    expect(inputs.url.host).toBe('env.example.com');
    expect(inputs.credentials.clientId).toBe('env-id');
    expect(inputs.credentials.clientSecret.reveal()).toBe('env-secret');
  });

  it('comes from the inputs when they are complete, whatever the environment holds', () => {
    const inputs = parse({}, GITHUB, { environment: { url: 'https://evil.example.com' } });
    expect(inputs.url.host).toBe('vault.example.com');
    expect(inputs.credentials.clientId).toBe('the-id');
  });

  it.each(['url', 'client-id', 'client-secret'])('never takes %s alone from elsewhere', (name) => {
    const found = problemsOf({ ...GIVEN, [name]: '' }, GITHUB, { environment: ENVIRONMENT });
    expect(found).toEqual([
      expect.stringContaining(`ERR_INPUT_MISSING: The input ${name} is missing or empty.`),
    ]);
    expect(found[0]).toContain('the variables SENHASEGURA_… are ignored');
  });

  it('is missing on GitLab as CI/CD variables, which may be protected', () => {
    expect(problemsOf({ ...NONE, url: 'https://vault.example.com' }, GITLAB)).toEqual([
      'ERR_INPUT_MISSING: The CI/CD variables SENHASEGURA_CLIENT_ID and ' +
        'SENHASEGURA_CLIENT_SECRET are missing or empty. ' +
        'Set them in the settings of the project or group. Protected ones exist only on ' +
        'protected branches and tags.',
    ]);
  });

  it('asks whether the secret of GitHub is spelled right, where only GitHub may say so', () => {
    const empty = { ...GIVEN, 'client-secret': '' };
    expect(problemsOf(empty)[0]).toMatch(/ is secrets\.NAME spelled right, .*\?$/);
    expect(problemsOf({ ...GIVEN, url: '' })[0]).not.toContain('spelled');
    expect(problemsOf(empty, CLI)[0]).not.toContain('spelled');
  });

  it('is missing in one problem that names all of it', () => {
    expect(problemsOf(NONE)).toEqual([
      'ERR_INPUT_MISSING: The inputs url, client-id and client-secret are missing or ' +
        'empty. Give all three, or set ' +
        'SENHASEGURA_URL, SENHASEGURA_CLIENT_ID and SENHASEGURA_CLIENT_SECRET in the environment.',
    ]);
  });

  it.each([
    [{ url: ENVIRONMENT.url }, 'SENHASEGURA_CLIENT_ID and SENHASEGURA_CLIENT_SECRET'],
    [{ ...ENVIRONMENT, url: ' ' }, 'SENHASEGURA_URL'],
    [{ ...ENVIRONMENT, clientSecret: undefined }, 'SENHASEGURA_CLIENT_SECRET'],
  ])('says which variables the environment lacks beside %j', (environment, lacks) => {
    const [first, ...others] = problemsOf(NONE, GITHUB, { environment });
    expect(first).toContain(`ERR_INPUT_MISSING: The environment lacks ${lacks}: without`);
    expect(others).toEqual([]);
  });

  it.each([
    ['fork', 'Runs from forks'],
    ['dependabot', 'Runs from Dependabot'],
  ] as const)('explains what a run from a %s lacks', (untrustedRun, hint) => {
    const empty = { ...GIVEN, 'client-id': '', 'client-secret': '' };
    expect(problemsOf(empty, GITHUB, { untrustedRun })[0]).toContain(hint);
    expect(problemsOf(empty)[0]).not.toContain('get secrets');
  });

  it('refuses any url with a dollar sign that is not an address', () => {
    expect(problemsOf({ ...GIVEN, url: 'https://$x y' })).toEqual([
      expect.stringContaining('ERR_URL: The input url contains spaces'),
    ]);
  });

  it('reports an expression in the url as nothing else', () => {
    expect(problemsOf({ ...GIVEN, url: '$(VAULT_URL)' })).toEqual([
      expect.stringContaining('ERR_INPUT_UNEXPANDED: The input url'),
    ]);
  });
});

describe('what belongs together', () => {
  it('is application, system and environment', () => {
    const found = problemsOf({ ...GIVEN, application: 'shop', environment: 'prod' });
    expect(found).toEqual([
      expect.stringMatching(/^ERR_INPUT_MISSING: .*application, system and environment.* system/),
    ]);
  });
});

describe('secretInputs', () => {
  const reveal = (raw: RawInputs, context: InputContext = {}): string[] =>
    secretInputs(raw, context).map((secret) => secret.reveal());

  it('finds every input that is a secret, trimmed, of one line or several', () => {
    const names = INPUTS.filter((input) => 'secret' in input).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['client-id', 'client-secret', 'token-secret', 'client-key']),
    );
    const raw = Object.fromEntries(names.map((name) => [name, ` ${name}\nsecond line\n`]));
    expect(reveal(raw)).toEqual(names.map((name) => `${name}\nsecond line`));
  });

  it('finds those of the environment, used or not', () => {
    expect(reveal(GIVEN, { environment: ENVIRONMENT })).toEqual([
      'the-id',
      'the-secret',
      'env-id',
      'env-secret',
    ]);
  });

  it('leaves out what is empty and what is not a secret', () => {
    expect(reveal({ url: GIVEN.url, 'client-secret': ' \n', secrets: 'a#b' })).toEqual([]);
  });
});

describe('messages', () => {
  it('never hold the text of an input', () => {
    const noise = fc.string({ unit: 'binary', minLength: 6, maxLength: 30 });
    const names = INPUTS.map(({ name }) => name).filter((name) => name !== 'secrets');
    const value = fc.tuple(
      fc.constantFrom('', 'http://', 'https://', '$(', '${{ ', 'true', '-----BEGIN '),
      noise.map((text) => `v4lu3${text.trim()}v4lu3`),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: names.length, maxLength: names.length }),
        (values) => {
          const raw = Object.fromEntries(
            names.map((name, index) => [name, values[index]?.join('') ?? '']),
          );
          const found = problemsOf({ ...raw, secrets: 'a#b', unknown: 'v4lu3' });
          expect(found.length).toBeGreaterThan(5);
          expect(found.join('\n')).not.toContain('v4lu3');
        },
      ),
      { numRuns: 200 },
    );
  });
});
