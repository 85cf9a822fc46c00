import { execFileSync } from 'node:child_process';
import type fileSystem from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EOL, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlatform, loadState, requireCommandFiles } from './platform.ts';

const FILES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

const { closeFails } = vi.hoisted(() => ({ closeFails: { now: false } }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof fileSystem>();
  const closeSync = (file: number): void => {
    fs.closeSync(file);
    if (closeFails.now) throw Object.assign(new Error('close'), { code: 'EDQUOT' });
  };
  return { ...fs, closeSync };
});

let folder: string;
let stdout: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'github-platform-'));
  for (const name of FILES) {
    writeFileSync(join(folder, name), '');
    vi.stubEnv(name, join(folder, name));
  }
  stdout = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

// The toolkit ends lines as the system does.
const fileOf = (name: string): string =>
  readFileSync(join(folder, name), 'utf8').replaceAll(EOL, '\n');

describe('the platform', () => {
  it('hands over through the files of the runner, and prints nothing of it', () => {
    const name = 'SENHASEGURA_TEST_PATH';
    vi.stubEnv(name, '');
    const platform = createPlatform();
    platform.exportPath('env', name, '/tmp/one');
    platform.exportPath('output', 'path', '/tmp/two');
    platform.saveState('v1.journal');
    expect(fileOf('GITHUB_ENV')).toMatch(/^SENHASEGURA_TEST_PATH<<(\S+)\n\/tmp\/one\n\1\n$/);
    expect(fileOf('GITHUB_OUTPUT')).toMatch(/^path<<(\S+)\n\/tmp\/two\n\1\n$/);
    expect(fileOf('GITHUB_STATE')).toMatch(/^journal<<(\S+)\nv1\.journal\n\1\n$/);
    expect(stdout).toBe('');
  });

  it('teaches the runner a mask', () => {
    createPlatform().addMask('50%');
    expect(stdout).toBe(`::add-mask::50%25${EOL}`);
  });

  it('keeps commands in what it says inert', () => {
    const platform = createPlatform();
    platform.info('::set-output name=x::y');
    platform.warning('one\n::stop-commands::x');
    expect(stdout).not.toMatch(/^::(set-output|stop-commands)/m);
  });

  it('adds to the summary, and does without one', () => {
    createPlatform().summary('| a |');
    createPlatform().summary('| b |');
    expect(fileOf('GITHUB_STEP_SUMMARY')).toBe('| a |\n| b |\n');
    vi.stubEnv('GITHUB_STEP_SUMMARY', '');
    expect(() => createPlatform().summary('| c |')).not.toThrow();
  });

  it('warns of a summary that cannot be written, because the secrets are loaded by then', () => {
    vi.stubEnv('GITHUB_STEP_SUMMARY', folder);
    createPlatform().summary('| a |');
    expect(stdout).toContain('::warning::');
  });

  it('says which error the system gave, without what was to be written', () => {
    vi.stubEnv('GITHUB_STATE', folder);
    expect(() => createPlatform().saveState('v1.journal')).toThrow(
      expect.objectContaining({
        code: 'ERR_PLATFORM',
        message: 'The file that passes values to the runner could not be written (EISDIR).',
      }) as Error,
    );
  });
});

it('loads without a summary that a full disk refuses when it is closed', () => {
  closeFails.now = true;
  try {
    createPlatform().summary('| a |');
  } finally {
    closeFails.now = false;
  }
  expect(stdout).toContain('::warning::The summary page could not be written.');
});

describe.skipIf(process.platform === 'win32')('a pipe that nobody reads', () => {
  let pipe: string;
  beforeEach(() => execFileSync('mkfifo', [(pipe = join(folder, 'pipe'))]));

  it.each(['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'])('is refused as %s', (name) => {
    vi.stubEnv(name, pipe);
    expect(requireCommandFiles).toThrow(name);
  });

  it('is no summary', () => {
    vi.stubEnv('GITHUB_STEP_SUMMARY', pipe);
    createPlatform().summary('| a |');
    expect(stdout).toContain('::warning::The summary page could not be written.');
  });
});

describe('loadState', () => {
  it('gives what main kept, or nothing', () => {
    vi.stubEnv('STATE_journal', 'v1.journal');
    expect(loadState()).toBe('v1.journal');
    vi.stubEnv('STATE_journal', undefined);
    expect(loadState()).toBe('');
  });
});

describe('requireCommandFiles', () => {
  it('is content with the files of the runner', () => {
    expect(requireCommandFiles).not.toThrow();
  });

  it.each(['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'])('refuses to run without %s', (name) => {
    rmSync(join(folder, name));
    expect(requireCommandFiles).toThrow(name);
    vi.stubEnv(name, undefined);
    expect(requireCommandFiles).toThrow(name);
  });
});
