import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SenhaseguraError } from './model/errors.ts';
import { GIVEN_BACK, RecordedJob } from '../test-support/job-fixture.ts';
import { bitsOf, keptBits } from '../test-support/permission-bits.ts';
import { readSealedJournal } from './lending/sealed-journal.ts';
import type { Platform } from './platform/platform.ts';
import type { RawInputs } from './inputs/input-reader.ts';
import { run } from './run.ts';

const INPUTS = {
  url: 'https://vault.example',
  'client-id': 'the-id',
  'client-secret': 'c0rrect-horse',
};
const ANSWERS = {
  'GET dapp/application': {
    application: {
      secrets: [{ identity: 'db', secret_id: 1, data: [{ user: 'sh0p', password: 'p4ssword' }] }],
    },
  },
  'GET pam/credential/77': { credential: { id: 77, password: 'pam-p4ssword' } },
  'DELETE pam/credential/custody/77': GIVEN_BACK,
};
const VARIABLES = 'db#user -> env:DB_USER\ndb#password -> DB_PASSWORD';
const LAST = 'db#user -> env:LAST';
const CUSTODY = 'pam-credential:77#password -> env:ADMIN';

let temporary: string;
let commands: Record<'env' | 'output', string>;
let job: RecordedJob;

beforeEach(() => {
  temporary = realpathSync(mkdtempSync(join(tmpdir(), 'run-')));
  const folder = join(temporary, '_runner_file_commands');
  mkdirSync(folder);
  commands = { env: join(folder, 'set_env_1a'), output: join(folder, 'set_output_1a') };
  for (const path of Object.values(commands)) writeFileSync(path, '');
  job = new RecordedJob(ANSWERS);
});

afterEach(() => rmSync(temporary, { recursive: true }));

/** Runs main on a platform with command files. */
async function runMain(
  secrets: string,
  change: Partial<Platform> = {},
  raw: RawInputs = {},
): Promise<void> {
  const platform = job.platform({
    commandFiles: Object.values(commands),
    exportSecret: (kind, name, { value }) => {
      // The disk is full as soon as this is to be written.
      if (name === 'LAST') throw new SenhaseguraError('ERR_PLATFORM', 'The disk is full.');
      appendFileSync(commands[kind], `${name}=${String(value.reveal())}\n`);
      job.events.push(`exported ${kind}:${name}`);
    },
    ...change,
  });
  const runtime = job.runtime({ temporaryDirectory: temporary });
  await run({ raw: { ...INPUTS, ...raw, secrets }, platform, runtime, context: {} });
}

const handedOver = (): string =>
  Object.values(commands)
    .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
    .join('');
const files = (): string[] =>
  readdirSync(temporary, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('_file_commands'))
    .map(({ name }) => name);

describe('a main that fails after it has begun to export', () => {
  it.each([
    ['lent nothing', VARIABLES],
    ['was lent a custody', `${VARIABLES}\n${CUSTODY}`],
    ['wrote a file', `${VARIABLES}\ndb#password -> file:password`],
  ])('takes back what it has handed over, when it %s', async (_, secrets) => {
    await expect(runMain(`${secrets}\n${LAST}`)).rejects.toThrow('The disk is full.');
    expect(job.events).toContain('exported env:DB_USER');
    expect(job.events).toContain('exported output:DB_PASSWORD');
    expect(handedOver()).toBe('');
    expect(files()).toEqual([]);
  });

  it('gives back what it was lent, and then leaves post nothing to do', async () => {
    await expect(runMain(`${CUSTODY}\n${LAST}`)).rejects.toThrow('The disk is full.');
    expect(job.asked.at(-1)).toBe('DELETE pam/credential/custody/77');
    expect(readSealedJournal(job.state).data.custodies).toEqual([]);
  });

  it('leaves its command files be when it succeeds', async () => {
    await runMain(VARIABLES);
    expect(readFileSync(commands.env, 'utf8')).toBe('DB_USER=sh0p\n');
  });
});

describe('keys that several secrets hold', () => {
  it('are said in the log, once and without a warning', async () => {
    const identities = ['db', 'cache'];
    const secrets = identities.map((identity) => ({ identity, data: [{ password: 'p4ssword' }] }));
    job = new RecordedJob({ 'GET dapp/application': { application: { secrets } } });
    await runMain('db#* -> DB_*\ncache#* -> CACHE_*');
    expect(
      job.infos.filter((text) => text.startsWith('Keys that several secrets have')),
    ).toHaveLength(1);
    expect(job.warnings).toEqual([]);
  });
});

describe('files that stay', () => {
  it('are written last, so that a main that fails before leaves none', async () => {
    const secrets = 'db#password -> file:kept | keep\ndb#user -> file:lent';
    const saveState = (state: string): void => {
      const { data } = readSealedJournal(state);
      if (data.files !== undefined) throw new SenhaseguraError('ERR_PLATFORM', 'The disk is full.');
    };
    await expect(runMain(secrets, { saveState })).rejects.toThrow('The disk is full.');
    expect(files()).toEqual([]);
    await runMain(secrets);
    expect(files().sort()).toEqual(['kept', 'lent']);
  });

  it('are removed by a main that fails when it exports their paths', async () => {
    const exportPath = (): void => {
      throw new SenhaseguraError('ERR_PLATFORM', 'The disk is full.');
    };
    const failing = runMain('db#password -> file:kept | keep', { exportPath });
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(files()).toEqual([]);
  });
});

describe('cleanup: false', () => {
  it('writes the file of the journal before any value, and leaves post nothing', async () => {
    await runMain(
      `${VARIABLES}\n${CUSTODY}\ndb#password -> file:password`,
      {},
      { cleanup: 'false' },
    );
    const at = (event: string): number => job.events.indexOf(event);
    expect(at('path output:journal')).toBeGreaterThan(-1);
    for (const event of job.events.filter((one) => one.startsWith('exported '))) {
      expect(at('path output:journal')).toBeLessThan(at(event));
    }
    expect(at('path output:PASSWORD')).toBeGreaterThan(at('path output:journal'));
    expect(job.state).toBe('');
    const [name = ''] = files().filter((one) => one.endsWith('.journal'));
    const path = join(temporary, name);
    expect(bitsOf(path)).toBe(keptBits(0o600));
    const { data } = readSealedJournal(readFileSync(path, 'utf8'));
    expect(data.custodies).toEqual(['pam-credential:77']);
    expect(existsSync(data.files?.directory ?? '')).toBe(true);
  });

  it('leaves the journal to post until every value is exported', async () => {
    const secrets = `${CUSTODY}\n${LAST}`;
    const failing = {
      ...ANSWERS,
      'DELETE pam/credential/custody/77': { response: { status: 500, error: true } },
    };
    job = new RecordedJob(failing);
    await expect(runMain(secrets, {}, { cleanup: 'false' })).rejects.toThrow('The disk is full.');
    expect(readSealedJournal(job.state).data.custodies).toEqual(['pam-credential:77']);
  });

  it('exports nothing when the file of the journal cannot be written, and gives back', async () => {
    const runtime = job.runtime({ temporaryDirectory: undefined });
    const raw = { ...INPUTS, secrets: CUSTODY, cleanup: 'false' };
    await expect(
      run({ raw, platform: job.platform(), runtime, context: {} }),
    ).rejects.toMatchObject({
      code: 'ERR_PLATFORM',
    });
    expect(job.events.filter((event) => event.startsWith('exported'))).toEqual([]);
    expect(job.asked.at(-1)).toBe('DELETE pam/credential/custody/77');
  });
});

describe('a system whose permission bits protect nothing', () => {
  const load = async (protectDirectory: (directory: string) => boolean): Promise<void> => {
    const runtime = job.runtime({ temporaryDirectory: temporary, protectDirectory });
    const raw = { ...INPUTS, secrets: 'db#password -> file:p' };
    await run({ raw, platform: job.platform(), runtime, context: {} });
  };

  it('protects the directory before there is anything in it', async () => {
    const seen: unknown[] = [];
    await load((directory) => {
      seen.push([basename(directory).slice(0, 12), readdirSync(directory)]);
      return true;
    });
    expect([seen, job.warnings]).toEqual([[['senhasegura-', []]], []]);
  });

  it('warns where it could not', async () => {
    await load(() => false);
    expect(job.warnings).toEqual([expect.stringContaining('inherited permissions')]);
  });
});
