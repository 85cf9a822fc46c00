import type { Tier } from '../model/mask-form.ts';
import { deal, type Room } from './mask-dealing.ts';
import type { MaskSource } from './mask-source.ts';

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

/** The limits of the derived masks of a step, from the facts of a platform. */
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
  const { masksPerStep: masks = STEP_MASKS, furtherTiers = [] } = budget;
  const room: Room = { masks, characters: STEP_CHARACTERS, full: new Set(), dropped: false };
  const shares = sources.map(({ forms, pieces, limit }) => ({
    forms: furtherTiers.length > 0 ? [...forms, ...pieces] : forms,
    left: Math.floor((limit * masks) / STEP_MASKS),
  }));
  for (const { share, form, texts, rank } of deal(shares, furtherTiers, room)) {
    const fresh = texts.some((text) => taken.has(text))
      ? texts.filter((text) => !taken.has(text))
      : texts;
    if (fresh.length === 0) continue;
    if (room.masks === 0) return { variants, dropped: true };
    const characters = fresh.reduce((sum, { length }) => sum + length, 0);
    if (characters > room.characters) room.full.add(form);
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
