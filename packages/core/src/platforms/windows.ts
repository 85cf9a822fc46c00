import type { PlatformFacts } from '../platform/platform.ts';

/**
 * The most characters of a variable on Windows (SetEnvironmentVariable; one is the name's). It cuts
 * longer ones silently, and what is left of a secret isn't masked.
 */
export const LONGEST_ON_WINDOWS = 32_766;

/** A platform whose jobs run on Windows. */
export function onWindows(facts: PlatformFacts): PlatformFacts {
  return { ...facts, longestVariable: LONGEST_ON_WINDOWS };
}
