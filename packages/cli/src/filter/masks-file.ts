import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SenhaseguraError } from '@senhasegura-action/core';
import { writePrivateFile } from '../output/private-file.ts';

const HEADER = /^senhasegura-masks v1 ([0-9a-f]{32})\n/;

/** What a filter looks for, and the id of the marker that ends its stream. */
export interface Masks {
  readonly masks: readonly Uint8Array[];
  readonly id: string;
}

/** Writes masks, one a line, as none has a line break in it: mode 0600. */
export function writeMasksFile(path: string, masks: Iterable<string>): void {
  const id = randomBytes(16).toString('hex');
  writePrivateFile(path, [`senhasegura-masks v1 ${id}`, ...masks, ''].join('\n'));
}

/** @throws ERR_FILE when it cannot be read, or is no file of masks. */
export function readMasksFile(path: string): Masks {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new SenhaseguraError('ERR_FILE', 'The file of --masks cannot be read.');
  }
  const id = HEADER.exec(text)?.[1];
  if (id === undefined) {
    const message = 'The file of --masks is none that `senhasegura export --masks` wrote.';
    throw new SenhaseguraError('ERR_FILE', message);
  }
  const lines = text.split('\n').slice(1);
  return { masks: lines.filter(Boolean).map((line) => Buffer.from(line)), id };
}

/**
 * What ends a filtered stream. The control characters around the id keep a job that lists its shell's variables from
 * ending its own log.
 */
export function endMarkerOf(id: string): Uint8Array {
  return Buffer.from(`\x04senhasegura ${id}\x03`);
}
