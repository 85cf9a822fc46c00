import { readFileSync } from 'node:fs';
import { startEmulator, type Emulator } from '@senhasegura-action/emulator';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { LentJob, type Half } from './lent-job.ts';
import { lendingSeed } from './lent-seed.ts';
import { strikeAll, type Strike } from './strikes.ts';

const EXPECTED = {
  DB_PASSWORD: 'correct-horse-battery',
  ADMIN: 'pam-password-1',
  API: 'pam-password-2',
  JOB_PASSWORD: 'ephemeral-battery',
};
const FILE_CONTENT = 'shop-user';

/** What a case does besides the faults of its calls. */
export interface Circumstances {
  readonly tls?: boolean;
  /** Cancels main while it waits before this attempt, counted over all calls from 1. */
  readonly cancelAtWait?: number;
}

/** What came of all cases so far. */
export const tally = { cases: 0, failedMains: 0, leftByPost: 0 };

/** Runs main and one post with all faults in place. Returns every broken promise. */
export async function breaches(
  strikes: readonly Strike[],
  { tls = false, cancelAtWait = Infinity }: Circumstances = {},
): Promise<string[]> {
  const emulator = await startEmulator({ seed: lendingSeed(), tls });
  try {
    using job = new LentJob(emulator);
    const { createTransport, clear } = strikeAll(emulator, strikes);
    const cancel = new AbortController();
    let waits = 0;
    const delay = async (ms: number): Promise<void> => {
      waits += 1;
      job.pass(ms);
      if (waits === cancelAtWait) cancel.abort();
      return cancel.signal.aborted ? Promise.reject(new Error('cancelled')) : Promise.resolve();
    };
    const main = await job.main(
      cancelAtWait === Infinity
        ? { createTransport }
        : { createTransport, delay, signal: cancel.signal },
    );
    const loaded = mainBreaches(job, main);
    const post = await job.post({ createTransport });
    const left = postBreaches(job, post);
    tally.cases += 1;
    if (main.error !== undefined) tally.failedMains += 1;
    if (job.orphans().length > 0) tally.leftByPost += 1;
    const made = leasesMade(emulator);
    const leaks = leaksOf(job, emulator);
    // What faults kept from being given back is in the journal still.
    clear();
    const again = post.warnings.length === 0 ? post : await job.post();
    return [
      ...loaded,
      ...left,
      ...leaks,
      ...(made > 2 ? [`${made} ephemeral credentials were made`] : []),
      ...again.warnings.map((warning) => `post in peace warned: ${warning}`),
      ...job.orphans().map((orphan) => `orphan in the end: ${orphan}`),
    ];
  } finally {
    await emulator.close();
  }
}

function mainBreaches(job: LentJob, { error }: Half): string[] {
  if (error !== undefined) {
    return [
      ...(job.exported.size > 0 ? ['a failed main exported something'] : []),
      ...(error.problems.length === 1 ? [] : ["a failed main doesn't have exactly one problem"]),
      ...unclear(error.problems.map(({ message }) => message)),
    ];
  }
  const lost = Object.entries(EXPECTED).filter(([name, value]) => job.exported.get(name) !== value);
  const path = job.exported.get('USER') ?? '';
  return [
    ...lost.map(([name]) => `${name} was lost`),
    ...(readFileSync(path, 'utf8') === FILE_CONTENT ? [] : ['the file was lost']),
  ];
}

/**
 * Post may leave what a fault keeps it from giving back. It must then say so: one line for each, by
 * name.
 */
function postBreaches(job: LentJob, { error, warnings }: Half): string[] {
  const orphans = job.orphans();
  // The job names one of its credentials by its tag.
  const said = warnings.map(
    (warning) => `${warning.replace('pam-credential:ci-', 'pam-credential:')} `,
  );
  const unsaid = orphans.filter(
    (orphan) => said.filter((line) => new RegExp(`${orphan}[ ,.]`).test(line)).length !== 1,
  );
  return [
    ...unsaid.map((orphan) => `post left, and did not say once: ${orphan}`),
    ...unclear(warnings),
    ...(new Set(warnings).size === warnings.length ? [] : ['post repeats itself']),
    ...(error === undefined ? [] : [`post failed: ${error.code}`]),
  ];
}

function unclear(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line.includes('\n') || !/[.?]$|senhasegura cleanup/.test(line))
    .map((line) => `not one clear line: ${line}`);
}

function leasesMade(emulator: Emulator): number {
  const made = emulator.log().flatMap(({ events }) => events);
  const provisioned = made.filter(({ type }) => type === 'provisioned');
  return new Set(provisioned.map((event) => JSON.stringify(event))).size;
}

function leaksOf(job: LentJob, emulator: Emulator): string[] {
  const tokens = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/;
  const printed = job.printed.join('\n');
  const texts = { printed, state: job.state, audit: JSON.stringify(emulator.log()) };
  const secrets = {
    ...EXPECTED,
    file: FILE_CONTENT,
    'client secret': emulator.credentials.clientSecret,
  };
  const found = scanForLeaks({ texts, roots: [job.temporary] }, secrets);
  return [
    ...found.map(({ secret, encoding, where }) => `${secret} (${encoding}) is in ${where}`),
    ...Object.entries(texts).flatMap(([where, text]) =>
      tokens.test(text) ? [`a token is in ${where}`] : [],
    ),
  ];
}
