import type { Form, Tier } from '../model/mask-form.ts';
import { isMask } from './mask-text.ts';
import { TIERS } from './mask-tiers.ts';

/** What a step has left, in masks and in UTF-16 units, and whether anything found no room. */
export interface Room {
  masks: number;
  characters: number;
  dropped: boolean;
}

/** What one value has left: the forms that are encoded, and how many masks. */
export interface Share {
  readonly forms: readonly Form[];
  left: number;
}

/** The next masks of one value, and the rank of their tier. */
export interface Turn {
  readonly share: Share;
  readonly texts: readonly string[];
  readonly rank: number;
}

/**
 * Deals out masks: all tiers of the first form of every value, then all of the second, and so on;
 * within a tier in turns.
 */
export function* deal(
  all: readonly Share[],
  furtherTiers: readonly Tier[],
  room: Room,
): Generator<Turn> {
  const tiers = [...TIERS, ...furtherTiers];
  for (let nth = 0; ; nth += 1) {
    const round = all.flatMap((share) =>
      share.forms.slice(nth, nth + 1).map((form) => ({ share, form })),
    );
    if (round.length === 0) return;
    for (const [index, tier] of tiers.entries()) {
      const rank = nth * tiers.length + index + 1;
      let hands = round.map(({ share, form }) => ({ share, texts: newTexts(tier, form, room) }));
      while (hands.length > 0) {
        const open: typeof hands = [];
        for (const hand of hands) {
          const next = hand.texts.next();
          if (next.done === true) continue;
          open.push(hand);
          yield { share: hand.share, texts: next.value, rank };
        }
        hands = open;
      }
    }
  }
}

function* newTexts(tier: Tier, form: Form, room: Room): Generator<readonly string[], void> {
  // Few encodings are shorter than their bytes, so one that can't fit isn't even made.
  if (form.bytes.length > room.characters) {
    room.dropped = true;
    return;
  }
  for (const made of tier(form)) {
    const texts = typeof made === 'string' ? [made] : made;
    const masks = texts.filter((text) => isMask(text) && !form.hides(text));
    if (masks.length > 0) yield masks;
  }
}
