import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Seed } from '../src/seed/seed.ts';
import { answerOf, load } from './load.ts';
import {
  BARE_SERVER,
  processorTime,
  EMPTY_SERVER,
  startProcess,
  stopProcess,
  type ServerProcess,
} from './processes.ts';

const BUNDLE = join(import.meta.dirname, '../dist/senhasegura-emulator.cjs');
const CONNECTIONS = 16;

const { values: flags } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, seconds: { type: 'string', default: '1' } },
});
const rounds = Number(flags.rounds);
const milliseconds = Number(flags.seconds) * 1000;

function seedWith(secrets: number): Seed {
  return {
    applications: [
      {
        name: 'bench',
        authorizations: [
          {
            system: 's',
            environment: 'e',
            client_id: 'bench-id',
            client_secret: 'bench-secret',
            secrets: Array.from({ length: secrets }, (_, index) => ({
              identity: `team/bench/${index}`,
              data: [
                {
                  hostname: 'pg01.bench.example',
                  username: 'bench',
                  password: `invented-${index}`,
                },
              ],
            })),
          },
        ],
      },
    ],
  };
}

async function tokenOf(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/iso/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'bench-id',
      client_secret: 'bench-secret',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

function requestText(port: number, token: string): string {
  return [
    'GET /iso/dapp/application HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Authorization: Bearer ${token}`,
    'Connection: keep-alive',
    '',
    '',
  ].join('\r\n');
}

/** A bare server that sends what the emulator sends. */
async function bareTwin(answer: Buffer, directory: string): Promise<ServerProcess> {
  const [head = '', body = ''] = answer.toString().split('\r\n\r\n', 2);
  const own = /^(?:date|connection|keep-alive):/i;
  const lines = head.split('\r\n').slice(1);
  const headers = Object.fromEntries(
    lines.filter((line) => !own.test(line)).map((line) => line.split(': ', 2)),
  ) as Record<string, string>;
  const file = join(directory, 'answer.json');
  await writeFile(file, JSON.stringify({ headers, body }));
  return startProcess(['-e', BARE_SERVER, file]);
}

async function compareReads(secrets: number, directory: string): Promise<string> {
  const seed = join(directory, `${secrets}.json`);
  await writeFile(seed, JSON.stringify(seedWith(secrets)));
  const emulator = await startProcess([BUNDLE, '--no-tls', '--seed', seed]);
  const request = requestText(emulator.port, await tokenOf(emulator.port));
  const answer = await answerOf(emulator.port, request);
  const bare = await bareTwin(answer, directory);
  // Other programs on the machine slow the wall clock down, not the count of processor seconds.
  const rate = async (server: ServerProcess): Promise<number> => {
    const [wall, processor] = [performance.now(), processorTime(server)];
    const answers = await load(server.port, request, answer.length, CONNECTIONS, milliseconds);
    const used = processorTime(server);
    const spent =
      used === undefined || processor === undefined ? performance.now() - wall : used - processor;
    return (answers * 1000) / spent;
  };
  await Promise.all([rate(emulator), rate(bare)]);
  const pairs: (readonly [ours: number, bare: number])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push([await rate(emulator), await rate(bare)]);
  }
  await Promise.all([stopProcess(emulator), stopProcess(bare)]);
  const percent = median(pairs.map(([ours, least]) => ours / least)) * 100;
  return (
    `${String(secrets).padStart(5)} secrets (${answer.length} bytes): ` +
    `${median(pairs.map(([ours]) => ours)).toFixed(0)} reads per core and second, ` +
    `bare node:http ${median(pairs.map(([, least]) => least)).toFixed(0)}: ${percent.toFixed(0)} %`
  );
}

async function compareStarts(): Promise<string> {
  const start = async (argv: readonly string[]): Promise<number> => {
    const server = await startProcess(argv);
    await stopProcess(server);
    return server.startMilliseconds;
  };
  const pairs: (readonly [ours: number, bare: number])[] = [];
  for (let round = 0; round < 3 * rounds; round += 1) {
    pairs.push([await start([BUNDLE, '--no-tls']), await start(['-e', EMPTY_SERVER])]);
  }
  const ratio = median(pairs.map(([ours, least]) => ours / least));
  return (
    `start to listening, no TLS: ${median(pairs.map(([ours]) => ours)).toFixed(0)} ms, ` +
    `bare node:http ${median(pairs.map(([, least]) => least)).toFixed(0)} ms: ${ratio.toFixed(2)} x`
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const directory = await mkdtemp(join(tmpdir(), 'senhasegura-emulator-bench-'));
try {
  console.log(`Node ${process.version}, ${CONNECTIONS} keep-alive connections`);
  console.log(await compareReads(10, directory));
  console.log(await compareReads(1000, directory));
  console.log(await compareStarts());
} finally {
  await rm(directory, { recursive: true, force: true });
}
