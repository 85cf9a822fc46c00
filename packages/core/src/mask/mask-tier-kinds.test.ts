import { describe, expect, it } from 'vitest';
import { formOf } from '../../test-support/mask-forms.ts';
import type { Form, Tier } from '../model/mask-form.ts';
import {
  base64OfJson,
  base64OfJsonAscii,
  base64OfLongJson,
  base64OfPieces,
  base64Wide,
  linesEncoded,
} from './mask-tier-kinds.ts';

const BYTES = Uint8Array.of(0xff, 0xfe, 0xfd, 0xfc);
const LINES = { parts: ['one', 'two'] };

/** What stands in base64 of `text`, whatever comes before and after it. */
const anywhere = (text: string): string[] => {
  const starts = [0, 2, 3];
  return starts.map((start, before) => {
    const whole = Buffer.from('-'.repeat(before) + text).toString('base64');
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
    ['JSON in ASCII', base64OfJsonAscii, formOf('é"'), anywhere('\\u00e9\\"')],
    ['JSON in ASCII, for ASCII', base64OfJsonAscii, formOf('e"'), []],
    ['JSON in ASCII, for no text', base64OfJsonAscii, formOf(BYTES), []],
    [
      'what tools take out of it',
      base64OfPieces,
      formOf('{}', { pieces: ['first', 'second'] }),
      [...anywhere('first'), ...anywhere('second')],
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
});
