import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FACTS } from '../../test-support/platform-facts.ts';
import { SenhaseguraError } from '../model/errors.ts';
import { RecordedJob, type Answers } from '../../test-support/job-fixture.ts';
import { TransportError } from '../vault/network/transport.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import type { PlatformKind } from '../platform/platform.ts';
import { register } from './register.ts';

const SENT = { response: { status: 200, error: false } };
const written = (version: unknown): object => ({
  response: { status: 201, error: false },
  application: { secrets: [{ identity: 'any', version }] },
});
const MAPPING = {
  credentials: [{ name: 'DB', identity: 'team/db', fields: { user: 'U', password: 'P' } }],
  key_value: [{ name: 'APP', fields: ['K'] }],
};
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const LONG = 'a-value-that-nobody-may-see-although-it-is-long';
const ENV = { U: 'the-user', P: 'p4ssword-of-db', K: 'k3y-of-the-app', OTHER: 'never-sent' };

let folder: string;
let file: string;
let summary: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-'));
  file = join(folder, 'mapping.json');
  writeFileSync(file, JSON.stringify(MAPPING));
  summary = '';
});
afterEach(() => rmSync(folder, { recursive: true }));

async function runWith(
  answers: Answers,
  raw: RawInputs = {},
  env: Readonly<Record<string, string>> = ENV,
  failing: Readonly<Record<string, Error>> = {},
  kind: PlatformKind = 'github',
) {
  const job = new RecordedJob(answers);
  const runtime = job.runtime();
  const platform = job.platform({
    ...FACTS[kind],
    addMask: (text) => job.events.push(`masked ${text}`),
    summary: (text) => (summary += text),
  });
  const inputs = {
    url: 'https://vault.example',
    'client-id': 'the-id',
    'client-secret': 'c0rrect-horse',
    'mapping-file': file,
    'retry-budget': '1',
    ...raw,
  };
  const createTransport: typeof runtime.createTransport = (options) => {
    const { send, close } = runtime.createTransport(options);
    return {
      send: async (request, signal) => {
        const error = failing[request.url.pathname];
        if (error !== undefined) return Promise.reject(error);
        return send(request, signal);
      },
      close: () => {
        job.events.push('closed');
        close();
      },
    };
  };
  const context = { variable: (name: string) => env[name], mappingFile: undefined };
  const step = { raw: inputs, platform, runtime: { ...runtime, createTransport }, context };
  const error = await register(step).then(
    () => undefined,
    (reason: unknown) => {
      if (reason instanceof SenhaseguraError) return reason;
      throw reason;
    },
  );
  return { job, error };
}

describe('register', () => {
  it('masks everything that is sent before it sends anything', async () => {
    const { job, error } = await runWith({ 'POST cicd/variables': SENT });
    expect(error).toBeUndefined();
    const sent = job.events.findIndex((event) => event.startsWith('asked POST oauth2'));
    for (const value of [ENV.U, ENV.P, ENV.K]) {
      const hidden = job.events.indexOf(`masked ${value}`);
      expect(hidden).toBeGreaterThan(-1);
      expect(hidden).toBeLessThan(sent);
    }
    expect(job.asked).toHaveLength(1);
    expect(job.asked[0]).toMatch(/^POST cicd\/variables\?env=[\w%-]+&map=[\w%-]+$/);
    expect(job.infos).toEqual([
      'Registered at vault.example:',
      '  credentials DB  sent  <-  U, P',
      '  key_value APP   sent  <-  K',
    ]);
    expect(summary).toContain('### Registered at vault.example');
    expect(summary).toContain('| Entry | Variables | Result |');
    expect(summary).toContain('| U, P | sent |');
    expect(job.events.at(-1)).toBe('closed');
  });

  it.each([
    ['variables', 'a value that a log would show in another form', 'a::b::c', 'a::b::c.'],
    ['secret', 'a value that a log would show in another form', 'a::b::c', 'a::b::c.'],
    ['variables', 'a value', LONG, LONG],
    ['secret', 'a value', LONG, LONG],
    ['secret', 'a part of a value', LONG, `${'x'.repeat(180)}${LONG}`],
    ['variables', 'the encoding of a value', LONG, base64(`U=the-user\nP=${LONG}`)],
    ['secret', 'the encoding of a value', LONG, base64('{"credentials":[{"credential":')],
  ])('passes on, via %s, no words that repeat %s', async (via, _, value, words) => {
    const refusal = { response: { status: 422, message: `wrong: ${words}` } };
    const answers = { 'POST cicd/variables': refusal, 'POST sctm/secret': refusal };
    const { error } = await runWith(answers, { via }, { ...ENV, P: value });
    expect(error?.message).toContain('its message is omitted');
    expect(error?.message).not.toMatch(/a: ?:b|a-value|wrong/);
  });

  it('passes on words that repeat nothing', async () => {
    const refusal = { response: { status: 422, message: '1004: no such engine' } };
    const { error } = await runWith({ 'POST cicd/variables': refusal });
    expect(error?.message).toContain('"1004: no such engine"');
  });

  it.each([
    ['github', ['U']],
    ['azure', ['U']],
    ['gitlab', []],
    ['cli', []],
  ] as const)('says on %s what is too short for a mask', async (kind, named) => {
    const env = { ...ENV, U: 'me' };
    const { job } = await runWith({ 'POST cicd/variables': SENT }, {}, env, {}, kind);
    expect(job.warnings).toEqual(
      named.map(
        (name) =>
          'Not masked, because they are shorter than 4 characters (8 inside JSON): the ' +
          `variable ${name}. Use longer values.`,
      ),
    );
  });

  it('says when there are more encodings than masks, and what to do', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `V${index}`);
    writeFileSync(file, JSON.stringify({ key_value: [{ name: 'APP', fields: names }] }));
    const env = Object.fromEntries(names.map((name) => [name, `s3cret/of ${name}`]));
    const { job } = await runWith({ 'POST cicd/variables': SENT }, {}, env);
    expect(job.warnings).toEqual([
      expect.stringContaining('Register fewer variables in one step.'),
    ]);
  });

  it('hides its own credentials in all encodings, also when something is wrong', async () => {
    const { job } = await runWith({}, { via: 'neither' });
    expect(job.events).toContain('masked c0rrect-horse');
    expect(job.events).toContain(`masked ${Buffer.from('c0rrect-horse').toString('hex')}`);
  });

  it('shows no value to people', async () => {
    const { job } = await runWith({ 'POST sctm/secret': written('1') }, { via: 'secret' });
    const shown = [...job.infos, ...job.warnings, summary].join('\n');
    for (const value of Object.values(ENV)) expect(shown).not.toContain(value);
  });

  it.each([
    ['1', 'created, version 1'],
    ['2', 'updated, version 2'],
    [7, 'updated, version 7'],
    ['', 'written'],
    [undefined, 'written'],
    ['::error::', 'written'],
  ])('reports version %j as %s', async (version, result) => {
    const { job, error } = await runWith(
      { 'POST sctm/secret': written(version) },
      { via: 'secret' },
    );
    expect(error).toBeUndefined();
    expect(job.infos[1]).toBe(`  credentials DB (team/db)  ${result}  <-  U, P`);
    expect(job.asked).toHaveLength(2);
  });

  it('says with dry-run what would be sent, and asks nobody', async () => {
    const { job, error } = await runWith({}, { 'dry-run': 'true' });
    expect(error).toBeUndefined();
    expect(job.events.some((event) => event.startsWith('asked'))).toBe(false);
    expect(job.infos).toEqual([
      'Dry run, nothing is sent to vault.example:',
      '  credentials DB  would be sent  <-  U, P',
      '  key_value APP   would be sent  <-  K',
    ]);
  });

  it('asks nobody when nothing of the mapping is set and all of it is optional', async () => {
    writeFileSync(
      file,
      JSON.stringify({ key_value: [{ name: 'X', fields: ['NO'], optional: true }] }),
    );
    const { job, error } = await runWith({});
    expect(error).toBeUndefined();
    expect(job.events.some((event) => event.startsWith('asked'))).toBe(false);
    expect(job.infos).toEqual([
      'Not registered of key_value X, because it is optional and not set: NO',
      'There is nothing to register: no variable of the mapping is set.',
    ]);
    expect(summary).toContain('### There is nothing to register');
    expect(summary).toContain('| key&#95;value X | NO | not set, left out |');
  });

  it('lists what was left out beside what was sent', async () => {
    const [entry] = MAPPING.key_value;
    const left = { key_value: [{ ...entry, optional: true, fields: ['K', 'NO'] }] };
    writeFileSync(file, JSON.stringify(left));
    await runWith({ 'POST cicd/variables': SENT });
    expect(summary).toContain('| key&#95;value APP | K | sent |');
    expect(summary).toContain('| key&#95;value APP | NO | not set, left out |');
  });

  it('never registers what the file of its own key holds', async () => {
    const key = join(folder, 'key.pem');
    writeFileSync(key, '-----BEGIN KEY-----\nabcdefghijkl\n-----END KEY-----\n');
    const held = '-----BEGIN KEY-----\r\nabcdefghijkl\r\n-----END KEY-----';
    const raw = { via: 'secret', 'client-certificate': 'any', 'client-key': key };
    const { error } = await runWith({}, raw, { ...ENV, K: held });
    expect(error?.problems.map(({ code }) => code)).toEqual(['ERR_VARIABLE_REFUSED']);
    const { error: none } = await runWith({}, { ...raw, 'dry-run': 'true' }, { ...ENV, K: key });
    expect(none).toBeUndefined();
  });

  it('ends at the first secret that fails, and reports what became of each', async () => {
    const refusal = { response: { status: 400, error: true, message: '1004: no' } };
    const { job, error } = await runWith({ 'POST sctm/secret': refusal }, { via: 'secret' });
    expect(error?.message).toBe(
      'The vault refused to write the secret team/db: "1004: no" (status 400).',
    );
    expect(job.asked).toHaveLength(1);
    expect(job.infos).toEqual([
      'Not everything is registered at vault.example:',
      '  credentials DB (team/db)  FAILED    <-  U, P',
      '  key_value APP             not sent  <-  K',
    ]);
  });

  it.each([
    ['variables', '/iso/cicd/variables'],
    ['secret', '/iso/sctm/secret'],
  ])(
    'sends via %s once when the answer is lost, and says that it does not know',
    async (via, path) => {
      const lost = new TransportError('ERR_NETWORK', 'The answer was lost.', true);
      const { job, error } = await runWith({}, { via }, ENV, { [path]: lost });
      expect(error?.code).toBe('ERR_NETWORK');
      expect(error?.message).toBe(
        'The answer was lost. It is unknown whether the vault stored it. Run this step ' +
          'again: it updates what exists.',
      );
      expect(job.infos[1]).toContain('NOT KNOWN');
      expect(job.events.at(-1)).toBe('closed');
    },
  );

  it.each([
    ['variables', 'POST cicd/variables', 'register variables'],
    ['secret', 'POST sctm/secret', 'write the secret team/db'],
  ])('does not take silence via %s for success', async (via, call, what) => {
    const { error } = await runWith({ [call]: {} }, { via });
    expect(error?.code).toBe('ERR_ANSWER');
    expect(error?.message).toContain(`The answer to the request to ${what} is empty.`);
    expect(error?.message).toContain('It is unknown whether the vault stored it.');
  });

  it('knows that what never left was not taken', async () => {
    const away = new TransportError('ERR_NETWORK', 'Nobody listens.', false, false);
    const { error } = await runWith({}, {}, ENV, { '/iso/cicd/variables': away });
    expect(error?.message).toBe('Nobody listens.');
  });

  it('checks inputs, mapping and variables before any network', async () => {
    for (const [raw, env, code] of [
      [{ via: 'other' }, ENV, 'ERR_INPUT_INVALID'],
      [{ 'mapping-file': '' }, ENV, 'ERR_INPUT_MISSING'],
      [{ 'mapping-file': join(folder, 'none') }, ENV, 'ERR_FILE'],
      [{}, {}, 'ERR_VARIABLE_MISSING'],
    ] as const) {
      const { job, error } = await runWith({}, raw, env);
      expect(error?.code).toBe(code);
      expect(job.events.filter((event) => event.startsWith('asked'))).toEqual([]);
    }
  });

  it('warns of inputs that it does not have', async () => {
    const { job } = await runWith({ 'POST cicd/variables': SENT }, { secrets: 'a#b' });
    expect(job.warnings[0]).toMatch(/^There is no input "secrets"; it is ignored\./);
  });
});
