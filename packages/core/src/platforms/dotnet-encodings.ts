import { json, type Encoding } from '../text/encodings.ts';

/**
 * Newtonsoft's JSON. Unlike JavaScript's it also escapes the line ends of Unicode; a text that has
 * them stays unchanged here, so that nobody relies on it.
 */
export const jsonDotnet: Encoding = (text) =>
  /[\u0085\u2028\u2029]/.test(text) ? text : json(text);

/** Base64 of what follows the first `start` bytes. */
export const base64From =
  (start: number): Encoding =>
  (text) =>
    Buffer.from(text).subarray(start).toString('base64');
