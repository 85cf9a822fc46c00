import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Law {
  /** What the platform or the user starts. */
  readonly starts: readonly string[];
  /** How large the JavaScript may be that is read at a start, in bytes. */
  readonly bytes: number;
  /** What is loaded on demand by some runs, with its own bound. */
  readonly onDemand?: Readonly<Record<string, number>>;
  /** Words of what must not be in it. */
  readonly without: readonly string[];
}

/** No shipped file may carry what builds or tests it, or a path of the machine that built it. */
const EVERYWHERE = ['vitest', 'fast-check', 'node_modules/', `${root}/`];
const GITHUB = [
  'DISTRIBUTEDTASK', // Azure's names
  'task.setvariable', // Azure's commands
  '##vso',
  'HttpClient', // what @actions/core brings for its OIDC functions
  'ProxyAgent', // undici
  '__emulator',
];
const AZURE = [
  '@actions/',
  'GITHUB_ENV', // GitHub's command files
  'add-mask', // GitHub's commands
  'RUNNER_TEMP',
  '__emulator',
];
// Loading reads no file of the user's; only the mapping of register is YAML.
const WITHOUT_YAML = ['YAMLParseError'];
const UNDICI = { 'undici.js': 900_000 };

/**
 * What each bundle promises. Every start pays for every byte that it reads: 20 kB take 0.7 ms to
 * compile (docs/performance.md). The bound of load-secrets is a law (docs/adr/0001-bones.md). The
 * others are their size today, and some room to grow.
 */
const LAWS: Readonly<Record<string, Law>> = {
  'actions/load-secrets': {
    starts: ['main.js', 'post.js'],
    bytes: 195_000,
    without: [...GITHUB, ...WITHOUT_YAML],
  },
  'actions/register-secrets': { starts: ['main.js'], bytes: 340_000, without: GITHUB },
  'azure-tasks/LoadSecretsV1': {
    starts: ['main.js', 'post.js'],
    bytes: 215_000,
    onDemand: UNDICI,
    without: [...AZURE, ...WITHOUT_YAML],
  },
  'azure-tasks/RegisterSecretsV1': {
    starts: ['main.js'],
    bytes: 370_000,
    onDemand: UNDICI,
    without: AZURE,
  },
  'packages/cli': { starts: ['senhasegura.cjs'], bytes: 1_500_000, without: ['__emulator'] },
  'packages/emulator': {
    starts: ['senhasegura-emulator.cjs'],
    bytes: 500_000,
    // The emulator shares no code with the client.
    without: ['SenhaseguraError', 'ERR_INTERNAL'],
  },
};

describe.each(Object.entries(LAWS))('the bundle of %s', (workspace, law) => {
  const dist = join(root, workspace, 'dist');
  const names = readdirSync(dist).filter((name) => /\.c?js$/.test(name));
  const files = names.map((name) => ({ name, code: readFileSync(join(dist, name), 'utf8') }));
  const bytesOf = (code: string): number => Buffer.byteLength(code);

  it('has the files that the platform starts', () => {
    expect(names).toEqual(expect.arrayContaining([...law.starts]));
  });

  it.each([...EVERYWHERE, ...law.without])('is without %s', (word) => {
    expect(files.filter(({ code }) => code.includes(word)).map(({ name }) => name)).toEqual([]);
  });

  it('is small where it is read at every start', () => {
    const read = files.filter(({ name }) => !(name in (law.onDemand ?? {})));
    const bytes = read.reduce((sum, { code }) => sum + bytesOf(code), 0);
    expect(bytes).toBeLessThanOrEqual(law.bytes);
  });

  it('is bounded where it is loaded on demand', () => {
    const sizes = files.map(({ name, code }) => [name, bytesOf(code)] as const);
    const tooLarge = sizes.filter(([name, bytes]) => bytes > (law.onDemand?.[name] ?? Infinity));
    expect(tooLarge).toEqual([]);
  });

  it('can be read by people: a line is a statement', () => {
    const lines = files.flatMap(({ code }) => code.split('\n'));
    const bytes = files.reduce((sum, { code }) => sum + bytesOf(code), 0);
    expect(bytes / lines.length).toBeLessThan(60);
  });
});

it.each(['actions/load-secrets', 'actions/register-secrets'])(
  'ncc makes the main file of %s',
  (action) => {
    const code = readFileSync(join(root, action, 'dist/main.js'), 'utf8');
    // ncc begins its output with this register. rolldown, which runs before it, never writes that
    // word.
    expect(code).toMatch(/^var __webpack_exports__ = \{\};$/m);
  },
);
