import { isMask } from './mask-forms.ts';
import type { MaskSource } from './mask-source.ts';
import { TIERS, type Form, type Tier } from './mask-tiers.ts';

/** One mask of a value, and its rank. */
export interface Variant {
  /** One line, not blank, at least 4 UTF-16 units long. */
  readonly text: string;
  /** 0 for the value as it is, which is never given up; then 1 and up, the most useful first. */
  readonly tier: number;
}

/** Derived masks that fit, and whether any had to go. */
export interface DerivedMasks {
  readonly variants: readonly Variant[];
  readonly dropped: boolean;
}

/** The most derived masks of one value of ours, which no platform limits. */
export const STEP_MASKS = 250;

/**
 * The most text in the derived masks of one step, in UTF-16 units (8 MB of memory): a platform keeps every mask,
 * and what it derives from it, until the job ends, and looks for all of them in every line of the log.
 */
const STEP_CHARACTERS = 4 * 1024 * 1024;

/**
 * The derived masks of several values within a step's budget. A tier is dealt out to all values, one
 * mask at a time, before the next one is begun, so the least useful masks of all values go first. An encoding is made
 * only when its turn comes: many or large values cost no more than the budget holds.
 *
 * @param taken - The masks there are already; grows by those of the answer.
 * @param most - How many masks the answer may have. Default {@link STEP_MASKS}.
 */
export function deriveMasks(
  sources: readonly MaskSource[],
  taken: Set<string>,
  most = STEP_MASKS,
): DerivedMasks {
  const variants: Variant[] = [];
  const room: Room = { masks: most, characters: STEP_CHARACTERS, dropped: false };
  for (const { share, text, rank } of deal(sources, room)) {
    if (taken.has(text)) continue;
    if (room.masks === 0) return { variants, dropped: true };
    if (share.left === 0 || text.length > room.characters) {
      room.dropped = true;
      continue;
    }
    share.left -= 1;
    room.masks -= 1;
    room.characters -= text.length;
    taken.add(text);
    variants.push({ text, tier: rank });
  }
  return { variants, dropped: room.dropped };
}

/** What a step has left. */
interface Room {
  masks: number;
  characters: number;
  dropped: boolean;
}

/** What one value has left. */
interface Share {
  readonly forms: readonly Form[];
  left: number;
}

interface Turn {
  readonly share: Share;
  readonly text: string;
  readonly rank: number;
}

/** All tiers of the first form of every source, then all of the second, and so on; within a tier in turns. */
function* deal(sources: readonly MaskSource[], room: Room): Generator<Turn> {
  let shares: Share[] = sources.map(({ forms, limit }) => ({ forms, left: limit }));
  for (let nth = 0; shares.length > 0; nth += 1) {
    for (const [index, tier] of TIERS.entries()) {
      const rank = nth * TIERS.length + index + 1;
      let hands = shares.map((share) => ({ share, texts: newTexts(tier, share.forms[nth], room) }));
      while (hands.length > 0) {
        const open: typeof hands = [];
        for (const hand of hands) {
          const next = hand.texts.next();
          if (next.done === true) continue;
          open.push(hand);
          yield { share: hand.share, text: next.value, rank };
        }
        hands = open;
      }
    }
    shares = shares.filter(({ forms }) => forms.length > nth + 1);
  }
}

function* newTexts(tier: Tier, form: Form | undefined, room: Room): Generator<string, undefined> {
  if (form === undefined) return;
  // Hardly an encoding is shorter than its bytes, so one that cannot fit is not even made.
  if (form.bytes.length > room.characters) {
    room.dropped = true;
    return;
  }
  for (const text of tier(form)) if (isMask(text) && !form.hides(text)) yield text;
}
