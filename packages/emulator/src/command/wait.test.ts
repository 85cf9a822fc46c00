import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { environmentLines } from './env-file.ts';
import { waitForEmulator } from './wait.ts';

let directory = '';
let file = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'wait-'));
  file = join(directory, 'vault.env');
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

it('waits for the file, and for the emulator behind it', async () => {
  const asked: unknown[] = [];
  const steps = [
    async () => writeFile(file, ''),
    async () =>
      writeFile(
        file,
        environmentLines({ SENHASEGURA_URL: 'u', SENHASEGURA_CA_CERTIFICATE: "/tmp/it's/ca" }),
      ),
    async () => Promise.resolve(),
  ];
  const found = await waitForEmulator(file, {
    patienceMs: 1000,
    answers: async (...given) => Promise.resolve(asked.push(given) === 2),
    pause: async () => steps.shift()?.(),
  });
  expect([found, asked]).toEqual([
    true,
    [
      ['u', "/tmp/it's/ca"],
      ['u', "/tmp/it's/ca"],
    ],
  ]);
});

it('gives up after a while', async () => {
  await writeFile(file, 'SENHASEGURA_URL=u\n');
  let paused = 0;
  const found = await waitForEmulator(file, {
    patienceMs: 1000,
    answers: async () => Promise.resolve(false),
    pause: async (milliseconds) => {
      paused += milliseconds;
      return Promise.resolve();
    },
  });
  expect([found, paused]).toEqual([false, 1100]);
});
