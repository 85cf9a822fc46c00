import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SenhaseguraError } from '@senhasegura-action/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePrivateFile } from './private-file.ts';

describe('a private file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'private-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes the place of another one', () => {
    const path = join(folder, 'out');
    writeFileSync(path, 'old');
    writePrivateFile(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it.each([
    ['below a file', ['file', 'out']],
    ['below nothing', ['none', 'out']],
  ])('cannot be written %s, which leaves nothing', (_, where) => {
    writeFileSync(join(folder, 'file'), '');
    const write = (): void => writePrivateFile(join(folder, ...where), 'text');
    expect(write).toThrow(SenhaseguraError);
    expect(write).toThrow(/cannot be written. Check that its directory exists/);
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
