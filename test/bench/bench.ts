/**
 * `npm run bench`: what the shipped GitHub action costs, as ratios measured in one run. Nothing is asserted.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Seed } from '@senhasegura-action/emulator';
import { startDelayRelay } from './delay-relay.ts';
import { inTurns, measure, type Measure } from './program.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 15);
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const DIST = folder('../../actions/load-secrets/dist/');
const MAIN = join(DIST, 'main.js');

const manySecrets = (count: number): Seed => ({
  applications: [
    {
      name: 'bench',
      authorizations: [
        {
          system: 'bench',
          environment: 'bench',
          secrets: [
            {
              identity: 'team/many',
              data: [
                Object.fromEntries(
                  Array.from({ length: count }, (_, index) => [
                    `SECRET_${index}`,
                    `correct-horse-${index}-battery-staple`,
                  ]),
                ),
              ],
            },
          ],
        },
      ],
    },
  ],
});

function nodes(): string[] {
  const given = process.env['BENCH_NODES']?.split(':') ?? [];
  return [process.execPath, ...given];
}

const version = (node: string): string => execFileSync(node, ['--version']).toString().trim();
const ratio = (one: Measure | undefined, other: Measure | undefined): string =>
  ((one?.wallMs ?? 0) / (other?.wallMs ?? 1)).toFixed(2);
const cells = (name: string, one: Measure): string =>
  `  ${name.padEnd(28)}${one.wallMs.toFixed(0).padStart(6)} ms${one.cpuMs.toFixed(0).padStart(6)} ms cpu${one.peakMiB.toFixed(0).padStart(5)} MiB`;

async function benchRoundTrip(node: string, roundTripMs: number): Promise<void> {
  const emulator = await startEmulator({ tls: true });
  const relay = await startDelayRelay(Number(new URL(emulator.url).port), roundTripMs);
  const url = `https://127.0.0.1:${relay.port}`;
  const { clientId, clientSecret } = emulator.credentials;
  const ca = emulator.caFile ?? '';
  try {
    const results = await inTurns(
      {
        'node, empty script': async () => measure(node, folder('empty.mjs')),
        'two requests, smallest': async () =>
          measure(node, folder('floor.mjs'), {
            VAULT: url,
            CA: ca,
            CLIENT_ID: clientId,
            CLIENT_SECRET: clientSecret,
          }),
        'shipped main': async () =>
          measure(node, MAIN, {
            INPUT_URL: url,
            'INPUT_CLIENT-ID': clientId,
            'INPUT_CLIENT-SECRET': clientSecret,
            'INPUT_CA-CERTIFICATE': ca,
            INPUT_SECRETS:
              'team/shop/db#password -> A\nteam/shop/db#username -> B\nteam/shop/flags#* -> *',
          }),
      },
      ROUNDS,
    );
    const { 'two requests, smallest': floor, 'shipped main': main } = results;
    console.log(
      `\nNode ${version(node)}, round trip ${roundTripMs} ms (median of ${ROUNDS} each, in turns)`,
    );
    for (const [name, one] of Object.entries(results)) console.log(cells(name, one));
    console.log(`  shipped main / smallest: ${ratio(main, floor)} of the time`);
  } finally {
    relay.close();
    await emulator.close();
  }
}

async function benchNumbers(node: string): Promise<void> {
  console.log(`\nNode ${version(node)}, number of secrets`);
  for (const count of [1, 100, 1000, 10_000]) {
    const emulator = await startEmulator({ tls: true, seed: manySecrets(count) });
    const { clientId, clientSecret } = emulator.credentials;
    const before = { ...emulator.connections, requests: emulator.log().length };
    const one = await measure(node, MAIN, {
      INPUT_URL: emulator.url,
      'INPUT_CLIENT-ID': clientId,
      'INPUT_CLIENT-SECRET': clientSecret,
      'INPUT_CA-CERTIFICATE': emulator.caFile ?? '',
      INPUT_SECRETS: 'team/many#* -> *',
    }).catch((error: unknown) => (error instanceof Error ? error.message.slice(0, 200) : 'failed'));
    const { tcp, tls } = emulator.connections;
    const what = `${emulator.log().length - before.requests} requests, ${tcp - before.tcp} TCP, ${tls - before.tls} TLS`;
    console.log(
      typeof one === 'string' ? `  ${count}: ${one}` : `${cells(String(count), one)}  ${what}`,
    );
    await emulator.close();
  }
}

for (const node of nodes()) {
  for (const roundTripMs of [0, 10, 50]) await benchRoundTrip(node, roundTripMs);
  await benchNumbers(node);
}
const files = readdirSync(DIST).filter((name) => name.endsWith('.js'));
const bytes = files
  .map((name) => statSync(join(DIST, name)).size)
  .reduce((sum, size) => sum + size, 0);
console.log(`\nJavaScript in dist: ${bytes} bytes in ${files.length} files`);
