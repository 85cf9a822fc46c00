import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeUnderAct, runWorkflow, type WorkflowRun } from '../support/github/act.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { examplesFor, platformOf, type Example } from '../support/docs/examples.ts';
import { writeFiles } from '../support/machine/write-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const shapes = examplesFor('test/recipes/recipes.test.ts').filter(
  ({ page }) => page === 'docs/recipes/workflows.md',
);
const workflows = shapes
  .filter((example) => platformOf(example) === 'github')
  .map((example) => [example.heading, example] as const);

/** Says whether there is a password, and no more. */
const DEPLOY = '#!/bin/sh\necho "password of ${#DB_PASSWORD} characters"\ntest -n "$DB_PASSWORD"\n';

/** A workflow of its own, with the action of this repository and the vault of this test. */
function localized({ text }: Example, { inputs }: TestVault): string {
  const here = text
    .replaceAll('uses: org/senhasegura-action@v1', 'uses: ./')
    .replaceAll('actions/checkout@v5', 'actions/checkout@v4')
    .replaceAll('https://vault.example.com', inputs.url)
    .replaceAll('${{ vars.SENHASEGURA_URL }}', inputs.url)
    .replace(/^( *)url: .*$/gm, `$&\n$1ca-certificate: ${inputs['ca-certificate']}`);
  if (!here.startsWith('- ')) return here;
  const checkout = here.includes('actions/checkout') ? '' : '- uses: actions/checkout@v4\n';
  const steps = `${checkout}${here}`.replace(/^(?=.)/gm, '      ');
  return `jobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
}

async function run(example: Example, vault: TestVault, program: string): Promise<WorkflowRun> {
  const root = mkdtempSync(join(tmpdir(), 'recipe-'));
  try {
    const shipped = ['action.yml', 'actions/load-secrets/dist'];
    for (const file of shipped) cpSync(join(ROOT, file), join(root, file), { recursive: true });
    const shown = shapes
      .filter(({ file, heading }) => file !== '' && heading === example.heading)
      .map((shape) => [shape.file, localized(shape, vault)] as const);
    const files = { ...Object.fromEntries(shown), 'deploy.sh': DEPLOY };
    writeFiles(root, files);
    return await runWorkflow({
      act: program,
      root,
      files: [...shipped, ...Object.keys(files)],
      workflow: `on: push\n${localized(example, vault)}`,
      secrets: {
        SENHASEGURA_CLIENT_ID: vault.inputs['client-id'],
        SENHASEGURA_CLIENT_SECRET: vault.inputs['client-secret'],
      },
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

// The model of this folder runs them too; act didn't read what the model thinks of GitHub.
describeUnderAct('the shapes of a workflow under act', (act) => {
  it.each(workflows)('%s', { timeout: 60_000 }, async (_heading, example) => {
    await using vault = await startVault();
    const { exitCode, log, steps } = await run(example, vault, act);
    expect(exitCode, log).toBe(0);
    expect(log).toMatch(/password of \d{2} characters/);
    expect(steps.map(({ stage, result }) => [stage, result])).toContainEqual(['Post', 'success']);
    expect(vault.emulator.leases()).toEqual([]);
  });
});
