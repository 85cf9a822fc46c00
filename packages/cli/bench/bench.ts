// Throughput and latency of the log filter: `npm run bench -w packages/cli [-- --rounds N]`.
import { parseArgs } from 'node:util';
import { benchFilter } from './filter-bench.ts';
import { benchProcesses } from './process-bench.ts';
import { benchStarts } from './start-bench.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rate = (mbps: number): string => `${mbps.toFixed(0)} MB/s`;

console.log(`Node ${process.version}`);
for (const secrets of [1, 100, 1000]) {
  const { masks, buildMs, filter, bareWalk } = benchFilter(secrets, Number(values.rounds));
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
const starts = benchStarts(4 * Number(values.rounds));
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
