import { describe, expect, it } from 'vitest';
import { FACTS } from '../../test-support/platform-facts.ts';
import { formOf } from '../../test-support/mask-forms.ts';
import { deriveMasks } from './mask-budget.ts';
import { maskSource, type MaskSource } from './mask-source.ts';
import { TIERS } from './mask-tiers.ts';

const full = (value: string): MaskSource => maskSource(value, [], 'full');
const texts = (...values: string[]): string[] =>
  deriveMasks(values.map(full), new Set()).variants.map(({ text }) => text);

/** Different values that need all kinds of masks. */
const awkward = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p'a"s\\s &é/${index}!`);

/** Letters and digits that do not repeat themselves. */
const long = (length: number): string =>
  Array.from({ length }, (_, index) => index.toString(36))
    .join('')
    .slice(0, length);

/** How often the bytes of these values are read to derive their masks. */
function encodedOf(values: readonly string[]): number {
  let read = 0;
  const sources = values.map((value) => {
    const source = full(value);
    const forms = source.forms.map((form) => ({
      ...form,
      get text() {
        read += 1;
        return form.text;
      },
      get bytes() {
        read += 1;
        return form.bytes;
      },
    }));
    return { ...source, forms };
  });
  deriveMasks(sources, new Set());
  return read;
}

describe('deriveMasks', () => {
  it.each([
    ['15 masks to letters and digits', long(420), 15],
    ['and no more of them', long(480), 7],
    ['40 masks to another value of one line', `${long(1850)}-`, 40],
    ['its final line break aside', `${long(1850)}-\n`, 40],
    ['and no more of them', `${long(1900)}-`, 7],
    ['any number of them to several lines', `${long(1850)}-\n${long(1148)}`, 60],
  ])('gives %s', (_what, value, count) => {
    const { variants, dropped } = deriveMasks([full(value)], new Set());
    expect(variants).toHaveLength(count);
    expect(dropped).toBe(count === 7);
  });

  it('gives 250 masks to a step, and says that more would be needed', () => {
    const { variants, dropped } = deriveMasks(awkward(100).map(full), new Set());
    expect(variants).toHaveLength(250);
    expect(dropped).toBe(true);
  });

  it('masks all wrapped lines of a value or none', () => {
    const value = Buffer.from(`${long(1850)}-`);
    const wrapped = value.toString('base64').match(/.{1,76}/g) ?? [];
    const fits = new Set(texts(`${long(1850)}-`));
    expect(wrapped.slice(0, -1).filter((line) => !fits.has(line))).toEqual([]);
    const large = new Set(texts(`${long(1900)}-`));
    expect(wrapped.filter((line) => large.has(line))).toEqual([]);
  });

  it('gives more encodings, and more of each value, where there is room for more', () => {
    const derive = (value: string) => deriveMasks([full(value)], new Set(), FACTS.cli);
    const { variants, dropped } = derive(`{"key":"${long(1000)}"}`);
    expect(variants.length).toBeGreaterThan(250);
    expect(dropped).toBe(false);
    const hex = Buffer.from(long(12)).toString('hex');
    const spaced = hex.replace(/..(?=.)/g, '$& ');
    const json = derive(`{"key":"${long(12)}"}`).variants.map(({ text }) => text);
    expect(json).toEqual(expect.arrayContaining([hex, spaced]));
    const few = texts(`{"key":"${long(12)}"}`);
    expect(few).toContain(hex);
    expect(few).not.toContain(spaced);
  });

  it('drops nothing as long as all fit', () => {
    expect(deriveMasks(awkward(2).map(full), new Set()).dropped).toBe(false);
    expect(deriveMasks([], new Set())).toEqual({ variants: [], dropped: false });
    const twice = [full('two lines\nof one value'), full('two lines\nof one value')];
    const masksPerStep = deriveMasks(twice, new Set()).variants.length;
    expect(deriveMasks(twice, new Set(), { masksPerStep }).dropped).toBe(false);
    expect(deriveMasks(twice, new Set(), { masksPerStep: masksPerStep - 1 }).dropped).toBe(true);
  });

  it('fills its room for text to the last character', () => {
    // Three bytes become four characters of base64.
    const bytes = formOf(Buffer.alloc(3 * 1024 * 1024));
    const source = { plain: [], forms: [bytes], pieces: [], limit: Infinity };
    const { variants, dropped } = deriveMasks([source], new Set());
    expect(variants.map(({ text }) => text.length)).toEqual([4 * 1024 * 1024]);
    expect(dropped).toBe(true);
  });

  it('spends the useful tiers on all values before the others', () => {
    const { variants } = deriveMasks(awkward(20).map(full), new Set());
    const tiers = variants.map(({ tier }) => tier);
    expect(tiers[0]).toBe(1);
    expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
    // Three alignments of base64 for each, before anything else.
    expect(tiers.filter((tier) => tier === 1)).toHaveLength(60);
  });

  it('deals a tier out one mask at a time', () => {
    const [one, two] = [`${'1'.repeat(400)}-`, `${'2'.repeat(400)}-`];
    expect(texts(one, two).slice(0, 3)).toEqual([texts(one)[0], texts(two)[0], texts(one)[1]]);
  });

  it('comes to the other spellings of a value after all of the first', () => {
    const derived = deriveMasks([full(' "pp%q" ')], new Set(), FACTS.cli).variants;
    const masks = derived.map(({ text }) => text);
    const at = (text: string): number => masks.indexOf(text);
    expect(at('%20%22pp%25q%22%20')).toBeGreaterThanOrEqual(0);
    expect(at('%22pp%25q%22')).toBeGreaterThan(at('\\ \\"pp%q\\"\\ '));
    expect(at('pp%25q')).toBeGreaterThan(at('%22pp%25q%22'));
  });

  it('ranks the masks of every spelling, the useful ones first', () => {
    const tiers = deriveMasks([full(' "pp%q" ')], new Set()).variants.map(({ tier }) => tier);
    expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
    expect(tiers.every(Number.isInteger)).toBe(true);
    expect(tiers.at(-1)).toBeGreaterThan(TIERS.length);
  });

  it('gives no mask twice, nor one that is there already', () => {
    const alone = texts('hunter2-hunter2');
    expect(texts('hunter2-hunter2', 'hunter2-hunter2')).toEqual(alone);
    const taken = new Set(alone.slice(1));
    const { variants } = deriveMasks([full('hunter2-hunter2')], taken);
    expect(variants.map(({ text }) => text)).toEqual(alone.slice(0, 1));
    expect([...taken].toSorted()).toEqual(alone.toSorted());
  });

  it('bounds the text in the masks, and leaves room for small values beside large ones', () => {
    const large = Array.from({ length: 40 }, (_, index) => `${index}-`.repeat(40_000));
    const { variants, dropped } = deriveMasks([...large, 'hunter2'].map(full), new Set());
    const length = variants.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeLessThanOrEqual(4 * 1024 * 1024);
    expect(dropped).toBe(true);
    expect(variants.map(({ text }) => text)).toEqual(expect.arrayContaining(texts('hunter2')));
  });

  it('does not begin to encode what cannot fit', () => {
    const huge = full('x-'.repeat(3 * 1024 * 1024));
    expect(deriveMasks([huge], new Set())).toEqual({ variants: [], dropped: true });
  });

  it('encodes no more than the budget can take', () => {
    // Each look at a form reads its bytes for their length, then for the encoding.
    expect(encodedOf(awkward(1000))).toBeLessThanOrEqual(2 * 251);
  });

  it('encodes a value no further once one of its masks found no room', () => {
    const large = Array.from({ length: 60 }, (_, index) => `${index}"é`.repeat(30_000));
    expect(encodedOf(large)).toBeLessThanOrEqual(25 * large.length);
  });
});
