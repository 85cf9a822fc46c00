import { describe, expect, it } from 'vitest';
import { escapeData, piecesOf } from './agent-command.ts';

describe('escapeData', () => {
  it.each([
    ['100%-sure %20 %3b ];', '100%-sure %20 %3b ];'],
    ['a%3Bb%5Dc', 'a%AZP253Bb%AZP255Dc'],
    ['%AZP25 %%0A', '%AZP25AZP25 %%AZP250A'],
    ['a\r\nb%\n', 'a%0D%0Ab%%0A'],
  ])('writes %j as %j', (data, escaped) => {
    expect(escapeData(data)).toBe(escaped);
  });
});

describe('piecesOf', () => {
  it.each([
    ['100%-sure', []],
    ['first%3Bsecond%0A', ['first', '3Bsecond']],
    ['abc%AZP25%5D    ', ['AZP25']],
  ])('cuts %j into %j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
    for (const piece of pieces) expect(escapeData(text)).toContain(piece);
  });
});
