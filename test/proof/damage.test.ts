import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { annotations, it, type Job, type StartJob } from '../e2e/job.ts';
import type { StepResult } from '../support/github/step-result.ts';
import { full } from './sample.ts';

const EVERYTHING = `
db#password                -> file:db.txt
db#password                -> env:DB
pam-credential:77#password -> ADMIN_PASSWORD
provisioned#KEY            -> env:JOB_KEY
`;

type Way = (path: string) => void;

/**
 * What a step can do to a file or folder that it can write. What a link leads to is never changed:
 * whoever runs this as root would lose it.
 */
const WAYS: Readonly<Record<string, Way>> = {
  garbage: (path) => appendFileSync(path, 'x\u0000{"'),
  empty: (path) => writeFileSync(path, ''),
  gone: (path) => rmSync(path, { recursive: true }),
  'a folder': replacedBy((path) => mkdirSync(path)),
  'a link to nothing': replacedBy((path) => symlinkSync('/no/such/place', path)),
  'a link to a device': replacedBy((path) => symlinkSync('/dev/zero', path)),
  'a link to everything': replacedBy((path) => symlinkSync('/proc', path)),
  'a pipe': replacedBy((path) => execFileSync('mkfifo', [path])),
  forbidden: (path) => {
    if (lstatSync(path).isSymbolicLink()) throw new Error('this would forbid what it leads to');
    chmodSync(path, 0);
  },
};

function replacedBy(make: Way): Way {
  return (path) => {
    rmSync(path, { recursive: true });
    make(path);
  };
}

/** Files and folders between main and post, and which ways make a difference there. */
const PLACES: Readonly<Record<string, (job: Job, main: StepResult) => string>> = {
  'the event': ({ runner }) => runner.folders.eventPath,
  'the folder of the event': ({ runner }) => dirname(runner.folders.eventPath),
  'the secret file': ({ secretFolders: [folder = ''] }) => join(folder, 'db.txt'),
  'the private folder': ({ secretFolders: [folder = ''] }) => folder,
  'the file of the variables': ({ runner }) => commandFile(runner.folders.temp, 'set_env_'),
  'the file of the state': ({ runner }) => commandFile(runner.folders.temp, 'save_state_'),
  'the home folder': ({ runner }) => runner.folders.home,
};

/** Once another damage has removed it, there is none to damage. */
function commandFile(temp: string, prefix: string): string {
  const folder = join(temp, '_runner_file_commands');
  const name = readdirSync(folder).find((one) => one.startsWith(prefix));
  if (name === undefined) throw new Error(`there is no file ${prefix}`);
  return join(folder, name);
}

const PIPES = mkdtempSync(join(tmpdir(), 'pipes-'));
const PIPE = join(PIPES, 'pipe');
execFileSync('mkfifo', [PIPE]);
afterAll(() => rmSync(PIPES, { recursive: true }));

/** Variables as a step, or an odd runner, may hand them to post. */
const VARIABLES = [
  'GITHUB_EVENT_PATH',
  'GITHUB_EVENT_NAME',
  'GITHUB_REPOSITORY',
  'GITHUB_RUN_ID',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_JOB',
  'GITHUB_WORKFLOW',
  'GITHUB_ACTION',
  'RUNNER_TEMP',
  'HOME',
  'TMPDIR',
  'SENHASEGURA_URL',
  'SENHASEGURA_CLIENT_ID',
  'SENHASEGURA_CLIENT_SECRET',
  'HTTPS_PROXY',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'TZ',
] as const;
const TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  'a text': 'x\u00e9 %0A::error::y',
  'a folder': '/proc',
  'a device': '/dev/zero',
  // Nobody writes to it, so whoever opens it waits for ever.
  'a pipe': PIPE,
};

/**
 * ICU kills every Node where the name of a language is longer than some ten characters, before any
 * script runs. SECURITY.md says so.
 */
const LANGUAGES: Readonly<Record<string, string>> = { ...TEXTS, 'a text': 'x\u00e9 %0A' };

interface Damage {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly apply: (job: Job, main: StepResult) => void;
}

const DAMAGES: readonly Damage[] = [
  ...Object.entries(PLACES).flatMap(([place, pathOf]) =>
    Object.entries(WAYS).map(([way, work]) => ({
      name: `${place}: ${way}`,
      env: {},
      apply: (job: Job, main: StepResult) => attempt(() => work(pathOf(job, main))),
    })),
  ),
  ...VARIABLES.flatMap((name) => planted(name, TEXTS)),
  ...planted('LANG', LANGUAGES),
];

function planted(name: string, texts: Readonly<Record<string, string>>): Damage[] {
  return Object.entries(texts).map(([what, text]) => ({
    name: `${name}: ${what}`,
    env: { [name]: text },
    apply: () => {},
  }));
}

/** A folder cannot be appended to, and what is gone cannot be changed: then nothing happens. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}

const PAIRS = DAMAGES.flatMap((one, index) =>
  DAMAGES.slice(index + 1).map((other): [Damage, Damage] => [one, other]),
);
/** A prime step through the pairs meets every damage. */
const SINGLES = DAMAGES.filter((_, index) => full || index % 7 === 0);
const SOME_PAIRS = PAIRS.filter((_, index) => index % (full ? 11 : 997) === 0);

async function expectGreenGivenBackOrNamed(
  startJob: StartJob,
  damages: readonly Damage[],
): Promise<void> {
  // The runner's own variables stand over those of a step, so an odd runner must change them.
  const variables: Record<string, string> = {};
  const job = await startJob({ filesStay: true, variables });
  const { main, post } = await job.load(EVERYTHING, { with: { provision: 'true' } });
  expect(main.outcome).toBe('success');
  const folder = job.secretFolders[0] ?? '';
  // Otherwise nothing would be damaged.
  for (const [place, pathOf] of Object.entries(PLACES)) {
    expect(existsSync(pathOf(job, main)), place).toBe(true);
  }
  for (const damage of damages) damage.apply(job, main);
  for (const { env } of damages) Object.assign(variables, env);
  const ended = await post({ env: { ...variables } });
  expect(ended).toMatchObject({ exitCode: 0, outcome: 'success' });
  const said = annotations(ended, 'warning').join('\n');
  expect(said).not.toContain('ERR_INTERNAL');
  const { leases, custodies, folders } = job.lent;
  for (const name of leases) expect(said).toContain(name);
  for (const id of custodies) expect(said).toContain(`pam-credential:${id}`);
  if (folders.includes(folder)) expect(said).toContain(folder);
}

describe('post after a step that damages what it can', () => {
  it.for(SINGLES.map((damage) => [damage.name, damage] as const))(
    'is green, and gives back or names: %s',
    async ([, damage], { startJob }) => {
      await expectGreenGivenBackOrNamed(startJob, [damage]);
    },
  );

  it.for(SOME_PAIRS.map((pair) => [`${pair[0].name}, ${pair[1].name}`, pair] as const))(
    'is green, and gives back or names: %s',
    async ([, pair], { startJob }) => {
      await expectGreenGivenBackOrNamed(startJob, pair);
    },
  );
});
