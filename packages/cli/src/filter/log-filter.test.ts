import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogFilter, prepareSearch } from './log-filter.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function filtered(masks: readonly Uint8Array[], chunks: readonly Uint8Array[]): string {
  const filter = new LogFilter(prepareSearch(masks));
  const out = chunks.flatMap((chunk) => filter.push(chunk).map((part) => Buffer.from(part)));
  return Buffer.concat([...out, ...filter.finish()]).toString('latin1');
}

/** Marks every byte of every occurrence, and writes each run of marked bytes as one `[MASKED]`. */
function naively(masks: readonly Uint8Array[], text: Uint8Array): string {
  const hidden = new Set<number>();
  for (const mask of masks) {
    for (let at = 0; at + mask.length <= text.length; at += 1) {
      if (mask.length === 0 || Buffer.compare(text.subarray(at, at + mask.length), mask) !== 0)
        continue;
      for (let within = 0; within < mask.length; within += 1) hidden.add(at + within);
    }
  }
  return [...text]
    .map((byte, at) => {
      if (!hidden.has(at)) return String.fromCharCode(byte);
      return hidden.has(at - 1) ? '' : '[MASKED]';
    })
    .join('');
}

function cut(text: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const size of sizes) {
    chunks.push(text.subarray(at, at + size));
    at += size;
  }
  return [...chunks, text.subarray(at)];
}

/** Masks of two letters overlap, contain and follow each other. All bytes test exactness. */
const letters = (least: number, most = 9): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.constantFrom(97, 98), { minLength: least, maxLength: most })
    .map((list) => Uint8Array.from(list));
const anyMask = fc.oneof(letters(1), fc.uint8Array({ minLength: 1, maxLength: 6 }));
const longMask = fc.oneof(letters(3, 16), fc.uint8Array({ minLength: 4, maxLength: 80 }));

/** Masks, and what is like one of them: its beginning, its end, itself twice. */
const related = (mask: fc.Arbitrary<Uint8Array>, most: number): fc.Arbitrary<Uint8Array[]> =>
  fc.tuple(fc.array(mask, { maxLength: most }), fc.nat(), fc.nat()).map(([masks, one, cut]) => {
    const like = masks[one % Math.max(1, masks.length)];
    if (like === undefined || like.length < 8) return masks;
    const at = 4 + (cut % (like.length - 7));
    return [...masks, like.subarray(0, at), like.subarray(at - 4), Buffer.concat([like, like])];
  });

const streams = (mask: fc.Arbitrary<Uint8Array>, most = 6) =>
  related(mask, most).chain((masks) =>
    fc.record({
      masks: fc.constant(masks),
      text: fc
        .array(
          fc.oneof(
            letters(0),
            fc.uint8Array({ maxLength: 12 }),
            ...masks.map((one) => fc.constant(one)),
            ...masks.map((one) => fc.nat(one.length).map((end) => one.subarray(0, end))),
            ...masks.map((one) => fc.nat(one.length).map((start) => one.subarray(start))),
          ),
          { maxLength: 24 },
        )
        .map((parts) => Buffer.concat(parts)),
      sizes: fc.array(fc.nat(9), { maxLength: 40 }),
    }),
  );

describe('LogFilter', () => {
  it.each([
    ['of any length', anyMask],
    ['of three bytes and more', longMask],
  ])('answers as a naive replacer does, however the stream is cut, for masks %s', (_of, mask) => {
    fc.assert(
      fc.property(streams(mask), ({ masks, text, sizes }) => {
        expect(filtered(masks, cut(text, sizes))).toBe(naively(masks, text));
      }),
      { numRuns: 5000 },
    );
  });

  it('answers as a naive replacer does for many masks', () => {
    fc.assert(
      fc.property(streams(fc.oneof(longMask, letters(3, 8)), 60), ({ masks, text, sizes }) => {
        expect(filtered(masks, cut(text, sizes))).toBe(naively(masks, text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [['aabbaaba', 'abbaabbb', 'abb'], 'aabbaabbaab', 'a[MASKED]a[MASKED]aab'],
    [['abbababbab', 'bbababbaaa', 'bba'], 'abbababbaabbb', 'a[MASKED]ba[MASKED]abbb'],
  ])('keeps what stands between masks that it looks at twice', (masks, text, expected) => {
    expect(filtered(masks.map(bytes), [bytes(text)])).toBe(expected);
  });

  it('passes a line on as soon as no mask can begin in its end', () => {
    const filter = new LogFilter(prepareSearch([bytes('tok-12345678')]));
    const now = (text: string): string =>
      Buffer.concat(filter.push(bytes(text))).toString('latin1');
    expect(now('plain line\n')).toBe('plain line\n');
    expect(now('a tok-12')).toBe('a ');
    expect(now('3')).toBe('');
    expect(now('x')).toBe('tok-123x');
    expect(now('tok-12345678')).toBe('[MASKED]');
    expect(now('.\n')).toBe('.\n');
  });

  it('writes [MASKED] as soon as a mask is complete, once for masks that touch or overlap', () => {
    const filter = new LogFilter(prepareSearch(['abcd', 'cdef', 'abcdxyz!'].map(bytes)));
    const now = (text: string): string =>
      Buffer.concat(filter.push(bytes(text))).toString('latin1');
    expect(now('abcd')).toBe('');
    expect(now('e')).toBe('[MASKED]');
    expect(now('f')).toBe('');
    expect(now('abcd!')).toBe('!');
  });

  it('does not keep what it was given', () => {
    const filter = new LogFilter(prepareSearch([bytes('secret')]));
    const reused = Buffer.from('a sec');
    filter.push(reused);
    reused.fill('?');
    expect(Buffer.concat(filter.push(bytes('ond'))).toString()).toBe('second');
  });

  it('looks at no byte more than a few times', () => {
    const mask = bytes(`${'a'.repeat(2000)}b`);
    const search = prepareSearch([mask]);
    let steps = 0;
    const step = (state: number, byte: number): number => {
      steps += 1;
      return search.automaton.step(state, byte);
    };
    const filter = new LogFilter({ ...search, automaton: { ...search.automaton, step } });
    const text = bytes('a'.repeat(65_536));
    filter.push(text);
    expect(steps).toBeLessThan(4 * text.length);
  });

  it('passes everything on when there is nothing to hide', () => {
    expect(filtered([], [bytes('one '), bytes('two')])).toBe('one two');
    expect(filtered([bytes('')], [bytes('one')])).toBe('one');
  });
});
