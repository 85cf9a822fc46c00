import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanForLeaks } from '../../support/scans/leak-scan.ts';
import type { Print } from '../../support/scans/prints/print.ts';
import { PRINTS } from '../../support/scans/prints/prints.ts';
import { PRINTED_KINDS, type PrintedKind } from './printed-kinds.ts';
import { maskInOneStep, type Masker } from './step-masker.ts';

const SECURITY = join(import.meta.dirname, '../../../SECURITY.md');

/** Who masks, by the letter that SECURITY.md has for it. */
const WHO = [
  ['G', 'github'],
  ['A', 'azure'],
  ['F', 'cli'],
] as const;

const kinds = PRINTED_KINDS.map(({ kind }) => kind);

/** The table in SECURITY.md of what stays readable: the print, then a cell for each kind of value. */
function listed(): readonly (readonly string[])[] {
  const [, section = ''] = readFileSync(SECURITY, 'utf8').split('## What stays readable in a log');
  const [table = ''] = /^\|[^]*?\n\n/m.exec(section) ?? [];
  return table
    .trim()
    .split('\n')
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()));
}

const visible = (text: string): number => text.replace(/[\r\n]/g, '').length;

/**
 * Whether a print can be read after masking: half of what the value adds to it, or all of a value
 * once the log is decoded.
 */
function isOpen({ print }: Print, { printed, hidden }: PrintedKind, masker: Masker): boolean {
  const text = print(printed);
  const log = masker.mask(text);
  if (log === text) return true;
  const around = visible(print(''));
  const left = visible(log.replaceAll('***', '')) - around;
  return (
    2 * left >= visible(text) - around ||
    scanForLeaks({ texts: { log } }, Object.fromEntries(hidden.entries())).length > 0
  );
}

describe('what tools print of what a job loads', () => {
  const maskers = WHO.map(([letter, platform]) => {
    const one = (loaded: string): Masker => maskInOneStep(platform, [['loaded', loaded]]).masker;
    return [letter, new Map(PRINTED_KINDS.map(({ loaded }) => [loaded, one(loaded)]))] as const;
  });
  const openTo = (print: Print, kind: PrintedKind): string =>
    maskers
      .filter(([, masked]) => {
        const masker = masked.get(kind.loaded);
        return masker !== undefined && isOpen(print, kind, masker);
      })
      .map(([letter]) => letter)
      .join(' ');
  const [head, , ...rows] = listed();

  it('is listed in SECURITY.md for each kind of value', () => {
    expect(head).toEqual(['print', ...kinds]);
    const names = PRINTS.map(({ name }) => `\`${name}\``);
    expect(names).toEqual(expect.arrayContaining(rows.map(([name]) => name)));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(PRINTS.map((print) => [print.name, print] as const))(
    'can be read where SECURITY.md says so, and nowhere else: %s',
    (name, print) => {
      const row = rows.find(([of]) => of === `\`${name}\``)?.slice(1) ?? kinds.map(() => '');
      expect(PRINTED_KINDS.map((kind) => openTo(print, kind))).toEqual(row);
    },
  );
});
