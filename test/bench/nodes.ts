import { execFileSync } from 'node:child_process';

/** The versions on which the platforms run the shipped bundles. */
const MAJORS = [20, 24];

/** One Node to measure with. */
export interface NodeBinary {
  readonly path: string;
  readonly version: string;
}

/**
 * The Nodes to measure with: those in `BENCH_NODES` (paths with `:` between them); otherwise this
 * one and, from the package registry, whichever of 20 and 24 is missing.
 */
export function findNodes(): readonly NodeBinary[] {
  const given = process.env['BENCH_NODES']?.split(':').filter(Boolean);
  const own = Number(process.versions.node.split('.')[0]);
  const paths = given ?? [
    process.execPath,
    ...MAJORS.filter((major) => major !== own).map(fetchNode),
  ];
  return paths.map((path) => ({
    path,
    version: execFileSync(path, ['--version']).toString().trim(),
  }));
}

/** npm keeps its downloads, so this is slow only once. */
function fetchNode(major: number): string {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const from = `--package=node-${system}-${process.arch}@${major}`;
  const printPath = ['node', '-p', 'process.execPath'];
  return execFileSync('npm', ['exec', '--yes', from, '--', ...printPath])
    .toString()
    .trim();
}
