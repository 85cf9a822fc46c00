import { describe, expect, it } from 'vitest';
import { GithubMasker } from './masker-github.ts';

function maskerOf(...masks: string[]): GithubMasker {
  const masker = new GithubMasker();
  for (const mask of masks) masker.addMask(mask);
  return masker;
}

describe('the GitHub masker', () => {
  it.each([
    ['the value itself', 'hunter22', 'pw=hunter22.', 'pw=***.'],
    ['every occurrence', 'abc', 'abc-abc', '***-***'],
    ['base64', 'hunter22', 'aHVudGVyMjI=', '***'],
    ['base64 from the second byte', 'hunter22', 'xdW50ZXIyMg==', 'x***'],
    ['base64 from the third byte', 'hunter22', 'xxbnRlcjIy', 'xx***'],
    ['an escaped double quote', 'a"bcdefg', 'a\\"bcdefg', '***'],
    ['a doubled apostrophe', "a'bcdefg", "a''bcdefg", '***'],
    ['a JSON string', 'tab\tback\\', 'tab\\tback\\\\', '***'],
    ['upper-case percent encoding', "it's (ü)", 'it%27s%20%28%C3%BC%29', '***'],
    ['XML entities', `<'&">`, '&lt;&apos;&amp;&quot;&gt;', '***'],
    ['what stands between double quotes', '"hunter22"', 'hunter22', '***'],
    ['what precedes the last &', 'part1&part2&part3', 'part1&part2&', '***'],
    ['what follows the last &', 'part1&part2&part3!', 'x part3! y', 'x *** y'],
    ['what precedes &+', 'part1&+part2&part3', 'part1&+', '***'],
    ['what follows &+ and its letter', 'part1&+part2&part3', 'art2&part3', '***'],
    ['a single character', 'a', 'banana', 'b***n***n***'],
  ])('hides %s', (_what, mask, text, shown) => {
    expect(maskerOf(mask).mask(text)).toBe(shown);
  });

  it.each([
    ['base64url', '>>>???', 'Pj4-Pz8_'],
    ['base64 of the value and a newline', 'hunter22', 'aHVudGVyMjIK'],
    ['hex', 'hunter22', '68756e7465723232'],
    ['lower-case percent encoding', 'a/b', 'a%2fb'],
    ['another case', 'hunter22', 'HUNTER22'],
    ['a &-piece under six characters', 'ab&cdefghij&kl', 'x kl'],
    ['quotes around eight characters or fewer', '"sixsix"', 'sixsix'],
  ])('does not know %s', (_what, mask, text) => {
    expect(maskerOf(mask).mask(text)).toBe(text);
  });

  it('hides the whole of a value and every line of it, trimmed', () => {
    const masker = maskerOf('first\r\n  second  \n\n{');
    expect(masker.mask('a first\nthe second one\n{"x":1}')).toBe('a ***\nthe *** one\n***"x":1}');
  });

  it('looks at one line at a time, as the log does', () => {
    expect(maskerOf('ab').mask('a\nb ab')).toBe('a\nb ***');
  });

  it('melts spans that overlap or touch into one', () => {
    expect(maskerOf('aba').mask('ababa!')).toBe('***!');
    expect(maskerOf('abc', 'def').mask('abcdef')).toBe('***');
    expect(maskerOf('abcdef', 'bc').mask('abcdefg')).toBe('***g');
  });

  it('ignores blank data', () => {
    expect(maskerOf('', '  \r\n ').size).toBe(0);
  });

  it("trims a job's own secret before it masks it", () => {
    const masker = new GithubMasker();
    masker.addJobSecret(' hunter22\n');
    expect(masker.mask('x hunter22 y')).toBe('x *** y');
  });

  it('does not choke on a lone surrogate', () => {
    expect(maskerOf('half\ud83d').mask('half%EF%BF%BD')).toBe('***');
  });
});
