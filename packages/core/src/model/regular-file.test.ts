import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRegularFile, readRegularText } from './regular-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'regular-'));
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

describe('readRegularFile', () => {
  it.each([0, 1, 1024, 100_000])('reads a file of %i bytes', (size) => {
    const content = Buffer.alloc(size, 'x');
    expect(readRegularFile(file('some', content), 100_000)).toEqual(content);
  });

  it('follows a link', () => {
    symlinkSync(file('linked', 'text'), join(directory, 'link'));
    expect(String(readRegularFile(join(directory, 'link'), 9))).toBe('text');
  });

  it('reads no file that is larger than it may be', () => {
    expect(readRegularFile(file('large', 'text'), 3)).toBe('too-large');
  });

  it.runIf(process.platform === 'linux')('reads what says that its size is 0', () => {
    expect(readRegularFile('/proc/self/stat', 9999)).not.toHaveLength(0);
    expect(readRegularFile('/proc/self/environ', 3)).toBe('too-large');
  });

  it('refuses a directory', () => {
    expect(readRegularFile(directory, 9)).toBe('special');
  });

  it.skipIf(process.platform === 'win32')('refuses pipes and devices, and waits for none', () => {
    const pipe = join(directory, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero', '/dev/null']) {
      expect(readRegularFile(path, 9)).toBe('special');
    }
  });

  it('throws what the system says', () => {
    expect(() => readRegularFile(join(directory, 'missing'), 9)).toThrow('ENOENT');
  });
});

describe('readRegularText', () => {
  it('reads a file', () => {
    expect(readRegularText(file('text', 'caf\u00e9'), 9)).toBe('caf\u00e9');
  });

  it('answers undefined for everything else', () => {
    const circle = join(directory, 'circle');
    symlinkSync(circle, circle);
    for (const path of [circle, directory, join(directory, 'none'), file('long', 'text')]) {
      expect(readRegularText(path, 3)).toBeUndefined();
    }
  });
});
