import type { Form, Tier } from '../model/mask-form.ts';
import { isMask } from './mask-text.ts';
import { TIERS } from './mask-tiers.ts';

/** What a step has left, in masks and in UTF-16 units. */
export interface Room {
  masks: number;
  characters: number;
  /**
   * The forms that gave a mask which was too long for it: their other masks would be about as long,
   * and aren't made.
   */
  readonly full: Set<Form>;
  /** Whether anything found no room. */
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
  readonly form: Form;
  readonly texts: readonly string[];
  readonly rank: number;
}

/** A form whose turns of the current tier are being taken. */
interface Hand {
  readonly share: Share;
  readonly form: Form;
  /** What the tier makes of it, once its first turn has come. */
  made: Iterator<string | readonly string[]> | undefined;
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
      share.forms.slice(nth, nth + 1).map((form): Hand => ({ share, form, made: undefined })),
    );
    if (round.length === 0) return;
    let rank = nth * tiers.length;
    for (const tier of tiers) {
      rank += 1;
      for (const hand of round) hand.made = undefined;
      // The hands that go on stand first.
      const hands = [...round];
      for (let left = hands.length; left > 0;) {
        let open = 0;
        for (let at = 0; at < left; at += 1) {
          const hand = hands[at]!;
          const texts = nextTexts(tier, hand, room);
          if (texts === undefined) continue;
          hands[open++] = hand;
          yield { share: hand.share, form: hand.form, texts, rank };
        }
        left = open;
      }
    }
  }
}

/** What a form makes of its next turn; undefined when it is through with the tier. */
function nextTexts(tier: Tier, hand: Hand, room: Room): readonly string[] | undefined {
  const { form } = hand;
  // Few encodings are shorter than their bytes, so one that can't fit isn't even made.
  if (room.full.has(form) || form.bytes.length > room.characters) {
    room.dropped = true;
    return undefined;
  }
  hand.made ??= tier(form)[Symbol.iterator]();
  for (;;) {
    const next = hand.made.next();
    if (next.done === true) return undefined;
    if (typeof next.value === 'string') {
      if (usable(next.value, form)) return [next.value];
      continue;
    }
    const masks = next.value.filter((text) => usable(text, form));
    if (masks.length > 0) return masks;
  }
}

function usable(text: string, form: Form): boolean {
  return isMask(text) && !form.hides(text);
}
