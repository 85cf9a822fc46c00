import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prints } from './tools.ts';

/** What tools printed where they are installed: by tool, then by the name of the value. */
export type Goldens = Readonly<Record<string, Readonly<Record<string, Prints>>>>;

/** The file that `write-goldens.ts` writes. */
export const GOLDENS = join(import.meta.dirname, 'goldens.json');

/** Reads what was written down. */
export function readGoldens(): Goldens {
  return JSON.parse(readFileSync(GOLDENS, 'utf8')) as Goldens;
}
