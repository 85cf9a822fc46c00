import { describe, expect, it } from 'vitest';
import { hiddenBy } from './mask-platform.ts';

describe('hiddenBy', () => {
  const mask = `a'"<b>/ c`;

  it.each([
    ['none', [mask]],
    ['azure', [mask, `a'\\"<b>/ c`, 'a%27%22%3Cb%3E%2F%20c']],
    [
      'github',
      [
        mask,
        'YSciPGI+LyBj',
        'JyI8Yj4vIGM=',
        'IjxiPi8gYw==',
        `a'\\"<b>/ c`,
        'a%27%22%3Cb%3E%2F%20c',
        'a&apos;&quot;&lt;b&gt;/ c',
        `a''"<b>/ c`,
      ],
    ],
  ] as const)('knows what %s makes of a mask', (derives, texts) => {
    expect([...hiddenBy([mask], derives)]).toEqual(texts);
  });

  it('does not count on JSON where .NET and JavaScript differ', () => {
    expect([...hiddenBy(['a"\u2028'], 'azure')]).not.toContain('a\\"\u2028');
  });
});
