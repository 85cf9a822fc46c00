import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { CONTROL, inert, printable } from './printable.ts';

/**
 * What the runner and the agent take for a command, wherever their documents and sources say it may
 * begin.
 */
const COMMAND = /##\[|##vso\[|^\s*::/im;

describe('CONTROL', () => {
  it('is what Unicode calls a control character', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const character = String.fromCharCode(unit);
      expect(CONTROL.test(character), `U+${unit.toString(16)}`).toBe(/\p{Cc}/u.test(character));
    }
    expect(CONTROL.test('🔑')).toBe(false);
  });
});

describe('printable', () => {
  it.each([
    ['team/shop/db', 'team/shop/db'],
    ['ação 日本 🔑', 'ação 日本 🔑'],
    ['', ''],
    ['a\nb\r\nc\td', 'a?b??c?d'],
    ['a\u0000b\u001b[31mc', 'a?b?[31mc'],
    ['\u202egnp.exe', '?gnp.exe'],
    ['a\u200bb\ufeffc\u2028d\u2029e', 'a?b?c?d?e'],
    ['a\ud800b', 'a?b'],
    ['::add-mask::x', ': :add-mask: :x'],
    [':::', ': : :'],
    ['a::b', 'a: :b'],
    ['##[command]x', '# #[command]x'],
    ['##vso[task.x]y', '# #vso[task.x]y'],
    ['##VSO[task.x]y', '# #VSO[task.x]y'],
    ['é##vso[task.x]::', 'é# #vso[task.x]: :'],
    ['###[group]', '## #[group]'],
  ])('shows %j as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each([
    ['k'.repeat(120), 'k'.repeat(120)],
    ['k'.repeat(121), `${'k'.repeat(120)}…`],
    ['🔑'.repeat(120), '🔑'.repeat(120)],
    ['🔑'.repeat(121), `${'🔑'.repeat(120)}…`],
    ['\u{ffff}'.repeat(121), `${'\u{ffff}'.repeat(120)}…`],
    ['\u{10000}'.repeat(121), `${'\u{10000}'.repeat(120)}…`],
    ['k'.repeat(5000), `${'k'.repeat(120)}…`],
  ])('keeps 120 characters', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps as many characters as it is told to', () => {
    expect(printable('abcdef', 3)).toBe('abc…');
  });

  it('leaves no command, no second line and no invisible character of any text', () => {
    const piece = fc.constantFrom(':', '#', '[', 'vso', '\n', ' ', '\u200e', '\u2028', 'é', 'x');
    const text = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, (name) => {
        const shown = printable(name);
        expect(shown).not.toMatch(COMMAND);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|::/u);
        expect(shown.split('\n')).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('inert', () => {
  it.each([
    ['Loaded 2 secrets:\n  env:A  <-  a#b', 'Loaded 2 secrets:\n  env:A  <-  a#b'],
    ['a::b', 'a::b'],
    ['::error::x', ': :error::x'],
    ['one\n\t ::add-mask::x', 'one\n\t : :add-mask::x'],
    [':::', ': ::'],
    ['x ##[group]y ##vso[z', 'x # #[group]y # #vso[z'],
  ])('turns %j into %j', (text, harmless) => {
    expect(inert(text)).toBe(harmless);
    expect(inert(text)).not.toMatch(COMMAND);
  });

  // The first use of a pattern takes a tenth of a millisecond, and every start has texts.
  it.each(['Loaded 2 secrets:', '# a:b #:# '])('looks for no pattern in %j', (text) => {
    const replace = vi.spyOn(String.prototype, 'replace');
    expect([inert(text), replace.mock.calls]).toEqual([text, []]);
  });
});
