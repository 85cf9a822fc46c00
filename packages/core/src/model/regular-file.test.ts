import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRegularFile, readRegularText } from './regular-file.ts';
import { bad, good } from './result.ts';

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
    expect(readRegularFile(file('some', content), 100_000)).toEqual(good(content));
  });

  it('follows a link', () => {
    symlinkSync(file('linked', 'text'), join(directory, 'link'));
    expect(readRegularFile(join(directory, 'link'), 9)).toEqual(good(Buffer.from('text')));
  });

  it('reads no file that is larger than it may be', () => {
    expect(readRegularFile(file('large', 'text'), 3)).toEqual(bad('too-large'));
  });

  it.runIf(process.platform === 'linux')('reads what says that its size is 0', () => {
    const version = readFileSync('/proc/version');
    expect(readRegularFile('/proc/version', 9999)).toEqual(good(version));
    expect(readRegularFile('/proc/self/environ', 3)).toEqual(bad('too-large'));
  });

  it('refuses a directory', () => {
    expect(readRegularFile(directory, 9)).toEqual(bad('special'));
  });

  it.skipIf(process.platform === 'win32')('refuses pipes and devices, and waits for none', () => {
    const pipe = join(directory, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero', '/dev/null']) {
      expect(readRegularFile(path, 9)).toEqual(bad('special'));
    }
  });

  it('reads nothing where there is nothing', () => {
    expect(readRegularFile(join(directory, 'missing'), 9)).toEqual(bad('unreadable'));
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
