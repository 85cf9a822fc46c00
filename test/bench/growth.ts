import { startEmulator, type Emulator, type Seed } from '@senhasegura-action/emulator';
import type { NodeBinary } from './nodes.ts';
import { inTurns, measure, medians, type Measure } from './program.ts';
import { githubMain } from './subjects.ts';

const COUNTS = [1, 100, 1000, 10_000];

/** Prints what the GitHub action takes for more and more secrets. */
export async function benchGrowth(node: NodeBinary, rounds: number): Promise<void> {
  const vaults = await Promise.all(
    COUNTS.map(async (count) => startEmulator({ tls: true, seed: manySecrets(count) })),
  );
  try {
    const run = (emulator: Emulator) => async () =>
      measure(node.path, githubMain(emulator.url, emulator, 'team/many#* -> *'));
    const runs = await inTurns(
      Object.fromEntries(vaults.map((vault, index) => [`${COUNTS[index]}`, run(vault)])),
      rounds,
    );
    console.log(`\nNode ${node.version}: number of secrets, medians of ${rounds} rounds`);
    console.log(
      '\n| secrets | time | CPU | memory | CPU of each one more |\n|---|---|---|---|---|',
    );
    const results = COUNTS.map((count) => medians(runs[count] ?? []));
    results.forEach((one, index) => console.log(row(index, one, results[index - 1])));
  } finally {
    await Promise.all(vaults.map(async (vault) => vault.close()));
  }
}

function row(index: number, one: Measure, before: Measure | undefined): string {
  const [count = 0, fewer = 0] = [COUNTS[index], COUNTS[index - 1]];
  const each = before && ((one.cpuMs - before.cpuMs) * 1000) / (count - fewer);
  const cells = [
    String(count),
    `${one.wallMs.toFixed(0)} ms`,
    `${one.cpuMs.toFixed(0)} ms`,
    `${one.peakMiB.toFixed(0)} MiB`,
    each === undefined ? '–' : `${each.toFixed(0)} µs`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function manySecrets(count: number): Seed {
  const values = Array.from({ length: count }, (_, index) => [
    `SECRET_${index}`,
    `correct-horse-${index}-battery-staple`,
  ]);
  const secret = { identity: 'team/many', data: [Object.fromEntries(values)] };
  const authorization = { system: 'bench', environment: 'bench', secrets: [secret] };
  return { applications: [{ name: 'bench', authorizations: [authorization] }] };
}
