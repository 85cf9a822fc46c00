import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BUNDLE = join(import.meta.dirname, '../dist/senhasegura-emulator.cjs');
let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bundle-'));
});

afterAll(async () => {
  await rm(directory, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(...argv: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, [BUNDLE, '--', ...argv]);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, 'close').then(([code]): Ended => ({
    code: code as number | null,
    stdout,
    stderr,
  }));
  return { child, ended };
}

/** The first output comes once it listens and the file is written. */
async function listening(child: ChildProcess): Promise<void> {
  if (child.stdout !== null) await once(child.stdout, 'data');
}

/** Windows has no SIGTERM: there, kill() ends a process before it can tidy up. */
const itTidies = it.runIf(process.platform !== 'win32');

describe('the bundle as it is shipped', () => {
  itTidies(
    'writes the variables for its owner alone, stops on SIGTERM, and removes what it wrote',
    async () => {
      const file = join(directory, 'vault.env');
      const { child, ended } = start('--env-file', file);
      await listening(child);
      const text = await readFile(file, 'utf8');
      const pairs = text
        .trim()
        .split('\n')
        .map((line) => line.split('=', 2));
      const variables = Object.fromEntries(pairs) as Record<string, string>;
      expect(Object.keys(variables)).toEqual([
        'SENHASEGURA_URL',
        'SENHASEGURA_CLIENT_ID',
        'SENHASEGURA_CLIENT_SECRET',
        'SENHASEGURA_CA_CERTIFICATE',
        'SENHASEGURA_APPLICATION',
        'SENHASEGURA_SYSTEM',
        'SENHASEGURA_ENVIRONMENT',
        'MYSAFE_CLIENT_ID',
        'MYSAFE_CLIENT_SECRET',
      ]);
      expect(variables['SENHASEGURA_URL']).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readFile(variables['SENHASEGURA_CA_CERTIFICATE'] ?? '', 'utf8')).toMatch(
        /^-----BEGIN CERTIFICATE/,
      );
      child.kill('SIGTERM');
      const { code, stdout, stderr } = await ended;
      expect([code, stderr]).toEqual([0, '']);
      for (const line of text.trim().split('\n')) expect(stdout).toContain(`export ${line}`);
      expect(existsSync(file) || existsSync(variables['SENHASEGURA_CA_CERTIFICATE'] ?? '')).toBe(
        false,
      );
    },
  );

  it('goes on when nobody reads its output any more', async () => {
    const file = join(directory, 'quiet.env');
    const { child, ended } = start('--no-tls', '--env-file', file);
    child.stdout?.destroy();
    while (!existsSync(file)) await new Promise(setImmediate);
    const [, url = ''] = /^SENHASEGURA_URL=(.*)$/m.exec(await readFile(file, 'utf8')) ?? [];
    expect((await fetch(`${url}/__emulator/log`)).status).toBe(200);
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect([code, stderr]).toEqual([0, '']);
  });

  it('writes the variables without a -- before its options', async () => {
    const file = join(directory, 'plain.env');
    const child = spawn(process.execPath, [BUNDLE, '--no-tls', '--write-env', file]);
    await listening(child);
    expect(await readFile(file, 'utf8')).toContain('SENHASEGURA_URL=http://127.0.0.1:');
    child.kill('SIGTERM');
    await once(child, 'close');
  });

  itTidies('leaves alone the file of another emulator that took its place', async () => {
    const file = join(directory, 'shared.env');
    const first = start('--no-tls', '--env-file', file);
    await listening(first.child);
    const second = start('--no-tls', '--env-file', file);
    await listening(second.child);
    const text = await readFile(file, 'utf8');
    first.child.kill('SIGTERM');
    await first.ended;
    expect(await readFile(file, 'utf8')).toBe(text);
    second.child.kill('SIGTERM');
    await second.ended;
    expect(existsSync(file)).toBe(false);
  });

  it.each([['--tls'], ['--no-tls']])(
    'waits for another one that is started with %s',
    async (tls) => {
      const file = join(directory, `waited${tls}.env`);
      const waiting = start('--env-file', file, '--wait');
      const { child, ended } = start(tls, '--env-file', file);
      expect(await waiting.ended).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(existsSync(file)).toBe(true);
      child.kill('SIGTERM');
      await ended;
    },
  );

  it('lists its flags with --help', async () => {
    const { code, stdout } = await start('--help').ended;
    expect(code).toBe(0);
    for (const flag of [
      '--port',
      '--host',
      '--no-tls',
      '--seed',
      '--env-file',
      '--write-env',
      '--wait',
      '--profile',
      '--switch',
      '--fault',
      '--rate-limit',
    ]) {
      expect(stdout).toContain(flag);
    }
  });

  it('answers wrong usage with 2 and the problems', async () => {
    const { code, stdout, stderr } = await start('--prot', '--port', 'x').ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'Unknown flag: "--prot"\n--port must be a number from 0 to 65535\nsenhasegura-emulator --help shows what there is.\n',
    );
  });

  it('says that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await start('--port', String(port)).ended;
    server.close();
    expect([code, stderr]).toEqual([
      1,
      `Port ${port} on 127.0.0.1 is taken. Choose another --port, or 0 for any free one.\n`,
    ]);
  });

  it('says what is wrong with a seed, and where', async () => {
    const seed = join(directory, 'seed.yaml');
    await writeFile(seed, 'applications: [{ name: a, authorizations: [{ system: s }] }]');
    const { code, stderr } = await start('--seed', seed).ended;
    expect([code, stderr]).toEqual([
      1,
      `The seed ${seed} cannot be used:\n  applications[0].authorizations[0].environment: is required\n`,
    ]);
  });

  it('says that the directory of the env file is missing', async () => {
    const { code, stderr } = await start('--env-file', join(directory, 'none', 'x.env')).ended;
    expect([code, stderr]).toEqual([1, 'The directory of --env-file does not exist.\n']);
  });
});
