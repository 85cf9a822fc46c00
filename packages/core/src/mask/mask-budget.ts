import type { Form, Tier } from '../model/mask-form.ts';
import { isMask } from './mask-parts.ts';
import type { MaskSource } from './mask-source.ts';
import { TIERS } from './mask-tiers.ts';

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

/** What the derived masks of a step may be; a platform's facts say it. */
export interface MaskBudget {
  /**
   * How many there may be. Default {@link STEP_MASKS}. A value may have more in the same measure.
   */
  readonly masksPerStep?: number;
  /**
   * Ways to derive after those of every platform, which also take values to pieces. Default none.
   */
  readonly furtherTiers?: readonly Tier[];
}

/** The most derived masks of a step where a platform's own masker looks for them. */
export const STEP_MASKS = 250;

/**
 * The most text in the derived masks of one step, in UTF-16 units (8 MB of memory): a platform
 * keeps every mask, and what it derives from it, until the job ends, and looks for all of them in
 * every line of the log.
 */
const STEP_CHARACTERS = 4 * 1024 * 1024;

/**
 * The derived masks of several values within a step's budget. A tier is dealt out to all values,
 * one mask at a time, before the next one is begun, so the least useful masks of all values go
 * first. An encoding is made only when its turn comes: many or large values cost no more than the
 * budget holds.
 *
 * @param taken - The masks there are already; grows by those of the answer.
 */
export function deriveMasks(
  sources: readonly MaskSource[],
  taken: Set<string>,
  budget: MaskBudget = {},
): DerivedMasks {
  const variants: Variant[] = [];
  const { masksPerStep: masks = STEP_MASKS } = budget;
  const room: Room = { masks, characters: STEP_CHARACTERS, dropped: false };
  for (const { share, texts, rank } of deal(sources, budget, room)) {
    const fresh = texts.filter((text) => !taken.has(text));
    if (fresh.length === 0) continue;
    if (room.masks === 0) return { variants, dropped: true };
    const characters = fresh.reduce((sum, { length }) => sum + length, 0);
    if (fresh.length > Math.min(share.left, room.masks) || characters > room.characters) {
      room.dropped = true;
      continue;
    }
    share.left -= fresh.length;
    room.masks -= fresh.length;
    room.characters -= characters;
    for (const text of fresh) {
      taken.add(text);
      variants.push({ text, tier: rank });
    }
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
  readonly texts: readonly string[];
  readonly rank: number;
}

/**
 * All tiers of the first form of every source, then all of the second, and so on; within a tier in
 * turns.
 */
function* deal(
  sources: readonly MaskSource[],
  { masksPerStep = STEP_MASKS, furtherTiers = [] }: MaskBudget,
  room: Room,
): Generator<Turn> {
  const tiers = [...TIERS, ...furtherTiers];
  let shares: Share[] = sources.map(({ forms, pieces, limit }) => ({
    forms: furtherTiers.length > 0 ? [...forms, ...pieces] : forms,
    left: Math.floor((limit * masksPerStep) / STEP_MASKS),
  }));
  for (let nth = 0; shares.length > 0; nth += 1) {
    for (const [index, tier] of tiers.entries()) {
      const rank = nth * tiers.length + index + 1;
      let hands = shares.map((share) => ({ share, texts: newTexts(tier, share.forms[nth], room) }));
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
    shares = shares.filter(({ forms }) => forms.length > nth + 1);
  }
}

function* newTexts(
  tier: Tier,
  form: Form | undefined,
  room: Room,
): Generator<readonly string[], void> {
  if (form === undefined) return;
  // Hardly an encoding is shorter than its bytes, so one that cannot fit is not even made.
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
