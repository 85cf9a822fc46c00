/**
 * `npm run bench`: what the shipped bundles cost, as ratios measured in one run. It asserts
 * nothing, because times depend on the machine. The variables `BENCH_…` are explained in
 * docs/performance.md.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { benchGitlab } from './gitlab-job.ts';
import { benchGrowth } from './growth.ts';
import { benchMasks } from './masks.ts';
import { findNodes } from './nodes.ts';
import { benchRoundTrips } from './round-trips.ts';
import { benchSideBySide } from './side-by-side.ts';
import { benchSteps } from './steps.ts';
import { AZURE_DIST, GITHUB_DIST } from './subjects.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 15);

for (const node of findNodes()) {
  await benchRoundTrips(node, rounds);
  await benchGrowth(node, Math.min(rounds, 5));
  await benchSideBySide(node, Math.min(rounds, 5));
  await benchSteps(node, rounds);
}
await benchGitlab(rounds);
console.log('');
benchMasks();
for (const dist of [GITHUB_DIST, AZURE_DIST]) {
  const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const sizes = files.map((name) => `${name} ${statSync(join(dist, name)).size}`);
  const sum = files.reduce((bytes, name) => bytes + statSync(join(dist, name)).size, 0);
  console.log(`JavaScript in ${dist}: ${sum} bytes (${sizes.join(', ')})`);
}
