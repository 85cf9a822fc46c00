import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from './load.ts';
import { parseSeed, SeedError } from './parse.ts';
import { sampleSeed } from './sample.ts';

let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seed-'));
});

afterAll(async () => {
  await rm(directory, { recursive: true });
});

async function problemsOf(text: string): Promise<readonly string[]> {
  const file = join(directory, 'seed.yaml');
  await writeFile(file, text);
  try {
    await loadSeed(file);
    return [];
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    expect(error.message).toContain(file);
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

const minimal = `
applications:
  - name: a
    authorizations:
      - system: s
        environment: e
        secrets:
          - identity: one
            data: { KEY: value }
`;

describe('a seed', () => {
  it('can be minimal YAML, or JSON', async () => {
    expect(await problemsOf(minimal)).toEqual([]);
    expect(
      await problemsOf(
        '{"applications":[{"name":"a","authorizations":[{"system":"s","environment":"e"}]}]}',
      ),
    ).toEqual([]);
  });

  it('can be the built-in sample', () => expect(() => parseSeed(sampleSeed(0))).not.toThrow());

  it('can carry settings', async () => {
    const settings = `
settings:
  profile: v4
  switches: { custody: exclusive, http.deleteEmpty: 204, oauth1: off, token.lifetime: 60 }
  rate_limit: { limit: 20, headers: v2 }
  faults: [{ fault: status, on: GET dapp/application, nth: [1, 3], status: 502 }]`;
    expect(await problemsOf(minimal + settings)).toEqual([]);
  });

  it('reports every problem by its path, without a value', async () => {
    const problems = await problemsOf(`
settings: { profile: v5, switches: { custody: maybe, nonsense: 1 }, rate_limit: {}, faults: [{ fault: melt }] }
aplications: []
applications:
  - name: 7
    authorizations:
      - system: s
        expiration_date: 2030-02-31 00:00:00
        authorized_resources: [Applications]
        encryption_key: topsecret
        secrets:
          - identity: one
            secret_name: one
            data: [{ PORT: 5432, "a b": true, NESTED: { x: topsecret } }, {}]
          - data: topsecret
  - name: b
`);
    expect(problems).toEqual([
      'settings.profile: expected one of: classic, v332, v4, hostile',
      'settings.switches.custody: expected one of: track, exclusive',
      expect.stringMatching(/^settings\.switches\.nonsense: isn't a switch/),
      'settings.rate_limit.limit: is required',
      expect.stringMatching(/^settings\.faults\[0\]\.fault: expected one of/),
      'applications[0].name: expected text, got a number (put it in quotes)',
      'applications[0].authorizations[0].environment: is required',
      'applications[0].authorizations[0].expiration_date: expected a date as YYYY-MM-DD HH:MM:SS (UTC)',
      expect.stringMatching(
        /^applications\[0\]\.authorizations\[0\]\.authorized_resources\[0\]: expected one of/,
      ),
      'applications[0].authorizations[0].encryption_key: expected the PEM of an RSA private key',
      'applications[0].authorizations[0].secrets[0].data[0].PORT: expected text, got a number (put it in quotes)',
      'applications[0].authorizations[0].secrets[0].data[0]["a b"]: expected text, got a boolean (put it in quotes)',
      'applications[0].authorizations[0].secrets[0].data[0].NESTED: expected text, got a map',
      'applications[0].authorizations[0].secrets[0].data[1]: is empty',
      'applications[0].authorizations[0].secrets[0].secret_name: must differ from the identity',
      'applications[0].authorizations[0].secrets[1].identity: is required',
      'applications[0].authorizations[0].secrets[1].data: expected a map, got a string',
      'applications[1].authorizations: needs at least one authorization',
      expect.stringMatching(/^aplications: is not known here; known are applications, /),
    ]);
    expect(problems.join('\n')).not.toContain('topsecret');
  });

  it('reports references that lead nowhere, and duplicates', async () => {
    const problems = await problemsOf(`
applications:
  - name: a
    authorizations:
      - { system: s, environment: e, client_id: same, credentials: ["9"] }
      - { system: s, environment: e, client_id: same, keys: ["8"] }
credentials:
  - { id: "8", username: u, password: p, hostname: h }
`);
    expect(problems).toEqual([
      'applications[0].authorizations[1]: is the same as applications[0].authorizations[0]',
      'applications[0].authorizations[1].client_id: is the same as applications[0].authorizations[0].client_id',
      'applications[0].authorizations[0].credentials[0]: names no entry of credentials',
      'applications[0].authorizations[1].keys[0]: names no entry of keys',
    ]);
  });

  it.each([
    ['a: [1', /^line 1, column \d+: is not valid YAML or JSON/],
    [
      'password: topsecret\npassword: topsecret',
      /^line 2, column 1: is not valid YAML or JSON \(duplicate key\)/,
    ],
    ['- 1', /^: expected a map, got a list/],
    ['', /^: expected a map, got null/],
  ])('that makes no sense at all: %j', async (text, expected) => {
    const problems = await problemsOf(text);
    expect(problems[0]).toMatch(expected);
    expect(problems.join('\n')).not.toContain('topsecret');
  });

  it('can be missing', async () => {
    await expect(loadSeed(join(directory, 'none.yaml'))).rejects.toThrow('there is no such file');
    await expect(loadSeed(directory)).rejects.toThrow('it is a directory');
  });
});
