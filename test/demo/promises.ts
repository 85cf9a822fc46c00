import { readdirSync } from 'node:fs';
import type { Emulator } from '@senhasegura-action/emulator';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import type { GithubRunner } from '../support/github/runner.ts';
import { textsOf, type StepResult } from '../support/github/step-result.ts';

/** One promise, and how it was broken if it was. */
export interface Kept {
  readonly promise: string;
  readonly broken: string | undefined;
}

/** A finished job and the vault it used. */
export interface Job {
  readonly emulator: Emulator;
  readonly runner: GithubRunner;
  readonly main: StepResult;
  readonly post: StepResult;
}

/** Values that aren't secret: what the demo asks not to be masked, and paths. */
const PUBLIC = new Set(['DB_USER', 'GOOGLE_APPLICATION_CREDENTIALS', 'json']);

/** Checks what the product promises of a job; each check can fail. */
export function checkPromises({ emulator, runner, main, post }: Job): Kept[] {
  const secrets = {
    ...Object.fromEntries([...main.env, ...main.outputs].filter(([name]) => !PUBLIC.has(name))),
    'client secret': emulator.credentials.clientSecret,
  };
  const texts = {
    ...textsOf(main),
    ...textsOf(post),
    'the log of the job': runner.log(),
    "the vault's audit log": JSON.stringify(emulator.log()),
  };
  const leaks = scanForLeaks({ texts }, secrets).map(
    ({ secret, encoding, where }) => `${secret} as ${encoding} in ${where}`,
  );
  const failed = runner.steps.filter(({ outcome }) => outcome === 'failure');
  const left = readdirSync(runner.folders.temp).filter((name) => name.startsWith('senhasegura-'));
  const count = Object.keys(secrets).length;
  return [
    promise(
      'every step succeeded',
      failed.map(({ name }) => name),
    ),
    promise(
      `none of ${count} secrets can be read in any of 40 encodings, anywhere it was not asked for`,
      leaks,
    ),
    promise(
      'the deploy step did print them, masked',
      runner.log().includes('***') ? [] : ['no mask in the log'],
    ),
    promise(
      'the ephemeral credential was given back',
      emulator.leases().map(({ identity }) => identity),
    ),
    promise(
      'the custody was released',
      emulator.custodies().map(({ item }) => item),
    ),
    promise('the secret file was deleted', left),
  ];
}

function promise(text: string, breaches: readonly string[]): Kept {
  return {
    promise: text,
    broken: breaches.length === 0 ? undefined : breaches.slice(0, 5).join('; '),
  };
}
