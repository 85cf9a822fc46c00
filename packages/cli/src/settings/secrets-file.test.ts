import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommandLine } from '../command-line/command-line.ts';
import { readSettings } from './settings.ts';

let folder: string;

beforeAll(() => {
  // Below the working directory, as the file must be.
  mkdirSync('node_modules/.cache', { recursive: true });
  folder = mkdtempSync(join('node_modules/.cache', 'secrets-yaml-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function rawOf(name: string, content: string, ...more: string[]) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const invocation = readCommandLine(['run', '--secrets-file', path, ...more, '--', 'x']);
  // A configuration file that is empty, so that none of the home directory is read.
  const config = join(folder, 'config');
  writeFileSync(config, '');
  const settings = await readSettings(invocation, { SENHASEGURA_CONFIG_FILE: config });
  return { ...settings.raw, origin: settings.origins.get('secrets-file') };
}

describe('--secrets-file', () => {
  it.each(['secrets.yaml', 'secrets.YML'])('turns %s into lines', async (name) => {
    expect(await rawOf(name, 'secrets:\n  - from: a#b\n    to: B')).toEqual({
      secrets: '\na#b -> "B"',
      'secrets-file': undefined,
      origin: 'the command line',
    });
  });

  it('leaves a file of lines to core', async () => {
    const raw = await rawOf('secrets', 'a#b');
    expect(raw).toMatchObject({ 'secrets-file': join(folder, 'secrets') });
    expect(raw).not.toHaveProperty('secrets');
  });

  it('leaves two lists to core, which reports them', async () => {
    const raw = await rawOf('secrets.yaml', 'x', '--secrets', 'a#b');
    expect(raw).toMatchObject({ secrets: 'a#b', 'secrets-file': join(folder, 'secrets.yaml') });
  });

  it('says where a document is wrong, and which file cannot be read', async () => {
    await expect(rawOf('secrets.yaml', 'secrets:\n  - to: B')).rejects.toThrow(
      'secrets-file, line 2: from is missing.',
    );
    const invocation = readCommandLine(['run', '--secrets-file', '../no.yaml', '--', 'x']);
    await expect(readSettings(invocation, { SENHASEGURA_CONFIG_FILE: '' })).rejects.toThrow(
      'does not exist or cannot be read',
    );
  });
});
