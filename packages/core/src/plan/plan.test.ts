import { describe, expect, it } from 'vitest';
import { NO_NEEDS } from '../../test-support/no-needs.ts';
import { AZURE } from '../platforms/azure.ts';
import { GITHUB } from '../platforms/github.ts';
import { ProblemsError, type Problem } from '../model/errors.ts';
import { parseInputs, type Inputs } from '../inputs/inputs.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import { makePlan } from './plan.ts';
import type { PlatformFacts } from '../platform/platform.ts';

function inputsOf(secrets: string, raw: RawInputs = {}, platform: PlatformFacts = GITHUB): Inputs {
  const connection = { url: 'https://vault.example', 'client-id': 'id', 'client-secret': 'value' };
  return parseInputs({ ...connection, secrets, ...raw }, platform, {});
}

function problemsOf(
  secrets: string,
  raw: RawInputs = {},
  platform: PlatformFacts = GITHUB,
): readonly Problem[] {
  const inputs = inputsOf(secrets, raw, platform);
  try {
    makePlan(inputs, platform);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

describe('makePlan: needs', () => {
  it.each([
    ['a#b', {}, { secrets: { way: 'auto' } }],
    ['*', {}, { secrets: { way: 'auto' } }],
    ['pam-key:1#private_key\na#b', {}, { secrets: { way: 'auto' }, pamKeys: ['1'] }],
    ['"pam-key:1"#b', {}, { secrets: { way: 'auto' } }],
    ['a#b', { read: 'list' }, { secrets: { way: 'list' } }],
    ['a#b\nc#*\na#d', { read: 'each' }, { secrets: { way: 'each', identities: ['a', 'c'] } }],
    ['pam-credential:7#password', {}, { pamCredentials: ['7'] }],
    ['pam-key:7#private_key\npam-info:x#content', {}, { pamKeys: ['7'], pamInfos: ['x'] }],
    ['provisioned#A', { provision: 'true' }, { provisioned: true }],
    ['a#b', { provision: 'true' }, { secrets: { way: 'auto' }, provisioned: true }],
  ])('of %j are only what it names', (secrets, raw, needs) => {
    expect(makePlan(inputsOf(secrets, raw), GITHUB).needs).toEqual({ ...NO_NEEDS, ...needs });
  });

  it('hold each object once, in the order of the entries', () => {
    const secrets = `
      pam-credential:9#password
      pam-credential:7#password -> B
      pam-credential:"9"#username -> C
    `;
    expect(makePlan(inputsOf(secrets), GITHUB).needs.pamCredentials).toEqual(['9', '7']);
  });

  it('refuse what cannot be read alone, before anything is asked', () => {
    expect(problemsOf('a#b\n* -> X_*\n..#c\n.#d\n...#e', { read: 'each' })).toEqual([
      {
        code: 'ERR_INPUT_CONFLICT',
        message: expect.stringMatching(/line 2.*identity#\*.*read: auto/) as unknown,
      },
      { code: 'ERR_INPUT_CONFLICT', message: expect.stringContaining('line 3') as unknown },
      { code: 'ERR_INPUT_CONFLICT', message: expect.stringContaining('line 4') as unknown },
    ]);
    expect(problemsOf('* -> X_*\n..#c', { read: 'list' })).toEqual([]);
  });

  it('of a certificate are the keys that are named, and of MySafe whether a code is', () => {
    const certificates =
      'certificate:1#crt\ncertificate:2#pfx\ncertificate:1#key\ncertificate:1#crt -> C';
    expect(makePlan(inputsOf(certificates), GITHUB).needs.certificates).toEqual([
      { id: '1', keys: ['crt', 'key'] },
      { id: '2', keys: ['pfx'] },
    ]);
    const items =
      'mysafe-note:1#note\nmysafe-password:1#password\nmysafe-password:1#token\nmysafe-secret:2#*';
    expect(makePlan(inputsOf(items), GITHUB).needs.safeItems).toEqual([
      { kind: 'mysafe-password', ref: '1', hasCode: true },
      { kind: 'mysafe-note', ref: '1', hasCode: false },
      { kind: 'mysafe-secret', ref: '2', hasCode: true },
    ]);
  });

  it.each([
    ['a#b', {}, /line 2: mysafe-note:1#note .* a#b in line 1 .* two steps/],
    ['pam-key:1#private_key -> K', {}, /pam-key:1#private_key in line 1/],
    ['certificate:1#crt', {}, /certificate:1#crt in line 1/],
    ['mysafe-secret:1#client_id', { provision: 'true' }, /the input provision one for DSM/],
  ])('refuse MySafe beside %s', (other, raw, message) => {
    const problems = problemsOf(`${other}\nmysafe-note:1#note`, raw);
    expect(problems.map(({ code }) => code)).toEqual(['ERR_INPUT_CONFLICT']);
    expect(problems[0]?.message).toMatch(message);
  });

  it('refuse the password of a file that is not loaded', () => {
    const secrets =
      'certificate:1#pfx -> file:a.pfx\ncertificate:1#password\ncertificate:2#password -> B';
    expect(problemsOf(secrets)).toEqual([
      {
        code: 'ERR_INPUT_CONFLICT',
        message: expect.stringMatching(/line 3.*certificate:2#pfx/) as unknown,
      },
    ]);
  });

  it('refuse provisioned references that nobody asked the vault for, and say how to ask', () => {
    expect(problemsOf('a#b\nprovisioned#C\nprovisioned#D')).toEqual([
      { code: 'ERR_INPUT_CONFLICT', message: expect.stringContaining('line 2') as unknown },
      {
        code: 'ERR_INPUT_CONFLICT',
        message: expect.stringContaining('provision: true') as unknown,
      },
    ]);
  });
});

describe('makePlan: names', () => {
  it.each([
    ['a#b -> PATH', 'env', 'ERR_NAME_DANGEROUS'],
    ['a#b -> env:ld_preload', 'output', 'ERR_NAME_DANGEROUS'],
    ['a#PATH', 'env', 'ERR_NAME_DANGEROUS'],
    ['a#b -> file:path', 'env', 'ERR_NAME_DANGEROUS'],
    ['a#b -> file:x | path=NODE_OPTIONS', 'env', 'ERR_NAME_DANGEROUS'],
    ['a#b -> PATH | allow-dangerous', 'env', undefined],
    ['a#b -> PATH', 'output', undefined],
    ['a#b -> SSH_PRIVATE_KEY', 'env', undefined],
    ['a#b -> RELEASE_TOKEN', 'env', undefined],
    ['a#b -> GITHUB_TOKEN', 'env', 'ERR_NAME_DANGEROUS'],
    ['a#b -> GITHUB_TOKEN | allow-dangerous', 'env', undefined],
    ['a#b -> NODE_OPTIONS | allow-dangerous', 'env', 'ERR_NAME_DANGEROUS'],
    ['a#b -> output:Json', 'env', 'ERR_NAME_RESERVED'],
    ['a#json', 'output', 'ERR_NAME_RESERVED'],
    ['a#b -> env:json', 'output', undefined],
    ['a#b -> journal', 'output', 'ERR_NAME_RESERVED'],
    ['a#b -> A-B', 'env', 'ERR_NAME_INVALID'],
    ['a#b -> 1A', 'env', 'ERR_NAME_INVALID'],
    ['a#b -> "A\\"\\" B"', 'env', 'ERR_NAME_INVALID'],
    ['a#b -> file:x | path=A-B', 'env', 'ERR_NAME_INVALID'],
    [`a#b -> ${'A'.repeat(129)}`, 'env', 'ERR_NAME_INVALID'],
    ['a#"b c"', 'env', undefined],
  ])('judges %s with export-to %s', (secrets, exportTo, code) => {
    const problems = problemsOf(`# heading\n${secrets}`, { 'export-to': exportTo });
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(code ? [code] : []));
    for (const { message } of problems) expect(message).toContain('secrets, line 2');
  });

  it('says how to have a dangerous name all the same', () => {
    expect(problemsOf('a#b -> env:PATH')[0]?.message).toContain('allow-dangerous');
  });

  it('offers no allow-dangerous for what the runner takes in no case', () => {
    const [problem] = problemsOf('a#b -> env:node_options');
    expect(problem?.message).toContain('does not accept NODE_OPTIONS');
    expect(problem?.message).not.toContain('allow-dangerous');
  });

  it('does not reserve json where no output json is made', () => {
    expect(problemsOf('a#b -> output:json', {}, AZURE)).toEqual([]);
  });

  it('leaves the names of wildcards for when the keys are known', () => {
    expect(problemsOf('a#*\n*', { 'export-to': 'env' })).toEqual([]);
  });
});

describe('makePlan: files', () => {
  it.each([
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    './a',
    'a/.',
    'a/',
    '"a\\\\b"',
    'C:x',
    'con',
    'Nul.txt',
    'a/lpt1.log',
    'trailing.',
    '"blank "',
    `${'a/'.repeat(128)}b`,
  ])('refuses the path %s', (path) => {
    const [problem, ...others] = problemsOf(`a#b -> file:${path} | path=P`);
    expect(problem).toMatchObject({ code: 'ERR_DESTINATION' });
    expect(others).toEqual([]);
  });

  it.each(['a', 'a/b/c.pem', '.netrc', 'console', 'ação.txt', '"with blank.json"', 'a..b'])(
    'takes the path %s',
    (path) => {
      expect(problemsOf(`a#b -> file:${path} | path=P`)).toEqual([]);
    },
  );
});

describe('makePlan: collisions', () => {
  it.each([
    ['a#b -> X\nc#d -> X'],
    ['a#b -> Db_Password\nc#d -> DB_PASSWORD'],
    ['a#X\nc#d -> x'],
    ['a#b -> output:X\nc#d -> X'],
    ['a#b -> GCP_JSON\nc#d -> file:gcp.json'],
    ['a#b -> env:GCP_JSON\nc#d -> file:gcp.json'],
    ['a#b -> file:x/tls.pem\nc#d -> file:y/tls.pem'],
    ['a#b -> file:a.pem | path=P\nc#d -> file:A.PEM | path=Q'],
    ['a#b -> file:a | path=P\nc#d -> file:a/b | path=Q'],
    ['a#b -> file:\u00e9.pem | path=P\nc#d -> file:e\u0301.pem | path=Q'],
    ['a#b -> file:\u00e9 | path=P\nc#d -> file:E\u0301/b | path=Q'],
    ['c#d -> file:A/b/c | path=Q\na#b -> file:a/B | path=P'],
  ])('refuses %j and names the lines', (secrets) => {
    const problems = problemsOf(secrets);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['ERR_NAME_COLLISION']));
    expect(problems[0]?.message).toMatch(/line/);
  });

  it('names both entries', () => {
    const [problem] = problemsOf('a#b -> X\n\nc#d -> x');
    expect(problem?.message).toContain('lines 1 and 3: a#b and c#d both write output:x');
  });

  it.each([
    'a#b -> env:X\nc#d -> output:X',
    'a#b -> X\na#b -> Y',
    'a#b -> file:a | path=P\nc#d -> file:ab/c | path=Q',
  ])('takes %j', (secrets) => {
    expect(problemsOf(secrets)).toEqual([]);
  });
});

it('reports every problem at once', () => {
  const codes = problemsOf('provisioned#A\na#b -> A-B\nc#d -> env:PATH\ne#f -> X\ng#h -> x')
    .map(({ code }) => code)
    .sort();
  expect(codes).toEqual([
    'ERR_INPUT_CONFLICT',
    'ERR_NAME_COLLISION',
    'ERR_NAME_DANGEROUS',
    'ERR_NAME_INVALID',
  ]);
});
