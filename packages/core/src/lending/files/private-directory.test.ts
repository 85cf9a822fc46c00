import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bitsOf, keptBits } from '../../../test-support/permission-bits.ts';
import { overwriteFile } from './file-scrubbing.ts';
import { writeJournalFile } from './journal-file.ts';
import { choosePrivateDirectory, writePrivateFiles } from './private-directory.ts';
import { removePrivateFiles } from './remove-private-files.ts';
import { Redacted } from '../../model/redacted.ts';

// Nothing else makes a disk fail: root may write everything.
vi.mock('./file-scrubbing.ts', { spy: true });

let root: string;
let temporary: string;
let victim: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'private-directory-')));
  temporary = join(root, 'temp');
  mkdirSync(temporary);
  victim = join(root, 'victim');
  writeFileSync(victim, 'precious');
});

afterEach(() => rmSync(root, { recursive: true }));

const file = (path: string, mode = 0o600) => ({ path, mode, content: new Redacted('value') });

describe('writePrivateFiles', () => {
  it('makes a 0700 directory with files of the modes asked for', () => {
    const directory = choosePrivateDirectory(temporary);
    writePrivateFiles(directory, [file('a'), file('sub/b', 0o400)]);
    expect(bitsOf(directory)).toBe(keptBits(0o700));
    expect(bitsOf(join(directory, 'sub'))).toBe(keptBits(0o700));
    expect(bitsOf(join(directory, 'a'))).toBe(keptBits(0o600));
    expect(bitsOf(join(directory, 'sub/b'))).toBe(keptBits(0o400));
    expect(readFileSync(join(directory, 'a'), 'utf8')).toBe('value');
  });

  it.each([
    ['a directory', (path: string) => mkdirSync(path)],
    ['a file', (path: string) => writeFileSync(path, '')],
    ['a symbolic link', (path: string) => symlinkSync(root, path)],
    ['a dangling symbolic link', (path: string) => symlinkSync(join(root, 'none'), path)],
  ])('fails when %s stands where the directory is to be', (_, plant) => {
    const directory = choosePrivateDirectory(temporary);
    plant(directory);
    expect(() => writePrivateFiles(directory, [file('a')])).toThrow(
      expect.objectContaining({ code: 'ERR_FILE' }) as Error,
    );
    expect(readFileSync(victim, 'utf8')).toBe('precious');
  });

  it('leaves nothing of the files when one of them cannot be written', () => {
    const directory = choosePrivateDirectory(temporary);
    expect(() => writePrivateFiles(directory, [file('a'), file('a/b')])).toThrow(/EEXIST/);
    expect(existsSync(directory)).toBe(false);
  });

  it('says so when there is no temporary directory', () => {
    expect(() => choosePrivateDirectory(join(root, 'none'))).toThrow(/ENOENT/);
  });
});

describe('writeJournalFile', () => {
  it('writes a new file of mode 0600 and another name each time', () => {
    const [one, other] = [writeJournalFile('text', temporary), writeJournalFile('text', temporary)];
    expect(one).not.toBe(other);
    expect(bitsOf(one)).toBe(keptBits(0o600));
    expect(readFileSync(one, 'utf8')).toBe('text');
  });

  it('says so when there is no temporary directory', () => {
    expect(() => writeJournalFile('text', undefined)).toThrow(
      expect.objectContaining({ code: 'ERR_PLATFORM' }) as Error,
    );
    expect(() => writeJournalFile('text', join(root, 'none'))).toThrow(/ENOENT/);
  });
});

describe('removePrivateFiles', () => {
  function made(...paths: string[]) {
    const directory = choosePrivateDirectory(temporary);
    const inodes = writePrivateFiles(
      directory,
      paths.map((path) => file(path)),
    );
    return { directory, files: { directory, inodes } };
  }

  it('overwrites what other names of the file still show, then removes everything', () => {
    const { directory, files } = made('a', 'sub/b');
    linkSync(join(directory, 'a'), join(root, 'other-name'));
    removePrivateFiles(temporary, files);
    expect(existsSync(directory)).toBe(false);
    expect(readFileSync(join(root, 'other-name'), 'utf8')).toBe('');
  });

  it('removes read-only files, files of the job, and does it again without complaint', () => {
    const directory = choosePrivateDirectory(temporary);
    const files = { directory, inodes: writePrivateFiles(directory, [file('a', 0o400)]) };
    writeFileSync(join(directory, 'made-by-the-job'), '');
    removePrivateFiles(temporary, files);
    removePrivateFiles(temporary, files);
    expect(existsSync(directory)).toBe(false);
  });

  it('removes a directory whose files were only intended', () => {
    const { directory } = made('a');
    removePrivateFiles(temporary, { directory, inodes: [] });
    expect(existsSync(directory)).toBe(false);
  });

  it.each([
    ['a symbolic link', (path: string) => symlinkSync(victim, path)],
    ['a hard link', (path: string) => linkSync(victim, path)],
  ])('leaves the file alone that %s was planted to', (_, plant) => {
    const { directory, files } = made('a');
    rmSync(join(directory, 'a'));
    plant(join(directory, 'a'));
    removePrivateFiles(temporary, files);
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(existsSync(directory)).toBe(false);
  });

  it('removes the others when one of them cannot be overwritten, and says so', () => {
    const { directory, files } = made('a', 'b', 'c');
    const other = join(root, 'other-name');
    linkSync(join(directory, 'c'), other);
    vi.mocked(overwriteFile).mockImplementationOnce(() => {
      throw new Error('EIO');
    });
    expect(() => removePrivateFiles(temporary, files)).toThrow(/without being overwritten/);
    expect(existsSync(directory)).toBe(false);
    expect(readFileSync(other, 'utf8')).toBe('');
  });

  it('does not follow a planted directory inside its own', () => {
    const { directory, files } = made('sub/victim');
    rmSync(join(directory, 'sub'), { recursive: true });
    symlinkSync(root, join(directory, 'sub'));
    removePrivateFiles(temporary, files);
    expect(readFileSync(victim, 'utf8')).toBe('precious');
  });

  it('comes to an end where links lead around in circles', () => {
    const { directory, files } = made('a');
    const kept = join(root, 'kept');
    linkSync(join(directory, 'a'), kept);
    for (const name of ['one', 'other']) symlinkSync(directory, join(directory, name));
    removePrivateFiles(temporary, files);
    expect([existsSync(directory), readFileSync(kept, 'utf8')]).toEqual([false, '']);
  });

  it('knows the temporary directory by another spelling', () => {
    const { directory, files } = made('a');
    const spelling = join(root, 'other-spelling');
    symlinkSync(temporary, spelling);
    const other = join(spelling, basename(directory));
    removePrivateFiles(temporary, { ...files, directory: other });
    expect(existsSync(directory)).toBe(false);
  });

  it('refuses a directory that was replaced by a link', () => {
    const { directory, files } = made('a');
    renameSync(directory, join(root, 'moved'));
    symlinkSync(root, directory);
    expect(() => removePrivateFiles(temporary, files)).toThrow(/replaced/);
    expect(existsSync(victim)).toBe(true);
  });

  it.each([
    ['elsewhere', () => join(root, 'senhasegura-0123456789abcdef0123456789abcdef')],
    ['of another name', () => join(temporary, 'node_modules')],
    ['that climbs', () => `${temporary}/../senhasegura-0123456789abcdef0123456789abcdef`],
  ])('refuses a directory %s', (_, path) => {
    mkdirSync(path(), { recursive: true });
    expect(() => removePrivateFiles(temporary, { directory: path(), inodes: [] })).toThrow(
      /was not made by this product/,
    );
    expect(existsSync(path())).toBe(true);
  });
});
