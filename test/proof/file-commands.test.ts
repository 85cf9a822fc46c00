import { GITHUB } from '../../packages/core/src/platforms/github.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPlatform } from '../../packages/github/src/platform.ts';
import { SenhaseguraError } from '../../packages/core/src/model/errors.ts';
import { parseInputs } from '../../packages/core/src/inputs/inputs.ts';
import { maskAll } from '../../packages/core/src/mask/mask.ts';
import { makePlan } from '../../packages/core/src/plan/plan.ts';
import { Redacted } from '../../packages/core/src/model/redacted.ts';
import type { FetchedSecret, VariableKind } from '../../packages/core/src/model/secret.ts';
import { selectSecrets } from '../../packages/core/src/load/select.ts';
import { parseEnvFile, parseFileCommands } from '../support/github/file-commands.ts';
import { full } from './sample.ts';

// Every pair is written by the shipped adapter and read as the runner reads it.
const RUNS = full ? 100_000 : 1000;

const KINDS = ['env', 'output'] as const;
const FILES = { env: 'GITHUB_ENV', output: 'GITHUB_OUTPUT' } as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-commands-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
// The toolkit also sets what it exports in this process.
const environment = { ...process.env };
afterEach(() => {
  process.env = environment;
});

/** What the core makes of one value, or undefined when it refuses. */
function loaded(kind: VariableKind, wish: { key: string; name?: string; value: string }) {
  const raw = {
    url: 'https://vault.example',
    'client-id': 'id',
    'client-secret': 'secret',
    'export-to': kind,
    secrets: 'db#*',
  };
  try {
    const inputs = parseInputs(raw, GITHUB, {});
    const entries = inputs.entries.map((entry) =>
      wish.name === undefined
        ? entry
        : { ...entry, key: wish.key, destination: { kind, name: wish.name } },
    );
    const plan = makePlan({ ...inputs, entries }, GITHUB);
    const fields = [{ key: wish.key, value: new Redacted(wish.value) }];
    const object = { kind: 'dsm', ref: 'db', id: '1', fields, expiration: undefined } as const;
    const [secret, ...others] = selectSecrets(plan, [object], 0).secrets;
    expect(others).toEqual([]);
    return secret;
  } catch (error) {
    if (!(error instanceof SenhaseguraError)) throw error;
    return undefined;
  }
}

/** Hands a value over with the shipped adapter and says what the runner takes. */
function handedOver(secret: FetchedSecret, kind: VariableKind) {
  const path = join(folder, kind);
  writeFileSync(path, '');
  process.env = { [FILES[kind]]: path };
  const { secrets } = maskAll([{ ...secret, maskPolicy: 'none' }], {
    ...GITHUB,
    addMask: () => {},
  });
  const platform = createPlatform();
  for (const masked of secrets) {
    if (masked.placement.kind !== 'file')
      platform.exportSecret(kind, masked.placement.name, masked);
  }
  const text = readFileSync(path, 'utf8');
  return kind === 'env' ? parseEnvFile(text) : { ...parseFileCommands(text), refused: [] };
}

const counts = { handedOver: 0, refused: 0 };
const tally = (secret: FetchedSecret | undefined): void => {
  if (secret === undefined) counts.refused += 1;
  else counts.handedOver += 1;
};
afterEach(() => {
  if (full) console.log(`${counts.handedOver} handed over, ${counts.refused} refused`);
  counts.handedOver = 0;
  counts.refused = 0;
});

const nameLike = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/);
const nastyName = fc.constantFrom(
  ...[
    '',
    '=',
    '<<',
    '<<EOF',
    '\n',
    '\r',
    '\u2028',
    '\0',
    '*',
    ' ',
    '::',
    '%0A',
    '\uFEFF',
    'ſ',
    'İ',
  ],
  ...['NODE_OPTIONS', 'node_options', 'PATH', 'GITHUB_ENV', 'INPUT_URL', 'LD_PRELOAD', '__proto__'],
  ...[
    'JSON',
    'journal',
    'constructor',
    'A'.repeat(128),
    'A'.repeat(129),
    '1',
    '_',
    'BASH_FUNC_x%%',
  ],
);
const anyText = fc.string({ unit: 'binary', maxLength: 20 });
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.array(fc.oneof(...parts), { maxLength: 4 }).map((texts) => texts.join(''));
const names = fc.oneof(nameLike, nastyName, anyText, joined(nameLike, nastyName, anyText));

const nastyValue = fc.constantFrom(
  ...[
    '',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '\t',
    '\0',
    '\uFEFF',
    '\uD800',
    '\uDC00',
    '\u2028',
    '\u0085',
  ],
  ...['<<', '=', 'NAME=other', 'NAME<<EOF', 'EOF', '\nEOF\n', 'ghadelimiter_', '\nghadelimiter_\n'],
  ...[
    '::add-mask::',
    '::set-output name=a::b',
    '##[error]',
    '%0A',
    '%25',
    '${{ x }}',
    '$(x)',
    '***',
  ],
  ...['An error occurred while encrypting the text', 'x'.repeat(5000)],
);
const values = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  // Halves of characters too, which aren't text.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  joined(nastyValue, fc.string({ maxLength: 10 })),
);

describe.each(KINDS)(`${RUNS / 2} names and as many values, as %s`, (kind) => {
  it('a name that an entry gives becomes one pair, as it is, or is refused', () => {
    fc.assert(
      fc.property(names, (name) => {
        // The placeholder of the key would be replaced.
        fc.pre(!name.includes('*'));
        const secret = loaded(kind, { key: 'key', name, value: 'v4lue' });
        tally(secret);
        if (secret === undefined) return;
        const taken = handedOver(secret, kind);
        expect(taken).toEqual({ pairs: [[name, 'v4lue']], errors: [], refused: [] });
      }),
      { numRuns: RUNS / 4 },
    );
    expect(Math.min(counts.handedOver, counts.refused)).toBeGreaterThan(RUNS / 40);
  });

  it('a name that is made of a key becomes one pair, or is refused', () => {
    fc.assert(
      fc.property(names, (key) => {
        const secret = loaded(kind, { key, value: 'v4lue' });
        tally(secret);
        if (secret === undefined || secret.placement.kind === 'file') return;
        const { name } = secret.placement;
        expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
        const taken = handedOver(secret, kind);
        expect(taken).toEqual({ pairs: [[name, 'v4lue']], errors: [], refused: [] });
      }),
      { numRuns: RUNS / 4 },
    );
    expect(Math.min(counts.handedOver, counts.refused)).toBeGreaterThan(RUNS / 100);
  });

  it('a value becomes one pair, byte for byte, or is refused', () => {
    fc.assert(
      fc.property(values, (value) => {
        const secret = loaded(kind, { key: 'key', name: 'NAME', value });
        tally(secret);
        if (secret === undefined) return;
        const taken = handedOver(secret, kind);
        expect(taken).toEqual({ pairs: [['NAME', value]], errors: [], refused: [] });
      }),
      { numRuns: RUNS / 2 },
    );
    expect(Math.min(counts.handedOver, counts.refused)).toBeGreaterThan(RUNS / 100);
  });
});
