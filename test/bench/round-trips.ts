import { writeFileSync } from 'node:fs';
import { startEmulator } from '@senhasegura-action/emulator';
import { startDelayRelay, type DelayRelay } from './delay-relay.ts';
import type { NodeBinary } from './nodes.ts';
import { startOtherVault } from './other-vault.ts';
import { plot } from './plot.ts';
import { inTurns, measure, medians, type Measure } from './program.ts';
import { paired, type Spread } from './statistics.ts';
import { azureMain, bareNode, githubMain, githubMainBefore, smallest } from './subjects.ts';

/**
 * The simulated round trips, in milliseconds. The first should be 0: this machine alone, without a
 * relay.
 */
const ROUND_TRIPS_MS = (process.env['BENCH_ROUND_TRIPS'] ?? '0:10:50').split(':').map(Number);
/**
 * Two requests over TLS 1.3 need a round trip each for TCP, TLS, login and reading. Only a
 * connection that was already open could save one.
 */
const PHYSICAL_LIMIT = 4;
const NONE = '0 / 0 / 0';

/**
 * Prints what each program takes at each round trip, compared with bare Node and the smallest
 * program in the same round.
 */
export async function benchRoundTrips(node: NodeBinary, rounds: number): Promise<void> {
  const emulator = await startEmulator({ tls: true });
  const otherVault = await startOtherVault();
  const relays: DelayRelay[] = [];
  /** The addresses of a vault on this machine, one for each round trip. */
  const urlsOf = async (port: number): Promise<readonly string[]> => {
    const slow = await Promise.all(
      ROUND_TRIPS_MS.slice(1).map(async (ms) => startDelayRelay(port, ms)),
    );
    relays.push(...slow);
    return [port, ...slow.map((relay) => relay.port)].map((one) => `https://127.0.0.1:${one}`);
  };
  const traffic = new Map<string, string>();
  const counting = async (name: string, run: () => Promise<Measure>): Promise<Measure> => {
    const before = { ...emulator.connections, requests: emulator.log().length };
    const one = await run();
    const { tcp, tls } = emulator.connections;
    const requests = emulator.log().length - before.requests;
    traffic.set(name, [requests, tcp - before.tcp, tls - before.tls].join(' / '));
    return one;
  };
  try {
    const urls = await urlsOf(Number(new URL(emulator.url).port));
    const otherUrls = otherVault && (await urlsOf(otherVault.port));
    const programs = urls.flatMap((url, index) =>
      Object.entries({
        'bare node': bareNode,
        smallest: smallest(url, emulator),
        ...githubMainBefore(url, emulator),
        'GitHub main': githubMain(url, emulator),
        'Azure main': azureMain(url, emulator),
        ...(otherVault && { 'vault-action': otherVault.program(otherUrls?.[index] ?? '') }),
      }).map(([name, program]) => [
        `${name} ${ROUND_TRIPS_MS[index]}`,
        async () => counting(name, async () => measure(node.path, program)),
      ]),
    );
    const runs = await inTurns(
      Object.fromEntries(programs) as Record<string, () => Promise<Measure>>,
      rounds,
    );
    printTable(node, runs, traffic, rounds);
    drawPlot(node, runs, [...traffic.keys()]);
  } finally {
    relays.forEach((relay) => relay.close());
    otherVault?.close();
    await emulator.close();
  }
}

/** Where the plot of the last Node is written. Default: nowhere. */
const PLOT = process.env['BENCH_PLOT'];

function drawPlot({ version }: NodeBinary, runs: Runs, names: readonly string[]): void {
  if (PLOT === undefined) return;
  const series = names
    .filter((name) => name !== 'GitHub main before' && name !== 'Azure main')
    .map((name) => ({
      name,
      points: ROUND_TRIPS_MS.map(
        (ms) => [ms, medians(runs[`${name} ${ms}`] ?? []).wallMs] as const,
      ),
    }));
  writeFileSync(PLOT, plot(`Time of a start on Node ${version} over the round trip`, series));
}

type Runs = Readonly<Record<string, readonly Measure[]>>;

const HEADINGS = [
  'time',
  'fastest',
  '÷ bare',
  '÷ smallest (quartiles)',
  'fastest ÷ fastest',
  'CPU',
  'CPU ÷ smallest',
  'memory',
  'requests / TCP / TLS',
  'fastest, over the physical limit',
];

function printTable(
  { version }: NodeBinary,
  runs: Runs,
  traffic: ReadonlyMap<string, string>,
  rounds: number,
): void {
  console.log(
    `\nNode ${version}: medians of ${rounds} rounds; ratios are medians of each round's own`,
  );
  for (const ms of ROUND_TRIPS_MS) {
    const at = (name: string): readonly Measure[] => runs[`${name} ${ms}`] ?? [];
    console.log(`\n| round trip ${ms} ms | ${HEADINGS.join(' | ')} |`);
    console.log(`|---${'|---'.repeat(HEADINGS.length)}|`);
    for (const [name, requests] of traffic) {
      const { wallMs, cpuMs, peakMiB } = medians(at(name));
      const cells = [
        name,
        `${wallMs.toFixed(0)} ms`,
        `${fastest(at(name)).toFixed(0)} ms`,
        paired(at(name), at('bare node'), wall).median.toFixed(2),
        quartiles(paired(at(name), at('smallest'), wall)),
        (fastest(at(name)) / fastest(at('smallest'))).toFixed(2),
        `${cpuMs.toFixed(0)} ms`,
        paired(at(name), at('smallest'), cpu).median.toFixed(2),
        `${peakMiB.toFixed(0)} MiB`,
        requests,
        requests === NONE ? '–' : `${(fastest(at(name)) - PHYSICAL_LIMIT * ms).toFixed(0)} ms`,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
  printRoundTrips(runs);
  printBefore(runs);
}

/** What another commit's bundle costs against this one's, round by round. */
function printBefore(runs: Runs): void {
  for (const ms of ROUND_TRIPS_MS) {
    const [before, now] = [runs[`GitHub main before ${ms}`], runs[`GitHub main ${ms}`]];
    if (before === undefined || now === undefined) continue;
    const [time, work] = [wall, cpu].map((ratio) => quartiles(paired(now, before, ratio)));
    console.log(`GitHub main ÷ before at ${ms} ms: time ${time}, CPU ${work}`);
  }
}

/** How many round trips a program waits for: the time it takes longer at each than without any. */
function printRoundTrips(runs: Runs): void {
  const [none = 0, ...delayed] = ROUND_TRIPS_MS;
  console.log('');
  for (const name of ['smallest', 'GitHub main', 'Azure main']) {
    const near = fastest(runs[`${name} ${none}`] ?? []);
    const trips = delayed.map((ms) => {
      const more = fastest(runs[`${name} ${ms}`] ?? []) - near;
      return `${(more / ms).toFixed(2)} at ${ms} ms`;
    });
    console.log(`round trips of ${name}: ${trips.join(', ')} (limit ${PHYSICAL_LIMIT})`);
  }
}

/**
 * Other programs on this machine can only add time, so the fastest run is the least disturbed one.
 */
function fastest(runs: readonly Measure[]): number {
  return Math.min(...runs.map(({ wallMs }) => wallMs));
}

const wall = (one: Measure, other: Measure): number => one.wallMs / other.wallMs;
const cpu = (one: Measure, other: Measure): number => one.cpuMs / other.cpuMs;

function quartiles({ median, lower, upper }: Spread): string {
  return `${median.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`;
}
