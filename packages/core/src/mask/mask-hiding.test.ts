import { describe, expect, it } from 'vitest';
import { uriData, xml } from '../text/encodings.ts';
import { hiding } from './mask-hiding.ts';

describe('hiding', () => {
  const long = '<'.repeat(5000);
  it.each([
    ['a mask', 'a<b', true],
    ['what is derived from one', 'a&lt;b', true],
    ['another text', 'a&gt;b', false],
    ['a long mask', long, true],
    ['what is derived from a long one', xml(long), true],
    ['another long text', `${xml(long)}!`, false],
  ])('knows %s', (_what, text, hidden) => {
    expect(hiding(['a<b', long], [xml])(text)).toBe(hidden);
  });

  it.each([
    ['a short mask', 'mask'],
    ['one of 4096 characters', 'mask'.repeat(1024)],
  ])('encodes nothing before it is asked, and %s only once', (_what, mask) => {
    let encoded = 0;
    const hides = hiding([mask], [(text) => `${text}${(encoded += 1)}`]);
    expect(encoded).toBe(0);
    expect([`${mask}1`, `${mask}2`, mask].map(hides)).toEqual([true, false, true]);
    expect(encoded).toBe(1);
  });

  it('encodes no long mask as a whole for a text that begins in another way', () => {
    const lengths: number[] = [];
    const hides = hiding([long], [(text) => (lengths.push(text.length), xml(text))]);
    expect([hides('a text'), hides(`&gt;${xml(long)}`), hides(long)]).toEqual([false, false, true]);
    expect(Math.max(...lengths)).toBeLessThan(100);
  });

  it('takes halves of characters at its cut', () => {
    const keys = `a${'🔑'.repeat(2500)}`;
    expect(hiding([keys], [uriData])(uriData(keys))).toBe(true);
  });
});
