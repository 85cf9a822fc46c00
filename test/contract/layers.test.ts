import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const CORE = 'packages/core/src';

describe('the layers', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'layers-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What these files of core break: the rule, and where. */
  function broken(files: Readonly<Record<string, string>>): readonly string[] {
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, CORE, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = join(root, 'scripts/layers.mjs');
    const { stdout } = spawnSync(
      process.execPath,
      [depcruise, '--config', config, '--output-type', 'json', 'packages'],
      { cwd: folder, encoding: 'utf8' },
    );
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: { rule: { name: string }; from: string }[] };
    };
    return summary.violations.map(({ rule, from }) => `${rule.name}: ${relative(CORE, from)}`);
  }

  it('let a room import from those below it', () => {
    const files = {
      'load/value.ts': "import { A } from '../model/a.ts';\nexport const B = A;\n",
      'model/a.ts': 'export const A = 1;\n',
      'run.ts': "export { B } from './load/value.ts';\n",
    };
    expect(broken(files)).toEqual([]);
  });

  it('refuse an import that runs upwards, a room without a place, and a circle, be it of types', () => {
    const importing = (from: string): string => `import type { T } from '${from}';\n`;
    const files = {
      'model/a.ts': `${importing('../load/value.ts')}export type A = T;\n`,
      'vault/client.ts': `${importing('../inputs/inputs.ts')}export type A = T;\n`,
      'lending/journal.ts': `${importing('../run.ts')}export type A = T;\n`,
      'plan/plan.ts': `${importing('../attic/box.ts')}export type A = T;\n`,
      'text/one.ts': `${importing('./other.ts')}export type U = T | 1;\n`,
      'text/other.ts': "import type { U } from './one.ts';\nexport type T = U[];\n",
      'load/value.ts': 'export type T = string;\n',
      'inputs/inputs.ts': 'export type T = string;\n',
      'attic/box.ts': 'export type T = string;\n',
      'run.ts': 'export type T = string;\n',
    };
    expect([...broken(files)].sort()).toEqual([
      'core-lending: lending/journal.ts',
      'core-model: model/a.ts',
      'core-vault: vault/client.ts',
      'no-circle: text/one.ts',
      'no-unknown-room: plan/plan.ts',
    ]);
  });
});

describe('what core may not ask', () => {
  const asked = async (file: string, code: string): Promise<readonly string[]> => {
    const config = (await new ESLint({ cwd: root }).calculateConfigForFile(file)) as {
      rules: Linter.RulesRecord;
    };
    const rule = config.rules['no-restricted-syntax'] ?? 'off';
    const messages = new Linter().verify(code, {
      languageOptions: { parser: tseslint.parser },
      rules: { 'no-restricted-syntax': rule },
    });
    return messages.map(({ message }) => message);
  };
  const QUESTIONS = [
    "if (platform.kind === 'azure') work();",
    "const outputs = 'gitlab' !== kind;",
    "switch (kind) { case 'cli': work(); }",
    "if (['azure', 'gitlab'].includes(kind)) work();",
    'const derives = DERIVES[platform.kind];',
  ];

  it.each(QUESTIONS)('%s', async (code) => {
    expect(await asked('packages/core/src/mask/mask.ts', code)).not.toEqual([]);
  });

  it.each(QUESTIONS)('%s, outside core', async (code) => {
    expect(await asked('packages/cli/src/main.ts', code)).toEqual([]);
  });
});
