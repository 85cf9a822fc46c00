// Throughput and latency of the log filter: `npm run bench -w packages/cli [-- --rounds N]`. With
// BENCH_BEFORE_CLI, the bundle of another commit, it compares that with this one instead.
import { parseArgs } from 'node:util';
import type { Spread } from '../../../test/bench/statistics.ts';
import { benchBeside } from './beside-bench.ts';
import { benchFilter } from './filter-bench.ts';
import { benchProcesses } from './process-bench.ts';
import { benchStarts } from './start-bench.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const rate = (mbps: number): string => `${mbps.toFixed(0)} MB/s`;

const before = process.env['BENCH_BEFORE_CLI'];

console.log(`Node ${process.version}`);
if (before === undefined) await benchAll();
else compareWith(before);

function compareWith(bundle: string): void {
  const spread = ({ median, lower, upper }: Spread, digits: number): string =>
    `${median.toFixed(digits)} (${lower.toFixed(digits)} to ${upper.toFixed(digits)})`;
  for (const { secrets, log, before, now, ratio } of benchBeside(bundle, rounds)) {
    console.log(
      `${secrets} secrets, log ${log}: before ${spread(before, 0)} ms, now ${spread(now, 0)} ms, ` +
        `ratio ${spread(ratio, 2)}`,
    );
  }
}

async function benchAll(): Promise<void> {
  for (const secrets of [1, 100, 1000]) {
    const { masks, buildMs, filter, bareWalk } = benchFilter(secrets, rounds);
    console.log(
      `${secrets} secrets, ${masks} masks: filter ${rate(filter)}, bare walk ` +
        `${rate(bareWalk)}, ready in ${buildMs.toFixed(0)} ms`,
    );
  }
  const { rates, waits } = await benchProcesses(100, 2000);
  for (const [name, mbps] of Object.entries(rates))
    console.log(`through pipes, 100 secrets: ${name} ${rate(mbps)}`);
  for (const [name, { median, p99 }] of Object.entries(waits)) {
    console.log(`one line and back: ${name} ${median.toFixed(3)} ms (p99 ${p99.toFixed(3)} ms)`);
  }
  const starts = benchStarts(4 * rounds);
  if (starts === undefined) {
    console.log(
      'archive: not packed here (npm run package:cli -- PLATFORM), so its start is not measured',
    );
  } else {
    const { archive, node } = starts;
    console.log(
      `--version: archive ${archive.toFixed(0)} ms, node senhasegura.cjs ${node.toFixed(0)} ` +
        `ms, ratio ${(archive / node).toFixed(2)} (target 1.5)`,
    );
  }
}
