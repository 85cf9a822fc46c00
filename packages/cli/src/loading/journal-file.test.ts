import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readJournalFile, refuseToReplaceJournal } from './journal-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'journal-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);

const refusal = (path: string): unknown => {
  try {
    return refuseToReplaceJournal(path, false);
  } catch (error) {
    return error;
  }
};

describe('refuseToReplaceJournal', () => {
  it('lets a new file be written, and an empty one', () => {
    writeFileSync(path('empty'), '');
    expect([path('new'), path('empty')].map(refusal)).toEqual([undefined, undefined]);
  });

  it('keeps a journal, and says how to give it back', () => {
    writeFileSync(path('kept'), 'v1.x');
    expect(refusal(path('kept'))).toMatchObject({
      code: 'ERR_FILE',
      message: expect.stringContaining(`senhasegura cleanup --journal ${path('kept')}`) as string,
    });
  });

  it.skipIf(process.platform === 'win32')('refuses what the system cannot look at', () => {
    symlinkSync(path('circle'), path('circle'));
    for (const [name, errno] of [
      ['circle', 'ELOOP'],
      ['x'.repeat(300), 'ENAMETOOLONG'],
    ] as const) {
      expect(refusal(path(name))).toMatchObject({
        code: 'ERR_FILE',
        message: expect.stringContaining(`(${errno})`) as string,
      });
    }
  });
});

describe('readJournalFile', () => {
  it('reads a journal', () => {
    writeFileSync(path('journal'), 'v1.x');
    expect(readJournalFile(path('journal'))).toBe('v1.x');
  });

  it.each(['missing', '.'])('says that there is nothing to read: %s', (name) => {
    expect(() => readJournalFile(path(name))).toThrow(/cannot be read/);
  });
});
