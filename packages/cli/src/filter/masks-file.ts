import { randomBytes } from 'node:crypto';
import { readRegularText, SenhaseguraError } from '@senhasegura-action/core';
import { writePrivateFile } from '../output/private-file.ts';

/** Far more than the masks of all that a vault may answer: 256 MiB. */
const MAX_BYTES = 2 ** 28;
const HEADER = /^senhasegura-masks v1 ([0-9a-f]{32})\n/;

/** What a filter replaces, and the id of the marker that ends its stream. */
export interface Masks {
  readonly masks: readonly Uint8Array[];
  readonly id: string;
}

/** Writes masks with mode 0600, one a line: no mask holds a line break. */
export function writeMasksFile(path: string, masks: Iterable<string>): void {
  const id = randomBytes(16).toString('hex');
  writePrivateFile(path, [`senhasegura-masks v1 ${id}`, ...masks, ''].join('\n'));
}

/** @throws ERR_FILE when the file can't be read, or isn't a file of masks. */
export function readMasksFile(path: string): Masks {
  const text = readRegularText(path, MAX_BYTES);
  if (text === undefined) {
    const message = 'The file of --masks cannot be read, or is larger than 256 MiB.';
    throw new SenhaseguraError('ERR_FILE', message);
  }
  const id = HEADER.exec(text)?.[1];
  if (id === undefined) {
    const message = 'The file of --masks was not written by `senhasegura export --masks`.';
    throw new SenhaseguraError('ERR_FILE', message);
  }
  const lines = text.split('\n').slice(1);
  return { masks: lines.filter(Boolean).map((line) => Buffer.from(line)), id };
}

/**
 * The marker that ends a filtered stream. A job that lists its shell's variables prints the id. The
 * control characters around it keep that from ending the job's log.
 */
export function endMarkerOf(id: string): Uint8Array {
  return Buffer.from(`\x04senhasegura ${id}\x03`);
}
