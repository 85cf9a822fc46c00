import { describe, expect, it } from 'vitest';
import { loggingCommandData } from '@senhasegura-action/core';
import { piecesOf } from './agent-command.ts';

describe('piecesOf', () => {
  it.each([
    ['100%-sure', []],
    ['first%3Bsecond%0A', ['first', '3Bsecond']],
    ['abc%AZP25%5D    ', ['AZP25']],
  ])('cuts %j into %j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
    for (const piece of pieces) expect(loggingCommandData(text)).toContain(piece);
  });
});
