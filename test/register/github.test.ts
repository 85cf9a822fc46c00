import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { GithubRunner, type UsedAction } from '../support/github/runner.ts';
import { textsOf } from '../support/github/step-result.ts';
import { expectSecrets, expectVariables, MAPPING, OTHERS, VALUES } from './scenario.ts';
import { SecondVault } from './second-vault.ts';

const ACTION = fileURLToPath(new URL('../../actions/register-secrets/action.yml', import.meta.url));

let runner: GithubRunner;
let vault: SecondVault;
beforeEach(async () => {
  vault = await SecondVault.start();
  runner = new GithubRunner({ secrets: ['s3cret-of-client'] });
  writeFileSync(join(runner.folders.workspace, 'mapping.json'), JSON.stringify(MAPPING));
});
afterEach(async () => {
  await runner.close();
  await vault[Symbol.asyncDispose]();
});

async function use(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<UsedAction> {
  const used = await runner.action(ACTION, {
    name: 'Register',
    with: {
      url: vault.url,
      'client-id': 'the-client-id',
      'client-secret': 's3cret-of-client',
      ...inputs,
    },
    env: { ...VALUES, ...OTHERS, ...env },
  });
  const texts = { ...textsOf(used.main), log: runner.log() };
  const secrets = { ...VALUES, ...OTHERS, client: 's3cret-of-client' };
  expect(scanForLeaks({ texts, roots: [runner.folders.root] }, secrets)).toEqual([]);
  expect(used.main.stderr).toBe('');
  return used;
}

describe('actions/register-secrets', () => {
  it('has no post step, as nothing is lent', async () => {
    const { metadata } = await use({ 'mapping-file': 'mapping.json', 'dry-run': 'true' });
    expect(metadata.post).toBeUndefined();
    expect(vault.calls).toEqual([]);
  });

  it('sends the named variables of the step, and nothing else', async () => {
    const { main } = await use({ 'mapping-file': 'mapping.json' });
    expect(main.outcome).toBe('success');
    expectVariables(vault);
    expect(main.summary).toContain('| DB&#95;USER, DB&#95;PASSWORD, DB&#95;HOST | sent |');
    expect([...main.outputs, ...main.env, ...main.state]).toEqual([]);
  });

  it('writes secrets, and masks all of them first', async () => {
    const { main } = await use({ 'mapping-file': 'mapping.json', via: 'secret' });
    expect(main.outcome).toBe('success');
    expectSecrets(vault);
    for (const value of Object.values(VALUES)) expect(main.masks).toContain(value.trim());
    await runner.script('printf "%s\\n" "$V"', { env: { V: VALUES['DB_PASSWORD'] ?? '' } });
    expect(runner.log()).not.toContain(VALUES['DB_PASSWORD']?.trim());
  });

  it('takes the path from SENHASEGURA_MAPPING_FILE when it has no input', async () => {
    const { main } = await use({}, { SENHASEGURA_MAPPING_FILE: 'mapping.json' });
    expect(main.outcome).toBe('success');
    expectVariables(vault);
  });

  it('makes one annotation of each problem, and sends nothing', async () => {
    const { main } = await use(
      { 'mapping-file': 'mapping.json' },
      { DB_HOST: '', API_KEY: '${{ secrets.MISSPELLED }}' },
    );
    expect(main.outcome).toBe('failure');
    const errors = main.commands.filter(({ kind }) => kind === 'error').map(({ data }) => data);
    expect(errors).toEqual([
      expect.stringMatching(/DB_HOST.*ERR_VARIABLE_MISSING/),
      expect.stringMatching(/API_KEY.*ERR_INPUT_UNEXPANDED/),
    ]);
    expect(vault.calls).toEqual([]);
  });

  it('sends no request while its masks are not read', async () => {
    const { main } = await runner.action(ACTION, {
      with: {
        url: vault.url,
        'client-id': 'the-client-id',
        'client-secret': 's3cret-of-client',
        'mapping-file': 'mapping.json',
      },
      env: VALUES,
      stallStdout: true,
      timeoutMs: 1000,
    });
    expect(main).toMatchObject({ timedOut: true, masks: [] });
    expect(vault.calls).toEqual([]);
  });
});
