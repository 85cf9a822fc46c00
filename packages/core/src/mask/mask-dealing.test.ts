import { describe, expect, it } from 'vitest';
import { formOf } from '../../test-support/mask-forms.ts';
import type { Form, Tier } from '../model/mask-form.ts';
import { deal, type Room } from './mask-dealing.ts';
import { TIERS } from './mask-tiers.ts';

/** Deals `tier` out to values of these spellings, and gives the texts of its turns. */
function dealt(values: readonly (readonly string[])[], tier: Tier, characters = 1000) {
  const room = emptyRoom({ characters });
  const shares = values.map((texts) => ({ forms: texts.map((text) => formOf(text)), left: 40 }));
  const last = TIERS.length + 1;
  const turns = [...deal(shares, [tier], room)].filter(({ rank }) => rank % last === 0);
  return { texts: turns.map(({ texts }) => texts), dropped: room.dropped };
}

function emptyRoom(room: Partial<Room>): Room {
  return { masks: 250, characters: 1000, full: new Set<Form>(), dropped: false, ...room };
}

/** A text and the same text backwards. */
const bothWays: Tier = ({ text = '' }) => [text, [...text].reverse().join('')];

describe('deal', () => {
  it('deals a tier out in turns, one spelling of every value after the other', () => {
    expect(dealt([['abcd', 'ABCD'], ['efgh']], bothWays).texts).toEqual([
      ['abcd'],
      ['efgh'],
      ['dcba'],
      ['hgfe'],
      ['ABCD'],
      ['DCBA'],
    ]);
  });

  it('takes no turn for texts that are no masks, or hidden already', () => {
    const tier: Tier = ({ text = '' }) => ['abc', [], ['abc', text], text];
    expect(dealt([['abcd'], ['efgh']], tier).texts).toEqual([
      ['abcd'],
      ['efgh'],
      ['abcd'],
      ['efgh'],
    ]);
    const share = { forms: [formOf('abcd', { hides: () => true })], left: 40 };
    expect([...deal([share], [], emptyRoom({ masks: 9, characters: 99 }))]).toEqual([]);
  });

  it('makes nothing of a spelling that found no room before', () => {
    const [one, other] = [formOf('abcd'), formOf('efgh')];
    const room = emptyRoom({ full: new Set([one]) });
    const turns = [
      ...deal(
        [
          { forms: [one], left: 40 },
          { forms: [other], left: 40 },
        ],
        [],
        room,
      ),
    ];
    expect(turns.flatMap(({ texts }) => texts)).not.toContain('61626364');
    expect(turns.flatMap(({ texts }) => texts)).toContain('65666768');
  });

  it.each([
    ['makes what just fits', 4, ['abcd'], false],
    ["doesn't make what is too long for the room there is", 3, [], true],
  ])('%s', (_what, characters, made, dropped) => {
    const asked: unknown[] = [];
    const tier: Tier = ({ text }) => (asked.push(text), []);
    expect(dealt([['abcd']], tier, characters)).toEqual({ texts: [], dropped });
    expect(asked).toEqual(made);
  });
});
