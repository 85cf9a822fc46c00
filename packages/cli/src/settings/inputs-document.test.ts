import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readMasksFile } from '../filter/masks-file.ts';
import { readInputsDocument } from './inputs-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'inputs-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('reads the inputs that were given, whatever they hold', () => {
  const path = join(folder, 'inputs');
  writeFileSync(path, '@\n@ url\nhttps://a\n@ secrets\na\n@b\n\n@ tenant\n\u2205\n');
  expect([...readInputsDocument(path)]).toEqual([
    ['url', 'https://a'],
    ['secrets', 'a\n@b'],
  ]);
});

it.skipIf(process.platform === 'win32').each([
  ['--inputs', readInputsDocument],
  ['--masks', readMasksFile],
])('refuses pipes, devices and folders as %s, and waits for none', (flag, read) => {
  const pipe = join(folder, `pipe${flag}`);
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, '/dev/zero', '/dev/stdin', folder, join(folder, 'none')]) {
    expect(() => read(path)).toThrow(`The file of ${flag} cannot be read, or is larger than`);
  }
});
