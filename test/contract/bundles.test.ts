import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Law {
  /** What the platform or the user starts. */
  readonly starts: readonly string[];
  /** How large the files that it starts may be, in bytes. */
  readonly bytes: number;
  /** How large all files together may be that some runs load on demand, in bytes. */
  readonly onDemand: number;
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
  'getBuiltinModule(', // Node 20.16; the oldest agents bring 20.3
];
// Loading reads no file of the user's; only the mapping of register is YAML.
const WITHOUT_YAML = ['YAMLParseError'];
/** What a proxy needs. */
const UNDICI = 445_000;

/**
 * What each bundle promises. Every start pays for every byte that it reads: 20 kB take 0.7 ms to
 * compile (docs/performance.md). The bound of load-secrets is a law (docs/adr/0001-bones.md). The
 * others are their size today, and some room to grow.
 */
const LAWS: Readonly<Record<string, Law>> = {
  'actions/load-secrets': {
    starts: ['main.js', 'post.js'],
    bytes: 170_000,
    onDemand: 58_000,
    without: [...GITHUB, ...WITHOUT_YAML],
  },
  'actions/register-secrets': {
    starts: ['main.js'],
    bytes: 340_000,
    onDemand: 27_000,
    without: GITHUB,
  },
  'azure-tasks/LoadSecretsV1': {
    starts: ['main.js', 'post.js'],
    bytes: 195_000,
    onDemand: 64_000 + UNDICI,
    without: [...AZURE, ...WITHOUT_YAML],
  },
  'azure-tasks/RegisterSecretsV1': {
    starts: ['main.js'],
    bytes: 360_000,
    onDemand: 20_000 + UNDICI,
    without: AZURE,
  },
  'packages/cli': {
    starts: ['senhasegura.cjs'],
    bytes: 1_150_000,
    onDemand: 0,
    without: ['__emulator'],
  },
  'packages/emulator': {
    starts: ['senhasegura-emulator.cjs'],
    bytes: 500_000,
    onDemand: 0,
    // The emulator shares no code with the client.
    without: ['SenhaseguraError', 'ERR_INTERNAL'],
  },
};

describe.each(Object.entries(LAWS))('the bundle of %s', (workspace, law) => {
  const dist = join(root, workspace, 'dist');
  const names = readdirSync(dist).filter((name) => /\.c?js$/.test(name));
  const files = names.map((name) => ({ name, code: readFileSync(join(dist, name), 'utf8') }));

  it('has the files that the platform starts', () => {
    expect(names).toEqual(expect.arrayContaining([...law.starts]));
  });

  it.each([...EVERYWHERE, ...law.without])('is without %s', (word) => {
    expect(files.filter(({ code }) => code.includes(word)).map(({ name }) => name)).toEqual([]);
  });

  const bytes = (wanted: boolean): number =>
    files
      .filter(({ name }) => law.starts.includes(name) === wanted)
      .reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);

  it('is small where it is read at every start', () => {
    expect(bytes(true)).toBeLessThanOrEqual(law.bytes);
  });

  it('reads at a start what it starts, and nothing else', () => {
    const started = files.filter(({ name }) => law.starts.includes(name));
    const imports = /^(import|let|const) .*"\.\/|^require\("\./m;
    expect(started.filter(({ code }) => imports.test(code)).map(({ name }) => name)).toEqual([]);
  });

  it('names no property of Unicode in a pattern, which would be looked up at every start', () => {
    const [main] = files.filter(({ name }) => name === 'main.js');
    expect(main?.code ?? '').not.toMatch(/[^\\]\\p\{/i);
  });

  it('is ASCII where a platform starts it, so that V8 keeps it in half the memory', () => {
    const [main] = files.filter(({ name }) => name === 'main.js');
    expect(main?.code.match(/[^\0-\x7f]/g) ?? []).toEqual([]);
  });

  it('is bounded where it is loaded on demand', () => {
    expect(bytes(false)).toBeLessThanOrEqual(law.onDemand);
  });

  it('can be read by people: a line is a statement', () => {
    const lines = files.flatMap(({ code }) => code.split('\n'));
    expect((bytes(true) + bytes(false)) / lines.length).toBeLessThan(60);
  });
});

it.each(['actions/load-secrets', 'actions/register-secrets'])(
  'ncc makes the main file of %s',
  (action) => {
    const code = readFileSync(join(root, action, 'dist/main.js'), 'utf8');
    // ncc begins its output with this register. rolldown, which runs before it, never writes that
    // word.
    expect(code).toMatch(/^var __webpack_exports__ = \{\};$/m);
    // V8 compiles a callback in parentheses together with the function around it.
    expect(code).not.toMatch(/^\t.*\.(?:map|filter|some)\(\(\w+\) =>/m);
  },
);
