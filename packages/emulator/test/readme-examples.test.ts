import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmulator, type Emulator } from '../src/index.ts';
import { loadSeed } from '../src/seed/load.ts';
import { login } from '../test-support/raw-client.ts';

const BUNDLE = join(import.meta.dirname, '../dist/senhasegura-emulator.cjs');
let directory = '';
let readme = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'readme-'));
  readme = await readFile(join(import.meta.dirname, '../README.md'), 'utf8');
});

afterAll(async () => {
  await rm(directory, { recursive: true });
});

function block(language: string): string {
  const found = [...readme.matchAll(/```(\w+)\n([^]*?)```/g)].filter(
    ([, name]) => name === language,
  );
  expect(found).toHaveLength(1);
  return found[0]?.[2] ?? '';
}

// Bash and its jobs.
it.skipIf(process.platform === 'win32')('the block for the shell gets a token', async () => {
  // Installing isn't this test's business, and the real npm would run the same bundle.
  const npm = `#!/bin/sh\n[ "$1" = ci ] && exit\nshift 2\nexec node "${BUNDLE}" "$@"\n`;
  await writeFile(join(directory, 'npm'), npm, { mode: 0o700 });
  const script = `set -eu\nPATH=${directory}:$PATH\n${block('sh')}\nkill $!\nwait $!`;
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  const shell = spawn('bash', ['-c', script], { cwd: directory, stdio: [...stdio] });
  let output = '';
  for (const stream of [shell.stdout, shell.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const [code] = (await once(shell, 'close')) as [number | null];
  expect([code, output]).toEqual([0, expect.stringContaining('"access_token":"')]);
  expect(output).toContain('Stopped.');
});

it('the seed can be loaded', async () => {
  const file = join(directory, 'seed.yaml');
  await writeFile(file, block('yaml'));
  const seed = await loadSeed(file);
  expect(Object.keys(seed)).toEqual([
    'settings',
    'applications',
    'credentials',
    'certificates',
    'mysafe',
  ]);
});

it('the block for a test passes once something asks the emulator', async () => {
  const statements = block('ts')
    .replace(/^import .*$/m, '')
    .replace(/^\/\/ … .*$/m, 'await ask(emulator);');
  expect(statements).toContain('await ask(emulator);');
  const build = Object.getPrototypeOf(async () => Promise.resolve()) as {
    readonly constructor: new (...parts: string[]) => (...values: unknown[]) => Promise<void>;
  };
  const example = new build.constructor('startEmulator', 'now', 'ask', 'expect', statements);
  const ask = async (emulator: Emulator) => login(emulator);
  await example(startEmulator, Date.UTC(2030, 0, 1), ask, expect);
});
