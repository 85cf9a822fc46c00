import { describe, expect, it } from 'vitest';
import { FACTS } from '../../test-support/platform-facts.ts';

describe('what a masker derives', () => {
  const mask = `a'"<b>/ c`;

  it.each([
    ['cli', []],
    ['gitlab', []],
    ['azure', [`a'\\"<b>/ c`, 'a%27%22%3Cb%3E%2F%20c']],
    [
      'github',
      [
        'YSciPGI+LyBj',
        'JyI8Yj4vIGM=',
        'IjxiPi8gYw==',
        `a'\\"<b>/ c`,
        'a%27%22%3Cb%3E%2F%20c',
        'a&apos;&quot;&lt;b&gt;/ c',
        `a''"<b>/ c`,
      ],
    ],
  ] as const)('on %s is known', (kind, texts) => {
    expect(FACTS[kind].derives.map((encode) => encode(mask))).toEqual(texts);
  });

  it('leaves out JSON where .NET and JavaScript differ', () => {
    const derived = FACTS.azure.derives.map((encode) => encode('a"\u2028'));
    expect(derived).not.toContain('a\\"\u2028');
  });
});
