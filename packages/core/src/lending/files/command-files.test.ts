import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyCommandFile, scrubCommandFile } from './command-files.ts';

let root: string;
let temporary: string;
let commands: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'command-file-'));
  temporary = join(root, 'temp');
  commands = join(temporary, '_runner_file_commands');
  mkdirSync(commands, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

describe('scrubCommandFile', () => {
  it.each(['set_env_1a-2b', 'set_output_1a-2b'])('removes %s', (name) => {
    const path = join(commands, name);
    writeFileSync(path, 'value');
    scrubCommandFile(temporary, path);
    expect(existsSync(path)).toBe(false);
  });

  it('does not mind a file that is gone', () => {
    expect(() => scrubCommandFile(temporary, join(commands, 'set_env_1'))).not.toThrow();
  });

  it.each([
    ['a file of another name', () => join(commands, 'event.json')],
    ['a file elsewhere', () => join(root, 'set_env_1')],
    ['a path that climbs', () => `${commands}/../../set_env_1`],
  ])('leaves %s alone', (_, path) => {
    writeFileSync(path(), 'precious');
    scrubCommandFile(temporary, path());
    expect(readFileSync(path(), 'utf8')).toBe('precious');
  });

  it.each([
    ['a symbolic link', symlinkSync],
    ['a hard link', linkSync],
  ])('leaves alone what %s leads to', (_, link) => {
    const victim = join(root, 'victim');
    writeFileSync(victim, 'precious');
    link(victim, join(commands, 'set_env_1'));
    scrubCommandFile(temporary, join(commands, 'set_env_1'));
    expect(readFileSync(victim, 'utf8')).toBe('precious');
  });
});

describe('emptyHandoverFile', () => {
  it('leaves an empty file where the platform will look for one', () => {
    const path = join(commands, 'set_env_1');
    writeFileSync(path, 'NAME=value');
    expect(emptyCommandFile(temporary, path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it.each([
    ['a file of another name', () => temporary, () => join(commands, 'event.json')],
    ['a file elsewhere', () => temporary, () => join(root, 'set_env_1')],
    ['any file without a temporary directory', () => undefined, () => join(commands, 'set_env_1')],
  ])('leaves %s alone, and says so', (_, directory, path) => {
    writeFileSync(path(), 'precious');
    expect(emptyCommandFile(directory(), path())).toBe(false);
    expect(readFileSync(path(), 'utf8')).toBe('precious');
  });
});
