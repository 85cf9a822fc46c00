import { spawn } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from '@senhasegura-action/emulator';
import { version } from '../../package.json';
import { jobOf } from '../gitlab/template.ts';
import { paired, fold } from './statistics.ts';

const CLI = fileURLToPath(new URL('../../packages/cli/dist/senhasegura.cjs', import.meta.url));
const ARCHIVE = fileURLToPath(
  new URL(`../../packages/cli/archives/senhasegura-${version}-linux-x64.tar.gz`, import.meta.url),
);
const SECRETS = 'team/shop/db#password -> A\nteam/shop/db#username -> B\nprovisioned#* -> P_*';
/** What a shell of a job image has, besides Node. */
const TOOLS = 'sh mkdir mkfifo tar gzip curl uname rm cat cp mv sha256sum env readlink sleep'.split(
  ' ',
);

/** What a job on GitLab waits for, in milliseconds. */
interface JobTimes {
  /** From the start of the shell to the first command of `script`. */
  readonly start: number;
  /** The shell as a whole, with its end. */
  readonly shell: number;
  /** `after_script`. */
  readonly after: number;
}

/** Where a job finds the command line. */
interface Supply {
  readonly name: string;
  /** Whether Node is on the path. */
  readonly node: boolean;
  readonly env: Readonly<Record<string, string>>;
  /** Ends the watcher with the shell, as a container that ends does. */
  readonly endsWatcher?: true;
}

/**
 * Prints what the template for GitLab adds to a job: before its first command, until its shell has
 * ended, and in `after_script`; beside a job without it. An archive is measured where it is packed.
 */
export async function benchGitlab(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-gitlab-'));
  const emulator = await startEmulator({ tls: true });
  const mirror = await startMirror();
  try {
    const supplies = suppliesFor(folder, mirror.url);
    const runs = new Map<string, JobTimes[]>([['bare job', []]]);
    // The first round fills the caches of the disk, and ours.
    for (let round = 0; round <= rounds; round += 1) {
      for (const supply of [undefined, ...supplies]) {
        const times = await runJob(folder, emulator, supply, round);
        const list = runs.get(supply?.name ?? 'bare job') ?? [];
        if (round > 0) list.push(times);
        runs.set(supply?.name ?? 'bare job', list);
      }
    }
    print(runs, rounds);
  } finally {
    mirror.close();
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function suppliesFor(folder: string, mirror: string): readonly Supply[] {
  const cache = (name: string): Readonly<Record<string, string>> => ({
    SENHASEGURA_CLI_URL: mirror,
    SENHASEGURA_CLI_CACHE: join(folder, `cache-${name}`),
  });
  const withNode = [
    { name: 'Node, file in the image', node: true, env: { SENHASEGURA_CLI: CLI } },
    { name: 'Node, file cached', node: true, env: cache('file') },
    { name: 'Node, file downloaded', node: true, env: { SENHASEGURA_CLI_URL: mirror } },
  ];
  if (!existsSync(ARCHIVE)) {
    console.log('archive: not packed here (npm run package:cli -- linux-x64), so not measured');
    return withNode;
  }
  return [
    ...withNode,
    { name: 'archive cached', node: false, env: cache('archive') },
    {
      name: 'archive cached, watcher ended',
      node: false,
      env: cache('archive'),
      endsWatcher: true as const,
    },
    { name: 'archive downloaded', node: false, env: { SENHASEGURA_CLI_URL: mirror } },
  ];
}

async function runJob(
  folder: string,
  emulator: Emulator,
  supply: Supply | undefined,
  round: number,
): Promise<JobTimes> {
  const temporary = mkdtempSync(join(folder, 'job-'));
  const stamp = join(temporary, 'first-command');
  const { before, after } =
    supply === undefined
      ? { before: ':', after: ':' }
      : jobOf({ secrets: SECRETS, provision: 'true' });
  const { clientId, clientSecret } = emulator.credentials;
  const env = {
    PATH: supply?.node === false ? barePath(folder) : (process.env['PATH'] ?? ''),
    TMPDIR: temporary,
    CI_PROJECT_ID: '1',
    CI_JOB_ID: String(round),
    SENHASEGURA_URL: emulator.url,
    SENHASEGURA_CLIENT_ID: clientId,
    SENHASEGURA_CLIENT_SECRET: clientSecret,
    SENHASEGURA_CA_CERTIFICATE: emulator.caFile ?? '',
    ...supply?.env,
  };
  const began = Date.now();
  const shell = await timeOf(`${before}\n: >'${stamp}'\necho done`, env);
  const start = statSync(stamp).mtimeMs - began;
  if (supply?.endsWatcher === true) {
    const number = join(temporary, `senhasegura-1-${String(round)}`, 'watcher');
    process.kill(Number(readFileSync(number, 'utf8')), 'SIGKILL');
  }
  const times = { start, shell, after: await timeOf(after, env) };
  rmSync(temporary, { recursive: true, force: true });
  return times;
}

/** Runs a script in a shell until nobody holds its output any more, as a runner does. */
async function timeOf(script: string, env: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now();
  const child = spawn('/bin/sh', ['-e', '-c', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => (log += bytes.toString()));
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  const took = performance.now() - began;
  if (code !== 0) throw new Error(`The job ended with ${String(code)}: ${log}`);
  return took;
}

/** A path with the tools that the template needs, and without Node. */
function barePath(folder: string): string {
  const path = join(folder, 'bin');
  if (existsSync(path)) return path;
  mkdirSync(path);
  for (const tool of TOOLS) {
    const from = ['/usr/bin', '/bin'].map((place) => join(place, tool)).find(existsSync);
    if (from === undefined) throw new Error(`This machine has no ${tool}.`);
    symlinkSync(from, join(path, tool));
  }
  return path;
}

/** A mirror of a release on this machine. */
async function startMirror() {
  const files = new Map([CLI, ARCHIVE].map((path) => [basename(path), path]));
  const server = createServer((request, response) => {
    const path = files.get(basename(request.url ?? ''));
    if (path === undefined || !existsSync(path)) response.writeHead(404).end();
    else createReadStream(path).pipe(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function print(runs: ReadonlyMap<string, readonly JobTimes[]>, rounds: number): void {
  const bare = runs.get('bare job') ?? [];
  console.log(`\nGitLab, medians of ${rounds} rounds, beyond a job without the template\n`);
  console.log('| job | to the first command | at its end | `after_script` | in all |');
  console.log('|---|---|---|---|---|');
  for (const [name, times] of runs) {
    const beyond = (of: (one: JobTimes) => number): string =>
      name === 'bare job'
        ? `(${fold(times.map(of)).median.toFixed(0)} ms)`
        : `${paired(times, bare, (one, other) => of(one) - of(other)).median.toFixed(0)} ms`;
    const cells = [
      beyond(({ start }) => start),
      beyond(({ shell, start }) => shell - start),
      beyond(({ after }) => after),
      beyond(({ shell, after }) => shell + after),
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}
