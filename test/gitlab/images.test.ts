import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobOf } from './template.ts';

/** What a job image has, beside a shell, for the template to work. */
const TOOLS = [
  'mkdir',
  'mkfifo',
  'tar',
  'gzip',
  'wget',
  'uname',
  'rm',
  'cat',
  'cp',
  'mv',
  'sha256sum',
];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'image-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs before_script where these programs are all that there is. */
function load(tools: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const path = join(folder, 'bin');
  mkdirSync(path);
  for (const tool of tools) symlinkSync('/bin/busybox', join(path, tool));
  const { status, stderr } = spawnSync('/bin/sh', ['-c', jobOf({}).before], {
    env: { PATH: path, TMPDIR: folder, ...env },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  return stderr;
}

describe('an image that lacks something', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    [
      'curl and wget',
      ['wget'],
      {},
      'this image has neither curl nor wget to download the CLI with',
    ],
    ['tar', ['tar'], {}, 'this image has neither Node.js 20 or newer nor tar to unpack one with'],
    [
      'gzip',
      ['gzip'],
      {},
      'this image has neither Node.js 20 or newer nor gzip to unpack one with',
    ],
    ['mkfifo', ['mkfifo'], {}, 'this image has no mkfifo, which masking needs'],
    [
      'Node.js, with a mirror of the file for it',
      [],
      { SENHASEGURA_CLI_URL: 'https://mirror.example.com/senhasegura.cjs' },
      'SENHASEGURA_CLI_URL names the file for Node.js, and this image has no Node.js 20 or newer',
    ],
    [
      'Node.js, with a copy of the file for it',
      [],
      { SENHASEGURA_CLI: import.meta.filename },
      'the file that SENHASEGURA_CLI names cannot be run',
    ],
  ])('is told in one sentence: %s', (_, missing, env, sentence) => {
    const said = load(
      TOOLS.filter((tool) => !missing.includes(tool)),
      env,
    );
    expect(said).toContain(`senhasegura: ${sentence}`);
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});
