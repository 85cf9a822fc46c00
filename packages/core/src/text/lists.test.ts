import { describe, expect, it } from 'vitest';
import { nameList } from './lists.ts';

describe('nameList', () => {
  it.each([
    [0, ''],
    [2, 'n1, n2'],
    [21, /^n1, .*, n20, and 1 more$/],
    [10_000, /^n1, .*, n20, and 9980 more$/],
  ])('of %i names is short', (length, text) => {
    const list = nameList(Array.from({ length }, (_, index) => `n${index + 1}`));
    expect(list).toMatch(text);
    expect(list.length).toBeLessThan(150);
  });
});
