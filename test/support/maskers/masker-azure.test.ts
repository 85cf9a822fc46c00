import { describe, expect, it } from 'vitest';
import { AzureMasker } from './masker-azure.ts';

function maskerOf(...secrets: string[]): AzureMasker {
  const masker = new AzureMasker();
  for (const secret of secrets) masker.setSecret(secret);
  return masker;
}

describe('the Azure masker', () => {
  it.each([
    ['the value itself', 'hunter22', 'pw=hunter22.', 'pw=***.'],
    ['a JSON string', 'a"b\\c\td', 'a\\"b\\\\c\\td', '***'],
    ['upper-case percent encoding', "it's (ü)", 'it%27s%20%28%C3%BC%29', '***'],
    ['the value without its backslashes', 'a\\"b\\\\c', 'a"b\\c', '***'],
    ['a single character', 'a', 'banana', 'b***n***n***'],
  ])('hides %s', (_what, secret, text, shown) => {
    expect(maskerOf(secret).mask(text)).toBe(shown);
  });

  it.each([
    ['base64', 'hunter22', 'aHVudGVyMjI='],
    ['XML entities', `<'&">`, '&lt;&apos;&amp;&quot;&gt;'],
    ['the trimmed value', ' hunter22 ', 'hunter22'],
    ['what stands between quotes', '"hunter22hunter22"', 'hunter22hunter22'],
    ['the lines of a multi-line value', 'first line\nsecond line', 'first line\nsecond line'],
  ])('does not know %s', (_what, secret, text) => {
    expect(maskerOf(secret).mask(text)).toBe(text);
  });

  it('finds a multi-line value where it was escaped into one line', () => {
    expect(maskerOf('first\nsecond').mask('first\\nsecond first%0Asecond')).toBe('*** ***');
  });

  it('hides a secret variable raw and as it is escaped in commands', () => {
    const masker = new AzureMasker();
    expect(masker.setSecretVariable('50%;]x')).toBe(true);
    expect(masker.mask('50%;]x 50%AZP25%3B%5Dx')).toBe('*** ***');
  });

  it('refuses a secret variable with a line break and masks nothing of it', () => {
    const masker = new AzureMasker();
    expect(masker.setSecretVariable('first\nsecond')).toBe(false);
    expect(masker.size).toBe(0);
  });

  it('ignores blank data', () => {
    expect(maskerOf('', ' ').size).toBe(0);
  });
});
