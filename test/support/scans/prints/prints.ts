import { ADDRESS_PRINTS } from './address-prints.ts';
import { BASE64_PRINTS } from './base64-prints.ts';
import { BYTE_PRINTS } from './byte-prints.ts';
import { LANGUAGE_PRINTS } from './language-prints.ts';
import type { Print } from './print.ts';

/** What tools print, written after them and without a look at what any masker derives. */
export const PRINTS: readonly Print[] = [
  ...BASE64_PRINTS,
  ...BYTE_PRINTS,
  ...ADDRESS_PRINTS,
  ...LANGUAGE_PRINTS,
];
