import { describe, expect, it } from 'vitest';
import { measureMasks } from '../../bench/masks.ts';

describe('many large values', () => {
  it.each([
    ['large', 144],
    ['lines', 5027],
  ] as const)('take less than 300 MB to mask: %s', (what, most) => {
    const { peakMiB, masks } = measureMasks(what);
    expect(peakMiB).toBeLessThan(300);
    expect(masks).toBeGreaterThan(100);
    expect(masks).toBeLessThanOrEqual(most + 250);
  });
});
