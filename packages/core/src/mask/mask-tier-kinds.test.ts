import { describe, expect, it } from 'vitest';
import { formOf } from '../../test-support/mask-forms.ts';
import type { Form, Tier } from '../model/mask-form.ts';
import {
  base64Nested,
  base64OfJson,
  base64OfJsonBy,
  base64OfLongJson,
  base64OfPieces,
  base64urlOfJson,
  base64Wide,
  escaped,
  hexOfPieces,
  linesEncoded,
  perLine,
  piecesEscaped,
} from './mask-tier-kinds.ts';
import * as encodings from '../text/encodings.ts';

const BYTES = Uint8Array.of(0xff, 0xfe, 0xfd, 0xfc);
const LINES = { parts: ['one', 'two'] };

/** What stands in base64 of `text`, whatever comes before and after it. */
const anywhere = (text: string, alphabet: 'base64' | 'base64url' = 'base64'): string[] => {
  const starts = [0, 2, 3];
  return starts.map((start, before) => {
    const whole = Buffer.from('-'.repeat(before) + text).toString(alphabet);
    return whole.slice(start, Math.floor((8 * (before + Buffer.byteLength(text))) / 6));
  });
};

describe('tiers', () => {
  it.each<[what: string, tier: Tier, form: Form, masks: readonly string[]]>([
    ['UTF-16', base64Wide, formOf('ab'), ['YQBiA']],
    ['UTF-16, of what is no text', base64Wide, formOf(BYTES), []],
    ['JSON of a line', base64OfJson, formOf('say "hi"'), anywhere('say \\"hi\\"')],
    ['JSON of a line that needs no escapes', base64OfJson, formOf('say hi'), []],
    ['JSON of several lines, which comes later', base64OfJson, formOf('one\ntwo', LINES), []],
    ['JSON of what is no text', base64OfJson, formOf(BYTES), []],
    ['JSON of several lines', base64OfLongJson, formOf('one\ntwo', LINES), anywhere('one\\ntwo')],
    ['JSON of several lines, for a line', base64OfLongJson, formOf('say "hi"'), []],
    ['JSON of several lines, for no text', base64OfLongJson, formOf(BYTES, LINES), []],
    ['JSON in ASCII', base64OfJsonBy(encodings.jsonAscii), formOf('é"'), anywhere('\\u00e9\\"')],
    ['JSON in ASCII, for ASCII', base64OfJsonBy(encodings.jsonAscii), formOf('e"'), []],
    ['JSON in ASCII, for no text', base64OfJsonBy(encodings.jsonAscii), formOf(BYTES), []],
    ['JSON for the web', base64urlOfJson, formOf('"??>'), anywhere('\\"??>', 'base64url')],
    ['JSON for the web, of what needs no escapes', base64urlOfJson, formOf('??>'), []],
    ['JSON for the web, of no text', base64urlOfJson, formOf(BYTES), []],
    ['base64', base64Nested, formOf('ab'), anywhere('ab').flatMap((text) => anywhere(text))],
    [
      'what tools take out of it',
      base64OfPieces,
      formOf('{}', { pieces: ['first', 'second'] }),
      [...anywhere('first'), ...anywhere('second')],
    ],
    [
      'what tools take out of it, quoted',
      piecesEscaped(encodings.shellDouble),
      formOf('{}', { pieces: ['fi$st', 'second'] }),
      ['fi\\$st', 'second'],
    ],
    [
      'its lines, and them in hexadecimal',
      linesEncoded,
      formOf('one\ntwo', LINES),
      [...anywhere('one'), '6f6e65', ...anywhere('two'), '74776f'],
    ],
    ['its lines, of one line', linesEncoded, formOf('one'), []],
  ])('make base64 of %s', (_what, tier, form, masks) => {
    expect([...tier(form)]).toEqual(masks);
  });

  it.each([
    ['on one line', escaped],
    ['line by line', perLine],
  ])('escape %s only what some syntax escapes', (_what, tierOf) => {
    const asked: string[] = [];
    const tier = tierOf((text) => (asked.push(text), `<${text}>`));
    expect([...tier(formOf('letters_1.2-3')), ...tier(formOf('a b'))]).toEqual([
      'letters_1.2-3',
      '<a b>',
    ]);
    expect(asked).toEqual(['a b']);
  });

  it.each(Object.entries(encodings))('%s escapes no more than they know', (name, encode) => {
    const spared = ['-a.b_C-9.', '.a-b', '--', '..', '_'];
    const changed = spared.filter((text) => encode(text) !== text);
    expect(changed.length > 0).toBe(name === 'perlQuoted');
  });

  it('make hexadecimal of what tools take out of it', () => {
    const form = formOf('{}', { pieces: ['one', 'two'] });
    expect([...hexOfPieces(form)]).toEqual(['6f6e65', '74776f']);
  });
});
