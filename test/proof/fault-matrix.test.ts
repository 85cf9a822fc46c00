import { startEmulator, type FaultRule } from '@senhasegura-action/emulator';
import { describe, expect, it } from 'vitest';
import { LentJob } from './lent-job.ts';
import { lendingSeed } from './lent-seed.ts';

/** Every call of the job that lends and gives back one of each kind. */
const CALLS = [
  'POST oauth2/token',
  'GET dapp/application',
  'GET pam/credential/1',
  'GET pam/credential/ci-2',
  'POST coe/dapp/provision',
  'POST coe/dapp/deprovision',
  'DELETE pam/credential/custody/1',
  'DELETE pam/credential/custody/ci-2',
];

const FAULTS: readonly Omit<FaultRule, 'on'>[] = [
  { fault: 'reset', when: 'before' },
  { fault: 'reset', when: 'after' },
  { fault: 'status', status: 429, retry_after: 2 },
  { fault: 'status', status: 503 },
  { fault: 'hang', when: 'after' },
  { fault: 'truncate' },
  { fault: 'cut-json' },
];

const single = CALLS.flatMap((on) => FAULTS.map((fault): FaultRule => ({ ...fault, on, nth: 1 })));
const pairs = single.flatMap((one, index) =>
  single.slice(index + 1).flatMap((other) => (one.on === other.on ? [] : [[one, other]])),
);

const EXPECTED = {
  DB_PASSWORD: 'correct-horse-battery',
  ADMIN: 'pam-password-1',
  API: 'pam-password-2',
};

/** Runs main and post under these faults and says everything that is not as promised. */
async function breaches(faults: readonly FaultRule[]): Promise<string[]> {
  const emulator = await startEmulator({ seed: lendingSeed() });
  try {
    using job = new LentJob(emulator);
    for (const rule of faults) emulator.faults.add(rule);
    const main = await job.main();
    const rolledBack = main.error === undefined ? [] : job.orphans();
    const post = await job.post();
    // What a fault kept from being given back the first time is in the journal still.
    emulator.faults.clear();
    const again = await job.post();
    const found: string[] = [];
    if (again.warnings.length > 0) found.push(`post in peace warned: ${again.warnings.join(' ')}`);
    for (const orphan of job.orphans()) found.push(`orphan: ${orphan}`);
    if (rolledBack.length > 0 && post.warnings.length === 0 && job.orphans().length > 0) {
      found.push('post was silent about what it left');
    }
    const made = emulator
      .log()
      .filter(({ events }) => events.some(({ type }) => type === 'provisioned'));
    const ids = new Set(made.flatMap(({ events }) => events.map((event) => JSON.stringify(event))));
    if (ids.size > 2) found.push(`${ids.size} ephemeral credentials were made`);
    if (main.error === undefined) {
      for (const [name, value] of Object.entries(EXPECTED)) {
        if (job.exported.get(name) !== value) found.push(`${name} was lost`);
      }
    } else {
      if (job.exported.size > 0) found.push('a failed main exported something');
      if (main.error.problems.length !== 1) found.push('a failed main has not one problem');
    }
    const values = /correct-horse-battery|pam-password|eph-[0-9a-z]{6,}|shop-user/;
    if (values.test(job.printed.join('\n') + job.state)) found.push('a value was printed or kept');
    return found;
  } finally {
    await emulator.close();
  }
}

const named = (faults: readonly FaultRule[]): string =>
  faults
    .map(({ fault, when, status, on }) => [fault, when, status, on].filter(Boolean).join(' '))
    .join(' + ');

// A full matrix takes minutes; the usual run draws a sample of it that is always the same, and waits for nothing.
const everything = process.env['PROOF'] === 'full';
const patient = single.filter(({ fault }) => everything || fault !== 'hang').map((rule) => [rule]);
const sample = pairs.filter((_, index) => index % (everything ? 4 : 120) === 0);

describe(`giving back under faults (${patient.length} of ${single.length} alone, ${sample.length} of ${pairs.length} pairs)`, () => {
  it.each([...patient, ...sample].map((faults) => [named(faults), faults] as const))(
    '%s',
    async (_, faults) => {
      expect(await breaches(faults)).toEqual([]);
    },
  );
});
